// Search in a prebuilt index, in the browser or in Node. No dependency, no DOM; nothing typed leaves the device: a host
// sees which shards are fetched, and no more. The files are described in Sources/Search/Index/IndexFile.swift; analysis,
// ranking and corrections are the same as in Sources/Search/Reader/, down to the order of equal scores.
//
//   const s = await openSearch({ base: 'https://example.org/search/', lang: 'es' });
//   const { total, results, facets, correction, alsoSearched } = await s.search('me deben salario', { limit: 10 });
//   const queries = await s.suggest('me deben sal');
//   result.snippet = await s.excerpt(result);   // the page's summary

const FORMAT = 2;
// Words of a query that are used; the rest of a very long one is not.
const MOST_WORDS = 32;
// Pages whose summaries share a file.
const SUMMARIES = 8;

// `code`: 'network', 'missing' (404 and the like), 'damaged' or 'version'.
export class SearchError extends Error {
  constructor(code, path) {
    super(`search: ${code}: ${path}`);
    this.code = code;
    this.path = path;
  }
}

// Text: the same cuts as Tokenizer.swift, the same letters as CharacterTable.swift.

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]+)/;
const SPECIAL = {};
'œoe æae ßss øo łl đd ıi ىي ةه'.split(' ').forEach(pair => { SPECIAL[pair[0]] = pair.slice(1); });

export const fold = word => /^[a-z0-9]*$/.test(word) ? word : word
  .replace(/[\u00c0-\u052f\u0622-\u0626\u1e00-\u1fff]/g, letter => letter.normalize('NFD')[0])
  .replace(/[\u0300-\u036f\u0640\u064b-\u0652\u0670]/g, '')
  .replace(/./gu, letter => letter in SPECIAL ? SPECIAL[letter] : letter);

// Lower-case words with their positions, as [word, position].
export function tokens(text) {
  const out = [];
  let position = 0;
  let end = -2;
  let before = '';
  const push = (word, at) => word.length > 40 || out.push([word, at]);
  text = text.normalize('NFC').toLowerCase().replace(/[\u0307ς]/g, letter => letter === 'ς' ? 'σ' : '');
  for (const match of text.matchAll(WORDS)) {
    match[0].split(UNSPACED).forEach((part, index) => {
      if (!part) return;
      if (index % 2) {
        if (part.length < 2) push(part, position);
        for (let i = 1; i < part.length; i++) push(part.slice(i - 1, i + 1), position++);
        position++;
        return;
      }
      push(part, position);
      const plain = /^[a-z0-9]{1,8}$/.test(part) ? part : '';
      if (plain && match.index === end + 1 && text[end] === '-' && /\d/.test(before + part) && /[a-z]/.test(before + part)) push(before + part, position - 1);
      before = plain;
      end = plain ? match.index + part.length : -2;
      position++;
    });
  }
  return out;
}

// `analysis` is a table of Sources/Search/Languages.
export function analyzer(analysis) {
  const stop = new Set((analysis.stop || '').split(' '));
  const rules = list => (list || '').split(' ').filter(Boolean).map(rule => rule.split('/'));
  const prefixes = rules(analysis.prefixes);
  const steps = (analysis.steps || []).map(rules);
  const stem = word => {
    if (/[0-9]/.test(word)) return word;
    const prefix = prefixes.find(([start, least]) => word.startsWith(start) && word.length - start.length >= least);
    if (prefix) word = word.slice(prefix[0].length);
    for (const step of steps) {
      const rule = step.find(([end, , least = 3]) => word.endsWith(end) && word.length - end.length >= least);
      if (rule) word = word.slice(0, word.length - rule[0].length) + (rule[1] || '');
    }
    return word;
  };
  return { isStop: folded => !folded || stop.has(folded), stem };
}

// Shards

// Value of a digit of A-Za-z0-9-_.
const digit = code => code > 96 ? code - 71 : code > 94 ? 63 : code > 64 ? code - 65 : code > 47 ? code + 4 : 62;

// Reads Rice and Elias gamma codes from text of six bits a character.
function bitReader(text) {
  let index = 0;
  let buffer = 0;
  let count = 0;
  const bits = width => {
    while (count < width) {
      if (index > text.length) throw new RangeError();
      buffer = (buffer & (1 << count) - 1) << 6 | digit(text.charCodeAt(index++));
      count += 6;
    }
    count -= width;
    return buffer >> count & (1 << width) - 1;
  };
  return {
    bits,
    rice(parameter) {
      let quotient = 0;
      while (bits(1)) quotient++;
      return quotient << parameter | bits(parameter);
    },
    gamma() {
      let zeros = 0;
      while (!bits(1)) zeros++;
      return 1 << zeros | bits(zeros);
    },
  };
}

