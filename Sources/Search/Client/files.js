// The files of one version of an index, fetched on demand and once.
import { analyzer } from './text.js';
import { moduleOf } from './modules.js';
import { decodeFacets, decodeKeys, decodePlaces, decodeShelves, decodeTerms, numbered, rangeOf, ranges, rangesOf, riceReader, shardName, frontCoded } from './shards.js';

const FORMAT = 6;

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
  const shelfOf = decodeShelves(records, manifest.space);
  const stemmer = analyzer(analysis, frontCoded(analysis.stop || ''));
  const groups = (analysis.sounds || '').split(' ').filter(Boolean);
  const loaded = new Map();
  // `part`: which part of the file is decoded, if one is.
  const once = (kind, range, decode = data => data, part = '') => {
    const path = shardName(kind, range);
    const key = path + part;
    if (!loaded.has(key)) loaded.set(key, (part ? once(kind, range) : load(path)).then(decode).catch(error => {
      loaded.delete(key);
      loaded.delete(path);
      if (error.code !== 'network') again.set(path, 'reload');
      throw error instanceof SearchError ? error : new SearchError('damaged', path);
    }));
    return loaded.get(key);
  };
  const listed = range => once('m', range, data => ranges(data.slice(1)));
  const termShard = range => once('t', range, data => decodeTerms(data, manifest, stemmer));
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
      const [shelf, place] = shelfOf(page);
      // Spreading throws, and so reports damage, unless the data is a list of lists; a place without a page is 0.
      const list = await once('r', numbered(shelf, records[1]), data => data.slice(1).map(entry => [...entry || '']));
      if (!list[place] || !list[place].length) throw new SearchError('damaged', 'records');
      return list[place];
    },
    help: () => once('h', numbered(0, manifest.help[1])),
    facets: async () => manifest.facets ? once('f', numbered(0, manifest.facets), data => decodeFacets(data, manifest)) : [],
    // What is about a place, or undefined.
    place: async code => {
      const list = ranges(manifest.places || ['', '']);
      const range = list[rangeOf(list, code.toLowerCase())];
      return range && (await once('l', range, data => decodePlaces(data, manifest))).get(code);
    },
    aboutPlaces: async () => manifest.places && once('o', numbered(0, manifest.places[2]), data => decodeKeys(data[1], manifest)),
  };
}
