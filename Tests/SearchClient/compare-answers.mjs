// node compare-answers.mjs FOLDER LANGUAGE: runs each query of queries.json on the index in FOLDER and compares with
// answers.json: total, correction, missing words, the question's language, known words, and page and score of ten
// results, separated by tabs. A third argument, `places`: with the section's address in place of the page's, and the
// places understood.
import fs from 'node:fs';
import { openSearch } from '../../Sources/Search/Client/search.js';

const [, , folder, lang, places] = process.argv;
const json = name => JSON.parse(fs.readFileSync(`${folder}/${name}`, 'utf8'));
const base = 'https://example.org/search/';
const fetch = async url => new Response(fs.readFileSync(`${folder}/${url.slice(base.length)}`));
const s = await openSearch({ base, lang, fetch, fallback: false });
const answers = json('answers.json');
const wrong = [];
for (const [i, query] of json('queries.json').entries()) {
  const { total, correction = '', missing, language = '', known, results, places: understood } = await s.search(query);
  const rows = results.flatMap(({ url, page, score }) => [places ? url : page, score]);
  const names = places ? understood.map(({ place }) => place) : [];
  const answer = [total, correction, missing.join(' '), language, known, ...rows, ...names].join('\t');
  if (answer !== answers[i]) wrong.push(`${query}\n  browser:  ${answer}\n  terminal: ${answers[i]}`);
}
console.log(`${answers.length} queries, ${wrong.length} differ\n${wrong.slice(0, 5).join('\n')}`);
process.exit(wrong.length ? 1 : 0);