// Parameter of the Rice code of page differences for a list of `count` pages.
function parameterOf(pages, count) {
  let parameter = 0;
  let capacity = 1;
  while (capacity < pages) capacity *= 2;
  while (count * 3 * 2 ** (parameter + 1) <= capacity * 2) parameter++;
  return parameter;
}

// The words of a text in which a capital says how many letters are shared with the word before.
function wordList(text) {
  let word = '';
  return text.split(/(?=[A-Z])/).filter(Boolean).map(part => (word = word.slice(0, part.charCodeAt() - 65) + part.slice(1)));
}

const shardName = (kind, [bound, print]) => `${kind}-${bound.replace(/[^a-z0-9]/gu, letter => '_' + letter.codePointAt().toString(16))}-${print}.json`;

// A shard known by its number.
const numbered = (number, prints, at) => [number + '', prints.slice(at * 3, at * 3 + 3)];

// [bounds, fingerprints] as a list of [bound, fingerprint].
const ranges = ([bounds, prints]) => wordList(bounds).map((bound, i) => numbered(bound, prints, i));

// Index of the last range that begins at or before `word`.
function rangeOf(list, word) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list[middle][0] <= word) low = middle + 1; else high = middle;
  }
  return low - 1;
}

// Ranges that may hold words beginning with `prefix`, at most four: those about `word`.
function rangesOf(list, prefix, word) {
  const first = Math.max(rangeOf(list, prefix), 0);
  const end = rangeOf(list, prefix + '\uffff') + 1;
  const start = Math.max(first, Math.min(rangeOf(list, word) - 1, end - 4));
  return list.slice(start, Math.min(start + 4, end));
}

// Ranking: BM25F in integers, so that every machine gives the same order.

// Levels as 1/64 of a word in a usual section.
const LEVELS = [14];
for (let i = 0; i < 15; i++) LEVELS.push(LEVELS[i] + (LEVELS[i] * 5 >> 4));

// 256 × log2, straight between powers of two.
const log2 = number => {
  const power = 31 - Math.clz32(number);
  return (power - 1) * 256 + Math.floor(number * 256 / 2 ** power);
};
const rarity = (pages, found) => Math.max(log2(2 * pages + 2) - log2(2 * found + 1), 16);
const saturated = weight => Math.floor(weight * 2048 / (weight + 80));

const SECTIONS = 4096;
const pageOf = key => Math.floor(key / SECTIONS);

// What forms of one word weigh in each section: a map from page × SECTIONS + section to the weight of all forms plus
// EXACT times the weight of those written as asked.
const EXACT = 2 ** 20;
function weigh(forms, spellings) {
  const weights = new Map();
  const pages = new Set();
  const exactPages = new Set();
  for (const form of forms) {
    const exact = spellings.includes(form.folded);
    form.keys.forEach((key, i) => {
      const page = pageOf(key);
      pages.add(page);
      if (exact) exactPages.add(page);
      weights.set(key, (weights.get(key) || 0) + LEVELS[form.levels[i]] * (exact ? EXACT + 1 : 1));
    });
  }
  return { weights, found: pages.size, foundExact: exactPages.size };
}

// Adds to `earned` what sections earn by one alternative of a word, where that is more. A page's first section (its title,
// tags and introduction) speaks for all its sections.
function earn(earned, { weights, found, foundExact }, share, pages) {
  const all = rarity(pages, found) * 10;
  const exact = rarity(pages, foundExact) * 5;
  weights.forEach((weight, key) => {
    const section = key % SECTIONS;
    const sum = weight + (section && weights.get(key - section) || 0);
    const value = Math.floor((all * saturated(sum % EXACT) + exact * saturated(Math.floor(sum / EXACT))) * share / 16);
    if (value > (earned.get(key) || 0)) earned.set(key, value);
  });
}

// Corrections

const sameSound = (groups, a, b) => groups.some(group => group.includes(a) && group.includes(b));

