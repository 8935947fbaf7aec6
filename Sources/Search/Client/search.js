// Search in a prebuilt index, in the browser or in Node. No dependency, no DOM. The query stays on the device: a server
// only sees which shards are fetched. Files: Sources/Search/Index/IndexFile.swift. Analysis, ranking and corrections are
// the same as in Sources/Search/Reader/, including the order of equal scores.
//
//   const s = await openSearch({ base: 'https://example.org/search/', lang: 'es' });
//   const { total, results, facets, correction, alsoSearched, missing } = await s.search('me deben salario', { limit: 10 });
//   const suggestions = await s.suggest('me deben sal');   // phrases, and pages with their url
//   results[0].snippet   // [{ text, mark }]: the page's summary, its words of the query marked
import { SearchError, openIndex } from './files.js';
import { fold, mark, tokens } from './text.js';
import { SECTIONS, frontCoded, pageOf, ranges, rangesOf, riceReader } from './shards.js';
import { rank } from './ranking.js';
import { moduleOf } from './modules.js';
import { analyze } from './query.js';
import { helpFor } from './help.js';

export { SearchError };

// Opens the index of a language. `fetch` may be replaced; `fallback: false` searches only this language.
export async function openSearch({ base, lang, fetch: get = async (...all) => fetch(...all), fallback = true }) {
  let state = await openIndex(get, base, lang);
  const others = {};

  // Runs a search. When a shard does not match the manifest, the site was updated: reads the manifest again, once.
  // Shards that are still missing are left out, and the result says so (`incomplete`).
  async function withState(run) {
    try {
      return await run(state);
    } catch (error) {
      if (!(error instanceof SearchError)) throw error;
      state = await openIndex(get, base, lang);
      return run(state, true);
    }
  }

  async function search(query, { limit = 10, offset = 0, filters = {}, facets = true, place, widen = false } = {}) {
    const own = await withState((index, lenient) => searchIn(index, query + '', { limit, offset, filters, facets, widen }, lenient)).catch(async error => {
      // Without results, help is still known.
      throw Object.assign(error, { help: await helpFor(query + '', state, new Set()).then(answer => answer(place)).catch(() => {}) });
    });
    own.help = own.help && own.help((own.places[0] || { place }).place);
    // The language of the question, else the fallback where too little is found.
    const code = own.language || own.total < 3 && state.manifest.fallback;
    if (fallback && code && !offset && own.words) {
      try {
        others[code] = others[code] || await openSearch({ base, lang: code, fetch: get, fallback: false });
        const more = await others[code].search(query, { limit, filters, facets: false, place, widen });
        own.help = own.help || more.help;
        own.fallback = more.results.length;
        if (own.language && more.results.length) {
          // Both answer, by turns; the thesaurus of the site's language may know the question in its own words.
          const isBetter = !own.alsoSearched.length && more.known * own.words > own.known * more.words;
          own.results = isBetter ? byTurns(more.results, own.results) : byTurns(own.results, more.results);
          Object.assign(own, { missing: more.missing }, isBetter && { correction: more.correction, alsoSearched: more.alsoSearched });
        } else own.results.push(...more.results);
      } catch {
        own.incomplete = true;
      }
    }
    return own;
  }

  return {
    search,
    suggest: (text, { limit = 8 } = {}) => withState(async index => (await moduleOf('suggest')).suggest(index, text + '', limit, { fold, ranges, rangesOf, tokens })),
  };
}

const byTurns = (one, other) => one.flatMap((entry, i) => [entry, ...other.slice(i, i + 1)]).concat(other.slice(one.length));

