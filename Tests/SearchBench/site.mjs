// Search of the built site, measured on the lists of Tests/Fixtures/search: questions with a country, of danger, with
// values, of common words. Prints one table; `--list` prints each failure too.
//
//   node Tests/SearchBench/site.mjs [--site Public] [--list]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The questions of a list, or none when the list is not there. */
function questions(name) {
  const file = path.join(root, 'Tests/Fixtures/search', name + '.jsonl');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line)) : [];
}

/** Position (from 1) of the first right page: a page is right when its path ends with one of `pages`; 0 when none is. */
const rankOf = (results, pages) => results.findIndex(({ page }) => pages.some(end => page.endsWith(end))) + 1;

/** The first segment of the address of each country's guide, as it stands at the end of a path: `/costa-rica/`. */
const lastFolder = page => page.split('/').filter(Boolean).pop();

/** All pages of an index, from its records: address, title, headings. */
function pagesOf(site, lang) {
  const folder = path.join(site, 'search', lang);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8'));
  return fs.readdirSync(folder).filter(name => name.startsWith('r-'))
    .flatMap(name => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')).slice(1)).filter(record => record)
    .map(([url, title, , , , headings = []]) => ({ page: '/' + manifest.root + url, title, headings: headings.map(entry => entry.split ? entry : entry[0]) }));
}

// Lists of pages, each scored by the rank of the first right page. `best`: a page so far down still counts.
const RANKED = [
  ['site-queries', 'the site\'s own questions', 1],
  ['no-country', 'questions without a country', 1],
  ['country-grid', 'questions with a country', 1],
  ['values', 'values in any spelling', 3],
  ['other-language', 'questions in the other language', 3],
];

/** Rows [what is measured, language, asked, share in percent, mean reciprocal rank or '', failures] of a built site. */
export async function measureSite(site) {
  const { openSearch } = await import(pathToFileURL(path.join(site, 'search/search.js')).href);
  const fetch = async url => {
    const file = path.join(site, new URL(url).pathname);
    return fs.existsSync(file) ? new Response(fs.readFileSync(file)) : new Response('', { status: 404 });
  };
  const rows = [];
  const languages = fs.readdirSync(path.join(site, 'search')).filter(name => fs.existsSync(path.join(site, 'search', name, 'index.json')));
  for (const lang of languages) {
    const engine = await openSearch({ base: 'https://example.org/search/', lang, fetch });
    const ask = (query, options) => engine.search(query, { facets: false, ...options });
    const mine = name => questions(name).filter(question => question.lang === lang);
    const add = (what, list, failures, mrr = '') => {
      if (list.length) rows.push({ what, lang, asked: list.length, share: 100 * (1 - failures.length / list.length), mrr, failures });
    };

    for (const [name, what, best] of RANKED) {
      const list = mine(name);
      const failures = [];
      let sum = 0;
      for (const { query, pages } of list) {
        const { results } = await ask(query);
        const ends = name === 'site-queries' ? results.findIndex(({ page }) => pages.some(part => page.includes(part))) + 1 : rankOf(results, pages);
        sum += ends ? 1 / ends : 0;
        if (!ends || ends > best) failures.push(`${query}: ${ends || 'none of ten'}; first is ${(results[0] || { url: 'nothing' }).url}`);
      }
      add(`${what}: right page ${best === 1 ? 'first' : 'among ' + best}`, list, failures, (sum / list.length).toFixed(3));
    }

    // A section of another country: the path of a result ends in another country than that of the question.
    const grid = mine('country-grid');
    const countries = new Map(grid.map(({ country, pages }) => [lastFolder(pages[0]), country]));
    const foreign = [];
    for (const { query, country } of grid) {
      const other = (await ask(query)).results.find(({ page }) => countries.has(lastFolder(page)) && countries.get(lastFolder(page)) !== country);
      if (other) foreign.push(`${query}: ${other.page}`);
    }
    add('questions with a country: no page of another one', grid, foreign);

    const danger = mine('danger');
    for (const isDanger of [true, false]) {
      const list = danger.filter(({ kind }) => (kind !== 'none') === isDanger);
      const failures = [];
      for (const { query, kind } of list) {
        const { help } = await ask(query);
        if (!help === isDanger) failures.push(`${query} (${kind})${help ? ': ' + help.url : ''}`);
      }
      add(isDanger ? 'danger: help stands above' : 'no danger: no help', list, failures);
    }

    const common = mine('common-words');
    const changed = [];
    for (const { query } of common) {
      const { correction } = await ask(query);
      if (correction) changed.push(`${query}: ${correction}`);
    }
    add('common words: not corrected', common, changed);

    const typos = mine('typos');
    const kept = [];
    for (const { query, right } of typos) {
      const { correction = query } = await ask(query);
      if (fold(correction) !== fold(right)) kept.push(`${query}: ${correction}, not ${right}`);
    }
    add('misspelt words: corrected', typos, kept);

    const begun = mine('suggest');
    const wrong = [];
    for (const { query, wants = [], never = [] } of begun) {
      const offered = (await engine.suggest(query)).map(entry => fold(entry.text || entry));
      const has = part => offered.some(text => text.includes(fold(part)));
      if (wants.length && !wants.some(has) || never.some(has)) wrong.push(`${query}: ${offered.join(' | ')}`);
    }
    add('half typed: right suggestions', begun, wrong);

    const pages = pagesOf(site, lang);
    const buried = [];
    for (const { page, title } of pages) {
      const { results } = await ask(title);
      const before = results.slice(0, results.findIndex(result => result.page === page));
      // Pages of the same title stand beside each other.
      if (!results.some(result => result.page === page) || before.some(result => result.title !== title)) buried.push(`${title} (${page}): ${(results[0] || { url: 'nothing' }).url} is first`);
    }
    add('own titles: first', pages, buried);

    const bearers = new Map();
    pages.forEach(({ page, headings }) => new Set(headings).forEach(heading => bearers.set(heading, [...bearers.get(heading) || [], page])));
    const headings = [...bearers].filter(([heading, of]) => heading && of.length < 4);
    const lost = [];
    for (const [heading, of] of headings) {
      const { results } = await ask(heading);
      if (!results.slice(0, 3).some(({ page }) => of.includes(page))) lost.push(`${heading} (${of[0]}): ${(results[0] || { url: 'nothing' }).url} is first`);
    }
    add('headings: among three', headings, lost);
  }
  return rows;
}

export function printTable(rows, isListed) {
  console.log('| what | language | asked | right % | MRR |\n|---|---|---|---|---|');
  for (const { what, lang, asked, share, mrr } of rows) console.log(`| ${what} | ${lang} | ${asked} | ${share.toFixed(1)} | ${mrr} |`);
  if (isListed) for (const { what, lang, failures } of rows) for (const failure of failures) console.log(`${lang} · ${what} · ${failure}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--site');
  printTable(await measureSite(path.resolve(at < 0 ? path.join(root, 'Public') : process.argv[at + 1])), process.argv.includes('--list'));
}
