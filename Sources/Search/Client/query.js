// Query analysis and phrases, as in QueryAnalysis.swift and PhraseMatch.swift.
import { WORDS, fold, tokens } from './text.js';
import { corrections } from './corrections.js';

// Most words of a query; the others are ignored.
const MOST_WORDS = 32;

const formsOf = async (index, stem, safe) => {
  const range = await safe(index.rangeOf(stem).then(found => found || []));
  const shard = range && range[0] && await safe(index.termShard(range));
  return { shard, failed: !shard && !(range && !range[0]), forms: shard ? shard.forms.filter(form => form.stem === stem) : [] };
};

// Query analysis: the distinct words of a query, each with its alternatives (its surface forms, or corrections), and
// the terms that synonyms add (query expansion).
export async function analyze(index, query, safe) {
  const { stemmer } = index;
  const wanted = new Map();
  const present = new Set();
  const add = (word, weight) => {
    const folded = fold(word);
    if (stemmer.isStop(folded)) return present.add(folded);
    const stem = stemmer.stem(folded);
    const known = wanted.get(stem);
    if (known) {
      known.spellings.push(folded);
      known.weight = Math.max(known.weight, weight);
    } else if (wanted.size < MOST_WORDS) wanted.set(stem, { stem, weight, spellings: [folded], alternatives: [] });
    return present.add(stem);
  };
  tokens(query).forEach(([word]) => add(word, 16));
  const asked = [...wanted.values()];
  const holds = ([parts]) => parts.every(part => present.has(part));
  await Promise.all(asked.map(async word => {
    const { shard, forms, failed } = await formsOf(index, word.stem, safe);
    word.forms = forms;
    word.synonyms = shard ? shard.synonyms : [];
    word.outOfVocabulary = !forms.length && !failed;
    word.unknown = word.outOfVocabulary && !word.synonyms.some(holds);
  }));
  // Out-of-vocabulary stems have no postings: those of the query's words and of their corrections.
  const outOfVocabulary = new Set(asked.filter(word => word.outOfVocabulary).map(word => word.stem));
  const corrected = new Map();
  await Promise.all(asked.map(async word => {
    if (!word.unknown) return;
    const near = await corrections(index, word.spellings[0], safe);
    const chosen = near.slice(0, 4).filter(({ cost }) => cost <= near[0].cost + 6);
    await Promise.all(chosen.map(async ({ folded, cost, longer }) => {
      const stem = stemmer.stem(folded);
      const { shard, forms } = await formsOf(index, stem, safe);
      word.alternatives.push({ forms, spellings: [folded], weight: Math.max(4, 14 - 2 * (cost - near[0].cost)) });
      if (folded !== near[0].folded) return;
      present.add(stem);
      if (!forms.length) outOfVocabulary.add(stem);
      if (shard) word.synonyms = shard.synonyms;
      if (!longer) {
        const best = forms.filter(form => form.folded === folded).sort((a, b) => b.postings.length - a.postings.length)[0];
        word.spellings.forEach(spelling => corrected.set(spelling, best ? best.word : folded));
      }
    }));
  }));
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
  const lower = run => fold((tokens(run)[0] || [''])[0]);
  return {
    words: [...wanted.values()],
    count: asked.length,
    correction: corrected.size ? query.replace(WORDS, run => corrected.get(lower(run)) || run) : undefined,
    alsoSearched: [...also],
  };
}

// Keys of the sections with a phrase, each with the positions where it starts; a stop word in the phrase matches any
// one word.
export async function sectionsWith(phrase, index, safe) {
  let found;
  for (const [word, position] of tokens(phrase)) {
    const folded = fold(word);
    if (index.stemmer.isStop(folded)) continue;
    const range = await safe(index.rangeOf(index.stemmer.stem(folded)));
    const starts = new Map();
    const lists = range && await safe(index.positions(range));
    if (range && !lists) continue;
    if (lists) lists.forEach((positions, form) => {
      if (form.folded === folded) form.postings.forEach((key, i) => starts.set(key, (starts.get(key) || []).concat(positions[i].map(held => held - position))));
    });
    if (found) found.forEach((before, key) => {
      const both = before.filter(start => (starts.get(key) || []).includes(start));
      if (both.length) found.set(key, both); else found.delete(key);
    }); else found = starts;
  }
  return found;
}
