// Relevance on the built site, on the lists of Tests/Fixtures/search. The shares below may only be raised.
import test from 'node:test';
import assert from 'node:assert/strict';
import { measureSite } from '../SearchBench/site.mjs';
import { builtSite, skip } from './support.mjs';

// Per row of the table: least share in percent, and least mean reciprocal rank where one is given.
const LEAST = {
  'the site\'s own questions: right page first': [81, 0.865],
  'questions without a country: right page first': [90, 0.945],
  'questions with a country: right page first': [94, 0.95],
  'questions with a country: no page of another one': [97],
  'values in any spelling: right page among 3': [96],
  'questions in the other language: right page among 3': [50, 0.27],
  'danger: help stands above': [100],
  'no danger: no help': [100],
  'common words: not corrected': [98],
  'misspelt words: corrected': [90],
  'half typed: right suggestions': [100],
  'own titles: first': [99],
  'headings: among three': [97],
};

test('questions of the lists lead to the page that answers', { skip }, async () => {
  const rows = await measureSite(builtSite);
  const missed = [];
  for (const [what, [share, mrr = 0]] of Object.entries(LEAST)) {
    const found = rows.filter(row => row.what === what);
    assert.ok(found.length, `nothing measured: ${what}`);
    for (const row of found) {
      if (row.share < share || row.mrr < mrr) missed.push(`${what}, ${row.lang}: ${row.share.toFixed(1)} %, MRR ${row.mrr}\n  ${row.failures.join('\n  ')}`);
    }
  }
  assert.equal(missed.join('\n'), '');
});
