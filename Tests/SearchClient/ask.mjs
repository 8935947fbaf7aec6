// node ask.mjs FOLDER LANGUAGE QUERY…: prints the client's results from the index in FOLDER, one line per query, in the
// format of `faro search --format json`.
import fs from 'node:fs';
import { openSearch } from '../../Sources/Search/Client/search.js';

const [, , folder, lang, ...queries] = process.argv;
const base = 'https://example.org/search/';
const fetch = async url => new Response(fs.readFileSync(`${folder}/${url.slice(base.length)}`));
const s = await openSearch({ base, lang, fetch });
for (const query of queries) {
  const { total, fallback = 0, correction, alsoSearched, places, missing, results } = await s.search(query);
  const rows = await Promise.all(results.map(async result => {
    const { title, heading, url, language, collection, date } = result;
    return { title, heading, url, language, collection, ...(date && { date }), summary: result.snippet.map(part => part.text).join('') };
  }));
  console.log(JSON.stringify({ total, fallback, ...(correction && { correction }), alsoSearched, places: places.map(({ name }) => name), missing, results: rows }));
}
