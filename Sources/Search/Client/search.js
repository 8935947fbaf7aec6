// Search in a prebuilt index, in the browser or in Node. No dependency, no DOM. The query stays on the device: a server
// only sees which shards are fetched. Files: Sources/Search/Index/IndexFile.swift. Analysis, ranking and corrections are
// the same as in Sources/Search/Reader/, including the order of equal scores.
//
//   const s = await openSearch({ base: 'https://example.org/search/', lang: 'es' });
//   const { total, results, facets, correction, alsoSearched } = await s.search('me deben salario', { limit: 10 });
//   const queries = await s.suggest('me deben sal');
//   result.snippet = await s.excerpt(result);   // the page's summary
import { SearchError, openIndex } from './files.js';
import { fold, mark, tokens } from './text.js';
import { SECTIONS, pageOf } from './shards.js';
import { rank } from './ranking.js';
import { byCost, corrections } from './corrections.js';
import { sectionsWith, analyze } from './query.js';

export { SearchError };

// Opens the index of a language. `fetch` may be replaced; `fallback: false` searches only this language.
export async function openSearch({ base, lang, fetch: get = async (...all) => fetch(...all), fallback = true }) {
  const folder = `${base}${lang}/`;
  let state = await openIndex(get, folder);
  let other;

  // Runs a search. When a shard does not match the manifest, the site was updated: reads the manifest again, once.
  // Shards that are still missing are left out, and the result says so (`incomplete`).
  async function withState(run) {
    try {
      return await run(state);
    } catch (error) {
      if (!(error instanceof SearchError)) throw error;
      state = await openIndex(get, folder);
      return run(state, true);
    }
  }

  async function search(query, { limit = 10, offset = 0, filters = {}, facets = true } = {}) {
    const own = await withState((index, lenient) => searchIn(index, query + '', { limit, offset, filters, facets }, lenient));
    if (fallback && state.manifest.fallback && own.total < 3 && !offset && own.words) {
      try {
        other = other || await openSearch({ base, lang: state.manifest.fallback, fetch: get, fallback: false });
        const more = await other.search(query, { limit, filters, facets: false });
        own.fallback = more.results.length;
        own.results.push(...more.results);
      } catch {
        own.incomplete = true;
      }
    }
    return own;
  }

  return {
    search,
    suggest: (text, { limit = 8 } = {}) => withState(index => suggestIn(index, text + '', limit)),
    // Marks the words of the query in any text: [{ text, mark }].
    mark: (text, { found }) => mark(text, found),
    // The page's summary, marked.
    excerpt: ({ found }) => found.index.summary(found.page).then(text => mark(text, found)),
  };
}

async function searchIn(index, query, { limit, offset, filters, facets }, lenient) {
  const problems = [];
  const safe = promise => lenient ? promise.catch(error => { problems.push(error); }) : promise;
  const text = query.slice(0, 10000);
  const quoted = text.split(/["“”«»]/);
  const phrases = quoted.filter((part, i) => i % 2 && i < quoted.length - 1);
  const asksFacets = Object.keys(filters).filter(key => filters[key].length);
  const [{ words, count, correction, alsoSearched }, lists = [], ...held] = await Promise.all([
    analyze(index, text, safe),
    facets || asksFacets.length ? safe(index.facets()) : [],
    ...phrases.map(phrase => sectionsWith(phrase, index, safe)),
  ]);
  if (count && problems.length && !words.some(word => word.alternatives.length)) throw problems[0];

  let hits = rank(words, index.manifest.pages);
  for (const keys of held) if (keys) {
    const where = new Map();
    [...keys.keys()].sort((a, b) => b - a).forEach(key => where.set(pageOf(key), key % SECTIONS));
    hits = hits.filter(hit => where.has(hit.page)).map(hit => ({ ...hit, section: keys.has(hit.page * SECTIONS + hit.section) ? hit.section : where.get(hit.page) }));
  }
  if (!count && (asksFacets.length || facets)) hits = Array.from({ length: index.manifest.pages }, (_, page) => ({ page, score: 0, section: 0 }));

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
    const [path, title, collection = '', date = '', headings = []] = record;
    const address = '/' + index.manifest.root + path;
    const entry = section && headings[section - 1] || '';
    const [heading, anchor] = entry.split ? [entry, tokens(entry).map(([word]) => fold(word)).join('-')] : entry;
    const found = { index, page, stems };
    // Until `excerpt` loads the summary, the snippet is the heading or the title.
    const result = { url: address + (anchor && '#' + anchor), page: address, title, heading, snippet: mark(heading || title, found), score, collection, date, language: index.manifest.language };
    return Object.defineProperty(result, 'found', { value: found });
  }));
  return { total: hits.length, results: shown.filter(Boolean), facets: counts, correction, alsoSearched, words: count, incomplete: problems.length > 0 };
}

async function suggestIn(index, text, limit) {
  const match = /[\p{L}\p{N}\p{M}]*$/u.exec(text);
  const [word = ''] = tokens(match[0])[0] || [];
  const begun = fold(word);
  if (begun.length < 2) return [];
  const found = new Map();
  const shards = await Promise.all([...await index.rangesOf(begun, begun), await index.rangeOf(index.stemmer.stem(begun))].filter(Boolean).map(index.termShard));
  new Set(shards).forEach(shard => shard.forms.forEach(form => {
    if (!form.folded.startsWith(begun)) return;
    const best = found.get(form.stem);
    const count = form.postings.length;
    if (best) {
      best.cost -= count;
      if (count > best.count) Object.assign(best, { count, word: form.word });
    } else found.set(form.stem, { folded: form.folded, word: form.word, count, cost: -count });
  }));
  let words = [...found.values()].sort(byCost).map(({ word }) => word);
  if (!words.length) words = (await corrections(index, begun, promise => promise)).map(({ word }) => word);
  return words.slice(0, limit).map(word => text.slice(0, match.index) + word);
}
