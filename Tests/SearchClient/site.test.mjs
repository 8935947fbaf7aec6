// Relevance on the built site: real queries with their expected pages. The scores below may only be raised.
import test from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtSite, read, shipped, skip } from './support.mjs';

const least = { mrr: 0.83, first: 0.74 };

test('everyday questions lead to the page that answers', { skip }, async () => {
  const fetch = async url => new Response(fs.readFileSync(builtSite + new URL(url).pathname));
  const asked = read('Tests/Fixtures/search/site-queries.jsonl').trim().split('\n').map(line => JSON.parse(line));
  const editions = {};
  let [sum, first] = [0, 0];
  const late = [];
  for (const { lang, query, pages } of asked) {
    editions[lang] = editions[lang] || await shipped.openSearch({ base: 'https://example.org/search/', lang, fetch });
    const { results } = await editions[lang].search(query, { facets: false });
    const rank = results.findIndex(({ page }) => pages.some(name => page.includes(name))) + 1;
    if (rank) sum += 1 / rank;
    if (rank === 1) first += 1; else late.push(`${query}: ${rank || 'not among the first ten'}`);
  }
  const mrr = sum / asked.length;
  assert.ok(mrr >= least.mrr && first / asked.length >= least.first, `MRR ${mrr.toFixed(3)}, first ${first} of ${asked.length}:\n${late.join('\n')}`);
});
