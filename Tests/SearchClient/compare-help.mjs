// node compare-help.mjs FOLDER LANGUAGE: as compare-answers.mjs, for what is answered to questions of danger: address,
// title and numbers, separated by tabs. Each third query is asked from Spain, from Ontario, from Mexico.
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
  const { help } = await s.search(query, { place: ['ES', 'CA-ON', 'MX'][i % 3] });
  const { url = '', title = '', numbers = [] } = help || {};
  const answer = [url, title, ...numbers.flatMap(({ name, number, tel }) => [name, number, tel])].join('\t');
  if (answer !== answers[i]) wrong.push(`${query}\n  browser:  ${answer}\n  terminal: ${answers[i]}`);
}
console.log(`${answers.length} queries, ${wrong.length} differ\n${wrong.slice(0, 5).join('\n')}`);
process.exit(wrong.length ? 1 : 0);