async function searchIn(index, query, { limit, offset, filters, facets, widen }, lenient) {
  const { manifest } = index;
  const problems = [];
  const safe = promise => lenient ? promise.catch(error => { problems.push(error); }) : promise;
  const text = query.slice(0, 10000);
  const quoted = text.split(/["“”«»]/);
  const phrases = quoted.filter((part, i) => i % 2 && i < quoted.length - 1);
  const asksFacets = Object.keys(filters).filter(key => filters[key].length);
  const [{ words, names, count, leans, ...analysis }, lists = [], ...held] = await Promise.all([
    analyze(index, text, safe, widen),
    facets || asksFacets.length ? safe(index.facets()) : [],
    ...phrases.map(async phrase => (await index.module('phrases')).sectionsWith(phrase, index, safe, { fold, riceReader, tokens })).map(safe),
  ]);
  if (count && problems.length && !words.some(word => word.alternatives.length)) throw problems[0];

  const asked = ((manifest.places || [])[3] || []).flatMap(key => filters[key] || []);
  const places = asked.length || leans.size ? await safe(index.module('places')) : undefined;
  const lean = places ? await places.placeLean(index, leans, asked, safe, SECTIONS) : { places: [], force: () => 0, lend: hits => hits };
  let hits = lean.lend(rank(words, manifest.pages, lean), rank(names, manifest.pages, lean.between));
  for (const keys of held) if (keys) {
    const where = new Map();
    [...keys.keys()].filter(key => lean.force(key) >= 0).sort((a, b) => b - a).forEach(key => where.set(pageOf(key), key % SECTIONS));
    hits = hits.filter(hit => where.has(hit.page)).map(hit => ({ ...hit, section: keys.has(hit.page * SECTIONS + hit.section) ? hit.section : where.get(hit.page) }));
  }
  // Pages without a value are in no facet.
  if (!count) hits = [...new Set(lists.flatMap(([, list]) => list.flatMap(({ pages }) => [...pages])))].map(page => ({ page, score: 0, section: 0 }));

  // A page passes a facet when it has one of the wanted values.
  const tests = lists.map(([key, list]) => {
    const values = asksFacets.includes(key) && list.filter(({ value }) => filters[key].includes(value));
    return page => !values || values.some(({ pages }) => pages.has(page));
  });
  const counts = {};
  if (facets) lists.forEach(([key, list], i) => {
    const others = hits.filter(({ page }) => tests.every((test, j) => j === i || test(page)));
    counts[key] = list.map(({ value, label, pages }) => ({ value, label, count: others.filter(({ page }) => pages.has(page)).length }));
  });
  const unknown = asksFacets.some(key => !lists.some(facet => facet[0] === key));
  hits = unknown || !count && !asksFacets.length ? [] : hits.filter(({ page }) => tests.every(test => test(page)));
  // Top-k selection: sorts only the results on display, because a long query finds thousands.
  const enough = Float64Array.from(hits, hit => hit.score).sort()[hits.length - offset - limit];
  const best = hits.filter(({ score }) => !(score < enough)).sort((a, b) => b.score - a.score || a.page - b.page);

  const stems = new Set();
  words.forEach(word => word.alternatives.forEach(({ forms }) => forms.forEach(form => stems.add(form.stem))));
  const shown = await Promise.all(best.slice(offset, offset + limit).map(async ({ page, score, section }) => {
    const record = await safe(index.record(page));
    if (!record) return;
    const [path, title, summary = '', collection = '', date = '', headings = []] = record;
    const address = '/' + manifest.root + path;
    const entry = section && headings[section - 1] || '';
    const [heading, anchor] = entry.split ? [entry, tokens(entry).map(([word]) => fold(word)).join('-')] : entry;
    return { url: address + (anchor && '#' + anchor), page: address, title, heading, snippet: mark(summary, index.stemmer, stems), score, collection, date, language: manifest.language };
  }));
  const results = shown.filter(Boolean).sort((a, b) => b.score - a.score || (a.page < b.page ? -1 : 1));
  return { total: hits.length, results, facets: counts, ...analysis, places: lean.places, words: count, help: await safe(helpFor(text, index, new Set(words.flatMap(word => word.unknown && !word.language ? word.spellings : [])))), incomplete: problems.length > 0 };
}
