// node compare-answers.mjs FOLDER LANGUAGE: runs each query of queries.json on the index in FOLDER and compares with
// answers.json: total, correction, and page and score of ten results, separated by tabs.
import fs from 'node:fs';
import { openSearch } from '../../Sources/Search/Client/search.js';

const [, , folder, lang] = process.argv;
const json = name => JSON.parse(fs.readFileSync(`${folder}/${name}`, 'utf8'));
const base = 'https://example.org/search/';
const fetch = async url => new Response(fs.readFileSync(`${folder}/${url.slice(base.length)}`));
const s = await openSearch({ base, lang, fetch });
const answers = json('answers.json');
const wrong = [];
for (const [i, query] of json('queries.json').entries()) {
  const { total, correction = '', results } = await s.search(query);
  const answer = [total, correction, ...results.flatMap(({ page, score }) => [page, score])].join('\t');
  if (answer !== answers[i]) wrong.push(`${query}\n  browser:  ${answer}\n  terminal: ${answers[i]}`);
}
console.log(`${answers.length} queries, ${wrong.length} differ\n${wrong.slice(0, 5).join('\n')}`);
process.exit(wrong.length ? 1 : 0);
