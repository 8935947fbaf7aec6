// Query analysis, as in QueryAnalysis.swift.
import { WORDS, fold, tokens } from './text.js';

// Most words of a query; the others are ignored.
const MOST_WORDS = 32;

const formsOf = async (index, stem, safe) => {
  const range = await safe(index.rangeOf(stem).then(found => found || []));
  const shard = range && range[0] && await safe(index.termShard(range));
  return { shard, failed: !shard && !(range && !range[0]), forms: shard ? shard.forms.filter(form => form.stem === stem) : [] };
};

// `EE. UU.` as `EEUU`.
export const joinInitials = text => text.replace(/\b[a-z]{1,2}(?:\.[a-z]{1,2}\b|\. [a-z]{1,2}(?=\.))+/gi, run => run.replace(/\W/g, ''));

// The term of a whole text as a title, as TitleTerm.swift.
export function titleTerm(words, { stem, isStop }) {
  let hash = 0;
  for (const letter of words.join(' ')) hash = (hash * 31 + letter.codePointAt()) % 999983;
  return stem(words.find(word => !isStop(word)) || words[0]) + '_' + hash;
}

// Words written in capitals, where the question is not all in capitals.
function capitals(query) {
  const runs = query.match(WORDS) || [];
  return /[a-z]/.test(query) || runs.length < 2 ? runs.filter(run => /^[A-Z]+$/.test(run)).map(run => run.toLowerCase()) : [];
}

// Query analysis: the distinct words of a query, each with its alternatives (its surface forms, or corrections), and
// the terms that synonyms add (query expansion). `widen`: names of places are ordinary words.
export async function analyze(index, query, safe, widen) {
  const { stemmer } = index;
  const wanted = new Map();
  // Stems of the query, its corrections and its expansion, each with its words; stop words as they are.
  const present = new Map();
  const note = (stem, folded) => present.set(stem, [...present.get(stem) || [], folded]);
  const add = (word, weight, optional) => {
    const folded = fold(word);
    if (stemmer.isStop(folded)) return note(folded, folded);
    const stem = stemmer.stem(folded);
    const known = wanted.get(stem);
    if (known) {
      known.spellings.push(folded);
      known.weight = Math.max(known.weight, weight);
    } else if (wanted.size < MOST_WORDS) wanted.set(stem, { stem, weight, spellings: [folded], alternatives: [], optional });
    return note(stem, folded);
  };
  const text = joinInitials(query);
  const typed = tokens(text).map(([word]) => fold(word));
  tokens(text).forEach(([word]) => add(word, 16));
  const values = /\d|\b[a-z]\b/i.test(text) && await safe(index.module('values'));
  if (values) values.valueTerms(text, typed, stemmer).forEach(([word, weight]) => add(word, weight, true));
  if (typed.length) add(titleTerm(typed, stemmer), 48, true);
  const asked = [...wanted.values()];
  const holds = ([parts, , key]) => parts.every(part => present.has(part)) && (parts.length > 1 || present.get(parts[0]).some(word => stemmer.alike(word, key)));
  await Promise.all(asked.map(async word => {
    const { shard, forms, failed } = await formsOf(index, word.stem, safe);
    word.forms = forms;
    word.synonyms = shard ? shard.synonyms : [];
    word.names = shard ? shard.names : [];
    word.outOfVocabulary = !forms.length && !failed && !word.optional;
    word.unknown = word.outOfVocabulary && !word.synonyms.some(holds);
  }));
  // Names of places that are stop words count in capitals.
  const more = (await Promise.all(capitals(text).filter(stemmer.isStop).slice(0, 4).map(word => formsOf(index, word, safe)))).map(({ shard }) => shard ? shard.names : []);
  const corrected = new Map();
  const places = async () => {
    const names = widen ? [] : [...more, ...asked.map(word => word.names)].flat();
    const module = names.length ? await safe(index.module('places')) : undefined;
    const counts = new Map(asked.map(word => word.forms.map(form => [form.folded, form.postings.length])).flat());
    return module ? module.placesIn(text, names, counts, index.manifest.pages >> 4, corrected, stemmer, { capitals, fold, tokens })
      : { leans: new Map(), covered: new Set(), take: () => [] };
  };
  const { covered } = await places();
  asked.forEach(word => { word.unknown = word.unknown && !covered.has(word.stem); });
  // Out-of-vocabulary stems have no postings: those of the query's words and of their corrections.
  const outOfVocabulary = new Set(asked.filter(word => word.outOfVocabulary).map(word => word.stem));
  const lower = run => fold((tokens(run)[0] || [''])[0]);
  const unknown = asked.filter(word => word.unknown);
  const spelling = (unknown.length || typed.some(word => !stemmer.isStop(word) && index.telling.includes(word))) && await safe(index.module('spelling'));
  const understood = spelling ? await spelling.understand(index, { query, typed, wanted, covered, unknown, corrected, outOfVocabulary, note, lower, formsOf, WORDS }, safe) : {};
  const isAsked = word => !word.optional || word.forms.length;
  const count = asked.filter(isAsked).length;
  const known = asked.filter(word => !word.unknown && isAsked(word)).length;
  const { leans, take } = await places();
  const names = take(asked);
  // Query expansion. The longest match wins: "wage theft" is more specific than "wage".
  const asks = term => tokens(term).map(([word]) => fold(word)).every(word => stemmer.isStop(word) || present.has(stemmer.stem(word)));
  const matched = asked.map(word => word.synonyms).flat().filter(synonym => holds(synonym) && !asks(synonym[1]));
  const longest = matched.filter(([parts]) => !matched.some(([others]) => others.length > parts.length && parts.every(part => others.includes(part))));
  // A synonym whose key has an out-of-vocabulary word replaces the key. The key's other words get a low weight: without
  // that word they usually mean something else.
  const standIns = longest.filter(([parts]) => parts.some(part => outOfVocabulary.has(part)));
  const also = new Set(longest.map(([, term]) => term));
  standIns.forEach(([parts]) => parts.forEach(part => wanted.has(part) && (wanted.get(part).weight = 6)));
  also.forEach(term => tokens(term).forEach(([word]) => add(word, standIns.some(synonym => synonym[1] === term) ? 12 : 7)));
  await Promise.all([...wanted.values()].map(async word => {
    if (!word.forms) word.forms = (await formsOf(index, word.stem, safe)).forms;
    if (word.forms.length) word.alternatives.push(word);
  }));
  return { words: [...wanted.values()], count, known, alsoSearched: [...also], missing: [], leans, names, ...understood };
}