// Cost of turning one word into another: 12 an edit, 10 two letters swapped, 7 letters that sound alike, 6 a silent h.
// At most `most`, or Infinity. Optimal string alignment.
export function distance(from, to, most, groups) {
  let last = [];
  let row = [0];
  const gap = letter => letter === 'h' && groups.length ? 6 : 12;
  for (let j = 1; j <= to.length; j++) row[j] = row[j - 1] + gap(to[j - 1]);
  for (let i = 1; i <= from.length; i++) {
    const next = [row[0] + gap(from[i - 1])];
    let least = next[0];
    for (let j = 1; j <= to.length; j++) {
      const [a, b] = [from[i - 1], to[j - 1]];
      let cost = Math.min(row[j] + gap(a), next[j - 1] + gap(b), row[j - 1] + (a === b ? 0 : sameSound(groups, a, b) ? 7 : 12));
      if (i > 1 && j > 1 && a === to[j - 2] && from[i - 2] === b) cost = Math.min(cost, last[j - 2] + 10);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    last = row;
    row = next;
  }
  return row[to.length] > most ? Infinity : row[to.length];
}

// Opens the index of a language. `fetch` may be replaced; `fallback: false` keeps the search to this language.
export async function openSearch({ base, lang, fetch: get = async (...all) => fetch(...all), fallback = true }) {
  const folder = `${base}${lang}/`;

  async function load(path, options) {
    const response = await get(folder + path, options).catch(() => { throw new SearchError('network', path); });
    if (!response.ok) throw new SearchError('missing', path);
    const data = await response.json().catch(() => { throw new SearchError('damaged', path); });
    if (!data || data[0] !== FORMAT && data.format !== FORMAT) throw new SearchError('version', path);
    return data;
  }

  // One state per version of index.json: a search that began with one ends with it.
  async function openIndex() {
    const index = await load('index.json', { cache: 'no-cache' });
    const language = analyzer(index.analysis);
    const { maps } = index;
    const terms = ranges(maps || index.terms);
    const words = ranges(index.words);
    const [perShard, prints] = index.records;
    const groups = (index.analysis.sounds || '').split(' ').filter(Boolean);
    const cache = new Map();
    const once = (kind, range, decode) => {
      const path = shardName(kind, range);
      if (!cache.has(path)) cache.set(path, load(path).then(decode).catch(error => {
        cache.delete(path);
        throw error instanceof SearchError ? error : new SearchError('damaged', path);
      }));
      return cache.get(path);
    };
    const listed = range => once('m', range, data => ranges(data.slice(1)));
    const termShard = range => once('t', range, data => decodeTerms(data, index, language));
    const records = page => once('r', numbered(Math.floor(page / perShard), prints, Math.floor(page / perShard)), data => data);
    return {
      index, language, words, groups, termShard,
      wordShard: range => once('w', range, data => wordList(data[1])),
      // The range of a stem, or nothing.
      async rangeOf(stem) {
        const range = terms[rangeOf(terms, stem)];
        if (!maps || !range) return range;
        const list = await listed(range);
        return list[rangeOf(list, stem)];
      },
      async rangesOf(prefix, word) {
        const some = rangesOf(terms, prefix, word);
        return maps ? rangesOf((await Promise.all(some.map(listed))).flat(), prefix, word) : some;
      },
      record: async page => (await records(page))[page % perShard + 2],
      summary: async page => (await once('s', numbered(Math.floor(page / SUMMARIES), (await records(page))[1], Math.floor(page % perShard / SUMMARIES)), data => data))[page % SUMMARIES + 1],
      facets: async () => index.facets ? once('f', ['0', index.facets], data => decodeFacets(data, index)) : [],
      positions: async range => decodePositions(await once('p', range, data => data[1]), await termShard(range)),
    };
  }

  let state = await openIndex();
  let other;

  // Runs a search; when a shard is not as the index says, the site was updated: reads the index again, once. What is still
  // missing then is left out, and the answer says so.
  async function withState(run) {
    try {
      return await run(state);
    } catch (error) {
      if (!(error instanceof SearchError)) throw error;
      state = await openIndex();
      return run(state, true);
    }
  }

  async function search(query, { limit = 10, offset = 0, filters = {}, facets = true } = {}) {
    const own = await withState((at, lenient) => searchIn(at, String(query), { limit, offset, filters, facets }, lenient));
    if (fallback && state.index.fallback && own.total < 3 && !offset && own.words) {
      try {
        other = other || await openSearch({ base, lang: state.index.fallback, fetch: get, fallback: false });
        const more = await other.search(query, { limit, filters, facets: false });
        own.fallback = more.total;
        own.results.push(...more.results);
      } catch (error) {
        own.incomplete = true;
      }
    }
    return own;
  }

  return {
    search,
    suggest: (text, { limit = 8 } = {}) => withState(at => suggestIn(at, String(text), limit)),
    // Any text with the words that a result was found by marked: [{ text, mark }].
    mark: (text, { found }) => mark(text, found),
    // The page's summary, marked.
    excerpt: result => result.found.at.summary(result.found.number).then(text => mark(text, result.found)),
  };
}

function decodeTerms(data, index, language) {
  const read = bitReader(data[2]);
  const forms = wordList(data[1]).map(word => {
    const folded = fold(word);
    const keys = [];
    const levels = [];
    const count = read.gamma();
    const parameter = parameterOf(index.pages, count);
    let page = index.sections ? 0 : -1;
    let section = 0;
    for (let i = 0; i < count; i++) {
      const step = read.rice(parameter);
      if (index.sections) {
        const next = read.rice(index.sections);
        section = i && !step ? section + next + 1 : next;
        page += step;
      } else {
        page += step + 1;
      }
      keys.push(page * SECTIONS + section);
      const level = read.rice(1);
      levels.push(level % 2 ? 6 - (level + 1) / 2 : 6 + level / 2);
    }
    return { word, folded, stem: language.stem(folded), keys, levels };
  });
  return { forms, synonyms: data[3] || [] };
}

// [[key, values with their pages], …]
function decodeFacets([, facets, bits], { pages: all }) {
  const read = bitReader(bits);
  return facets.map(([key, , values]) => [key, values.map((value, i) => {
    if (i % 2) return undefined;
    const count = read.gamma();
    const parameter = parameterOf(all, count);
    let page = -1;
    return { value, label: values[i + 1], pages: new Set(Array.from({ length: count }, () => (page += read.rice(parameter) + 1))) };
  }).filter(Boolean)]);
}

// Positions of each posting, in the order of the shard's forms.
function decodePositions(text, { forms }) {
  const read = bitReader(text);
  return new Map(forms.map(form => [form, form.keys.map(() => {
    let position = 0;
    return Array.from({ length: read.gamma() }, () => (position += read.rice(6)));
  })]));
}

const add = (map, key, value) => map.set(key, (map.get(key) || 0) + value);
const byCost = (a, b) => a.cost - b.cost || (a.folded < b.folded ? -1 : 1);

// Known words near an unknown one, best first: { folded, cost, longer }; `longer` words begin with it.
async function corrections(at, folded, safe) {
  const size = folded.length;
  if (size < 2 || /[\d]/.test(folded)) return [];
  const half = folded.slice(0, Math.max(size >> 1, 2));
  const back = [...folded].reverse().join('');
  const [shards, endings] = await Promise.all([
    safe(at.rangesOf(half, folded)).then(list => Promise.all((list || []).map(range => safe(at.termShard(range))))),
    Promise.all((size > 2 ? rangesOf(at.words, back.slice(0, Math.max(size >> 1, 2)), back) : []).map(range => safe(at.wordShard(range)))),
  ]);
  const most = size < 6 ? 12 : 24;
  const found = new Map();
  const consider = (word, weight) => {
    if (/\d/.test(word) || word.length < size - 2) return;
    const longer = word.startsWith(folded);
    const cost = (longer ? 6 + Math.min(word.length - size, 8) : size < 3 || word.length > size + 2 ? Infinity : distance(folded, word, most, at.groups)) - weight + (word[0] === folded[0] ? 0 : 3);
    const old = found.get(word);
    if (cost < Infinity && !(old && old.cost <= cost)) found.set(word, { folded: word, cost, longer });
  };
  for (const shard of shards) if (shard) shard.forms.forEach(form => consider(form.folded, 31 - Math.clz32(form.keys.length)));
  for (const list of endings) if (list) list.forEach(entry => {
    const weight = /\d$/.test(entry) ? +entry.slice(-1) : 0;
    consider([...entry.replace(/\d/, '')].reverse().join(''), weight);
  });
  return [...found.values()].sort(byCost);
}

const formsOf = async (at, stem, safe) => {
  const range = await safe(at.rangeOf(stem).then(found => found || []));
  const shard = range && range[0] && await safe(at.termShard(range));
  return { shard, failed: !shard && !(range && !range[0]), forms: shard ? shard.forms.filter(form => form.stem === stem) : [] };
};

// What the query asks: one entry per distinct word, and the words it also leads to.
async function understand(at, query, safe) {
  const { language } = at;
  const wanted = new Map();
  const present = new Set();
  const add = (word, share) => {
    const folded = fold(word);
    if (language.isStop(folded)) return present.add(folded);
    const stem = language.stem(folded);
    const known = wanted.get(stem);
    if (known) known.spellings.push(folded);
    else if (wanted.size < MOST_WORDS) wanted.set(stem, { stem, share, spellings: [folded], alternatives: [] });
    return present.add(stem);
  };
  tokens(query).forEach(([word]) => add(word, 16));
  const asked = [...wanted.values()];
  const also = new Set();
  await Promise.all(asked.map(async word => {
    const { shard, forms, failed } = await formsOf(at, word.stem, safe);
    word.forms = forms;
    word.failed = failed;
    word.synonyms = shard ? shard.synonyms.filter(([key]) => key.split(' ').every(part => present.has(part))) : [];
  }));
  asked.forEach(word => word.synonyms.forEach(([, term]) => also.add(term)));
  also.forEach(term => tokens(term).forEach(([word]) => add(word, 8)));
  const fixed = new Map();
  await Promise.all([...wanted.values()].map(async word => {
    if (!word.forms) word.forms = (await formsOf(at, word.stem, safe)).forms;
    if (word.forms.length) word.alternatives.push(word);
    else if (word.synonyms && !word.synonyms.length && !word.failed) {
      const near = await corrections(at, word.spellings[0], safe);
      const chosen = near.slice(0, 4).filter(({ cost }) => cost <= near[0].cost + 6);
      await Promise.all(chosen.map(async ({ folded, cost }) => {
        const { forms } = await formsOf(at, language.stem(folded), safe);
        word.alternatives.push({ forms, spellings: [folded], share: Math.max(4, 14 - 2 * (cost - near[0].cost)) });
        if (folded === near[0].folded && !near[0].longer) {
          const best = forms.filter(form => form.folded === folded).sort((a, b) => b.keys.length - a.keys.length)[0];
          if (best) word.spellings.forEach(spelling => fixed.set(spelling, best.word));
        }
      }));
    }
  }));
  const lower = run => fold((tokens(run)[0] || [''])[0]);
  return {
    words: [...wanted.values()],
    count: asked.length,
    correction: fixed.size ? query.replace(WORDS, run => fixed.get(lower(run)) || run) : undefined,
    alsoSearched: [...also],
  };
}

// Page → [score, section]: a page counts by its best section, and leads there when that says enough by itself.
function rank(words, pages) {
  const first = new Map();
  const more = new Map();
  for (const word of words) {
    const earned = new Map();
    word.alternatives.forEach(({ forms, spellings, share }) => earn(earned, weigh(forms, spellings), share, pages));
    earned.forEach((score, key) => {
      const section = key % SECTIONS;
      if (section) add(more, key, score - (earned.get(key - section) || 0)); else add(first, pageOf(key), score);
    });
  }
  const best = new Map();
  more.forEach((score, key) => {
    const section = key % SECTIONS;
    const page = pageOf(key);
    const old = best.get(page);
    if (!old || score > old[0] || score === old[0] && section < old[1]) best.set(page, [score, section]);
  });
  first.forEach((score, page) => {
    const [own, section] = best.get(page) || [0, 0];
    best.set(page, [score + own, own * 6 > score ? section : 0]);
  });
  return best;
}

// Keys of the sections that hold a phrase word for word; stop words in it stand for any word.
async function sectionsWith(phrase, at, safe) {
  const words = tokens(phrase).map(([word, position]) => ({ folded: fold(word), position })).filter(({ folded }) => !at.language.isStop(folded));
  let found;
  for (const { folded, position } of words) {
    const range = await safe(at.rangeOf(at.language.stem(folded)));
    const places = new Map();
    const lists = range && await safe(at.positions(range));
    if (lists) lists.forEach((positions, form) => {
      if (form.folded === folded) form.keys.forEach((key, i) => places.set(key, (places.get(key) || []).concat(positions[i].map(place => place - position))));
    });
    if (found) found.forEach((starts, key) => {
      const both = starts.filter(start => (places.get(key) || []).includes(start));
      if (both.length) found.set(key, both); else found.delete(key);
    }); else found = places;
  }
  return found;
}

// Text cut at its words, those of the query marked.
function mark(text, { at: { language }, stems }) {
  const parts = [];
  text.split(/([\p{L}\p{N}\p{M}]+)/u).forEach((part, index) => {
    if (!part) return;
    const hit = index % 2 > 0 && tokens(part).some(([word]) => stems.has(language.stem(fold(word))));
    const last = parts[parts.length - 1];
    if (last && last.mark === hit) last.text += part; else parts.push({ text: part, mark: hit });
  });
  return parts;
}

async function searchIn(at, query, { limit, offset, filters, facets }, lenient) {
  const problems = [];
  const safe = promise => lenient ? promise.catch(error => { problems.push(error); }) : promise;
  const quoted = query.slice(0, 10000).split(/["“”«»]/);
  const phrases = quoted.filter((part, index) => index % 2 && index < quoted.length - 1);
  const asksFacets = Object.keys(filters).filter(key => filters[key].length);
  const [{ words, count, correction, alsoSearched }, lists = [], ...held] = await Promise.all([
    understand(at, quoted.join(' '), safe),
    facets || asksFacets.length ? safe(at.facets()) : [],
    ...phrases.map(phrase => sectionsWith(phrase, at, safe)),
  ]);
  if (count && problems.length && !words.some(word => word.alternatives.length)) throw problems[0];

  let hits = [];
  rank(words, at.index.pages).forEach(([score, section], page) => hits.push({ page, score, section }));
  for (const keys of held) if (keys) {
    const where = new Map();
    [...keys.keys()].sort((a, b) => b - a).forEach(key => where.set(pageOf(key), key % SECTIONS));
    hits = hits.filter(hit => where.has(hit.page)).map(hit => ({ ...hit, section: keys.has(hit.page * SECTIONS + hit.section) ? hit.section : where.get(hit.page) }));
  }
  if (!count && (asksFacets.length || facets)) hits = Array.from({ length: at.index.pages }, (_, page) => ({ page, score: 0, section: 0 }));

  // A page passes a facet when it bears one of the values asked for.
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
  hits.sort((a, b) => b.score - a.score || a.page - b.page);

  const stems = new Set();
  words.forEach(word => word.alternatives.forEach(({ forms }) => forms.forEach(form => stems.add(form.stem))));
  const shown = await Promise.all(hits.slice(offset, offset + limit).map(async ({ page: number, score, section }) => {
    const record = await safe(at.record(number));
    if (!record) return undefined;
    const [path, title, collection = '', date = '', headings = []] = record;
    const page = '/' + at.index.root + path;
    const entry = section && headings[section - 1] || '';
    const [heading, anchor] = typeof entry === 'string' ? [entry, tokens(entry).map(([word]) => fold(word)).join('-')] : entry;
    const found = { at, number, stems };
    // Until `excerpt` brings more, a result says what it is called.
    const result = { url: page + (anchor && '#' + anchor), page, title, heading, snippet: mark(heading || title, found), score, collection, date, language: at.index.language };
    return Object.defineProperty(result, 'found', { value: found });
  }));
  return { total: hits.length, results: shown.filter(Boolean), facets: counts, correction, alsoSearched, words: count, incomplete: problems.length > 0 };
}

async function suggestIn(at, text, limit) {
  const match = /[\p{L}\p{N}\p{M}]+$/u.exec(text);
  const [word] = match ? tokens(match[0])[0] || [] : [];
  const begun = word ? fold(word) : '';
  if (begun.length < 2) return [];
  const found = new Map();
  const shards = await Promise.all([...await at.rangesOf(begun, begun), await at.rangeOf(at.language.stem(begun))].filter(Boolean).map(at.termShard));
  new Set(shards).forEach(shard => shard.forms.forEach(form => {
    if (!form.folded.startsWith(begun)) return;
    const best = found.get(form.stem);
    const count = form.keys.length;
    if (best) {
      best.cost -= count;
      if (count > best.count) Object.assign(best, { count, word: form.word });
    } else found.set(form.stem, { folded: form.folded, word: form.word, count, cost: -count });
  }));
  let words = [...found.values()].sort(byCost).map(({ word }) => word);
  if (!words.length) words = (await corrections(at, begun, promise => promise)).map(({ folded }) => folded);
  return words.slice(0, limit).map(word => text.slice(0, match.index) + word);
}
