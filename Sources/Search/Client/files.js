// The files of one version of an index, fetched on demand and once.
import { analyzer } from './text.js';
import { moduleOf } from './modules.js';
import { decodeFacets, decodeKeys, decodePlaces, decodePositions, decodeTerms, numbered, rangeOf, ranges, rangesOf, riceReader, shardName, frontCoded } from './shards.js';

const FORMAT = 4;
// Summaries per file.
const SUMMARIES = 8;

// `code`: 'network', 'missing' (404 and so on), 'damaged' or 'version'.
export class SearchError extends Error {
  constructor(code, path) {
    super(`search: ${code}: ${path}`);
    Object.assign(this, { code, path });
  }
}

// Cache mode of the next fetch of a shard that was missing, damaged or of another version: `reload` asks the server,
// because the cached copy may be the broken one.
const again = new Map();

// The reader of one version of an index, as IndexReader.swift: a search uses one manifest from start to end.
export async function openIndex(get, base, lang) {
  async function load(path, cache = again.get(path)) {
    const response = await get(base + (path.includes('/') ? path : `${lang}/${path}`), { cache }).catch(() => { throw new SearchError('network', path); });
    if (!response.ok) throw new SearchError('missing', path);
    const data = await response.json().catch(error => { throw new SearchError(error.name === 'SyntaxError' ? 'damaged' : 'network', path); });
    if (!data || data[0] !== FORMAT && data.format !== FORMAT) throw new SearchError('version', path);
    return data;
  }

  const manifest = await load('index.json', 'no-cache');
  const { maps, terms = maps, words, records, analysis = {}, languages = [] } = manifest;
  if (!terms || !words || !records) throw new SearchError('damaged', 'index.json');
  const first = ranges(terms);
  const [perShard, prints] = records;
  const stemmer = analyzer(analysis, frontCoded(analysis.stop || ''));
  const groups = (analysis.sounds || '').split(' ').filter(Boolean);
  const loaded = new Map();
  // Records of champions, loaded with the terms, by page.
  const champions = [];
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
  const termShard = range => once('t', range, data => decodeTerms(data, manifest, stemmer, champions));
  // The destructuring throws, and so reports damage, unless the data is a list of lists.
  const recordsOf = page => once('r', numbered(page / perShard | 0, prints), data => data.slice(2).map(([path]) => path) && data);
  return {
    manifest, stemmer, groups, termShard, listed, shard: once, frontCoded,
    // Function words of the site's other languages.
    telling: languages.flatMap(([, words]) => frontCoded(words)),
    // A file of a word filter, of any language of the site.
    filter: (language, number, print, decode) => once(language + '/x', [number + '', print], data => decode(riceReader(data[1]))),
    module: name => moduleOf(name).catch(() => { throw new SearchError('network', name + '.js'); }),
    reversed: (prefix, word) => rangesOf(ranges(words), prefix, word),
    reversedTerms: range => once('w', range, data => frontCoded(data[1])),
    // The range of a stem, or undefined.
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
    async record(page) {
      const record = champions[page] || (await recordsOf(page))[page % perShard + 2];
      if (!record) throw new SearchError('damaged', 'records');
      return record;
    },
    summary: async page => (await once('s', numbered(page / SUMMARIES | 0, (await recordsOf(page))[1], page % perShard / SUMMARIES | 0)))[page % SUMMARIES + 1],
    help: number => once('h', numbered(number, manifest.help)),
    facets: async () => manifest.facets ? once('f', numbered(0, manifest.facets), data => decodeFacets(data, manifest)) : [],
    // What is about a place, or undefined.
    place: async code => {
      const list = ranges(manifest.places || ['', '']);
      const range = list[rangeOf(list, code.toLowerCase())];
      return range && (await once('l', range, data => decodePlaces(data, manifest))).get(code);
    },
    aboutPlaces: async () => manifest.places && once('o', numbered(0, manifest.places[2]), data => decodeKeys(data[1], manifest)),
    positions: range => once('p', range, async data => decodePositions(data[1], await termShard(range))),
  };
}
