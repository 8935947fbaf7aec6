// What a query asks, as in Understanding.swift and PhraseMatch.swift.
import { WORDS, fold, tokens } from './text.js';
import { corrections } from './corrections.js';

// Words of a query that are used; the rest of a very long one is not.
const MOST_WORDS = 32;

const formsOf = async (at, stem, safe) => {
  const range = await safe(at.rangeOf(stem).then(found => found || []));
  const shard = range && range[0] && await safe(at.termShard(range));
  return { shard, failed: !shard && !(range && !range[0]), forms: shard ? shard.forms.filter(form => form.stem === stem) : [] };
};

// What the query asks: one entry per distinct word, and the words it also leads to.
export async function understand(at, query, safe) {
  const { stemmer } = at;
  const wanted = new Map();
  const present = new Set();
  const add = (word, share) => {
    const folded = fold(word);
    if (stemmer.isStop(folded)) return present.add(folded);
    const stem = stemmer.stem(folded);
    const known = wanted.get(stem);
    if (known) {
      known.spellings.push(folded);
      known.share = Math.max(known.share, share);
    } else if (wanted.size < MOST_WORDS) wanted.set(stem, { stem, share, spellings: [folded], alternatives: [] });
    return present.add(stem);
  };
  tokens(query).forEach(([word]) => add(word, 16));
  const asked = [...wanted.values()];
  const holds = ([parts]) => parts.every(part => present.has(part));
  await Promise.all(asked.map(async word => {
    const { shard, forms, failed } = await formsOf(at, word.stem, safe);
    word.forms = forms;
    word.keys = shard ? shard.synonyms : [];
    word.unsaid = !forms.length && !failed;
    word.unknown = word.unsaid && !word.keys.some(holds);
  }));
  // What no page says, the words asked or those that they were corrected to.
  const unsaid = new Set(asked.filter(word => word.unsaid).map(word => word.stem));
  const fixed = new Map();
  await Promise.all(asked.map(async word => {
    if (!word.unknown) return;
    const near = await corrections(at, word.spellings[0], safe);
    const chosen = near.slice(0, 4).filter(({ cost }) => cost <= near[0].cost + 6);
    await Promise.all(chosen.map(async ({ folded, cost, longer }) => {
      const stem = stemmer.stem(folded);
      const { shard, forms } = await formsOf(at, stem, safe);
      word.alternatives.push({ forms, spellings: [folded], share: Math.max(4, 14 - 2 * (cost - near[0].cost)) });
      if (folded !== near[0].folded) return;
      present.add(stem);
      if (!forms.length) unsaid.add(stem);
      if (shard) word.keys = shard.synonyms;
      if (!longer) {
        const best = forms.filter(form => form.folded === folded).sort((a, b) => b.places.length - a.places.length)[0];
        word.spellings.forEach(spelling => fixed.set(spelling, best ? best.word : folded));
      }
    }));
  }));
  // Of two keys the longer says more: "wage theft" is more than "wage".
  const says = term => tokens(term).map(([word]) => fold(word)).every(word => stemmer.isStop(word) || present.has(stemmer.stem(word)));
  const matched = asked.map(word => word.keys).flat().filter(key => holds(key) && !says(key[1]));
  const longest = matched.filter(([parts]) => !matched.some(([others]) => others.length > parts.length && parts.every(part => others.includes(part))));
  // A term stands in for a key of which no page says all words; those that are said mean something else there.
  const standIns = longest.filter(([parts]) => parts.some(part => unsaid.has(part)));
  const also = new Set(longest.map(([, term]) => term));
  standIns.forEach(([parts]) => parts.forEach(part => wanted.has(part) && (wanted.get(part).share = 6)));
  also.forEach(term => tokens(term).forEach(([word]) => add(word, standIns.some(key => key[1] === term) ? 12 : 7)));
  await Promise.all([...wanted.values()].map(async word => {
    if (!word.forms) word.forms = (await formsOf(at, word.stem, safe)).forms;
    if (word.forms.length) word.alternatives.push(word);
  }));
  const lower = run => fold((tokens(run)[0] || [''])[0]);
  return {
    words: [...wanted.values()],
    count: asked.length,
    correction: fixed.size ? query.replace(WORDS, run => fixed.get(lower(run)) || run) : undefined,
    alsoSearched: [...also],
  };
}

// Keys of the sections that hold a phrase word for word; stop words in it stand for any word.
export async function sectionsWith(phrase, at, safe) {
  let found;
  for (const [word, position] of tokens(phrase)) {
    const folded = fold(word);
    if (at.stemmer.isStop(folded)) continue;
    const range = await safe(at.rangeOf(at.stemmer.stem(folded)));
    const places = new Map();
    const lists = range && await safe(at.positions(range));
    if (range && !lists) continue;
    if (lists) lists.forEach((positions, form) => {
      if (form.folded === folded) form.places.forEach((key, i) => places.set(key, (places.get(key) || []).concat(positions[i].map(place => place - position))));
    });
    if (found) found.forEach((starts, key) => {
      const both = starts.filter(start => (places.get(key) || []).includes(start));
      if (both.length) found.set(key, both); else found.delete(key);
    }); else found = places;
  }
  return found;
}
