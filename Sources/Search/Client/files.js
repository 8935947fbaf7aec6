// The files of one version of an index, fetched when they are asked for, and once.
import { analyzer } from './text.js';
import { decodeFacets, decodePositions, decodeTerms, numbered, rangeOf, ranges, rangesOf, shardName, wordList } from './shards.js';

const FORMAT = 3;
// Pages whose summaries share a file.
const SUMMARIES = 8;

// `code`: 'network', 'missing' (404 and the like), 'damaged' or 'version'.
export class SearchError extends Error {
  constructor(code, path) {
    super(`search: ${code}: ${path}`);
    Object.assign(this, { code, path });
  }
}

// How shards that came, but not as the index says, are fetched the next time: from the host, since the copy that the browser
// or a service worker keeps may be the broken one.
const again = new Map();

// A search that began with one version of `index.json` ends with it.
export async function openIndex(get, folder) {
  async function load(path, cache = again.get(path)) {
    const response = await get(folder + path, { cache }).catch(() => { throw new SearchError('network', path); });
    if (!response.ok) throw new SearchError('missing', path);
    const data = await response.json().catch(error => { throw new SearchError(error.name === 'SyntaxError' ? 'damaged' : 'network', path); });
    if (!data || data[0] !== FORMAT && data.format !== FORMAT) throw new SearchError('version', path);
    return data;
  }

  const index = await load('index.json', 'no-cache');
  const { maps, terms = maps, words, records, analysis = {} } = index;
  if (!terms || !words || !records) throw new SearchError('damaged', 'index.json');
  const first = ranges(terms);
  const [perShard, prints] = records;
  const stemmer = analyzer(analysis, wordList(analysis.stop || ''));
  const groups = (analysis.sounds || '').split(' ').filter(Boolean);
  const loaded = new Map();
  // Records that came with terms, by page.
  const known = [];
  const once = (kind, range, decode = data => data) => {
    const path = shardName(kind, range);
    if (!loaded.has(path)) loaded.set(path, load(path).then(decode).catch(error => {
      loaded.delete(path);
      if (error.code !== 'network') again.set(path, 'reload');
      throw error instanceof SearchError ? error : new SearchError('damaged', path);
    }));
    return loaded.get(path);
  };
  const listed = range => once('m', range, data => ranges(data.slice(1)));
  const termShard = range => once('t', range, data => decodeTerms(data, index, stemmer, known));
  // What is no list of lists cannot be taken apart here, and is damaged.
  const recordsOf = ordinal => once('r', numbered(ordinal / perShard | 0, prints), data => data.slice(2).map(([path]) => path) && data);
  return {
    index, stemmer, groups, termShard,
    words: ranges(words),
    wordShard: range => once('w', range, data => wordList(data[1])),
    // The range of a stem, or nothing.
    async rangeOf(stem) {
      const range = first[rangeOf(first, stem)];
      if (!maps || !range) return range;
      const list = await listed(range);
      return list[rangeOf(list, stem)];
    },
    async rangesOf(prefix, word) {
      const some = rangesOf(first, prefix, word);
      return maps ? rangesOf((await Promise.all(some.map(listed))).flat(), prefix, word) : some;
    },
    async record(ordinal) {
      const record = known[ordinal] || (await recordsOf(ordinal))[ordinal % perShard + 2];
      if (!record) throw new SearchError('damaged', 'records');
      return record;
    },
    summary: async ordinal => (await once('s', numbered(ordinal / SUMMARIES | 0, (await recordsOf(ordinal))[1], ordinal % perShard / SUMMARIES | 0)))[ordinal % SUMMARIES + 1],
    facets: async () => index.facets ? once('f', numbered(0, index.facets), data => decodeFacets(data, index)) : [],
    positions: range => once('p', range, async data => decodePositions(data[1], await termShard(range))),
  };
}
