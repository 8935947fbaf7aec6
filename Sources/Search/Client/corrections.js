// Spelling corrector, as in SpellingCorrector.swift.
import { rangesOf } from './shards.js';

// Optimal string alignment: the cost of turning one word into another, at most `most`, else Infinity. 12 per edit, 10
// for two swapped letters, 7 for letters that sound alike, 6 for a silent h.
export function distance(from, to, most, groups) {
  let last = [];
  let row = [0];
  let before = 0;
  const gap = letter => letter === 'h' && groups.length ? 6 : 12;
  for (let j = 1; j <= to.length; j++) row[j] = row[j - 1] + gap(to[j - 1]);
  for (let i = 1; i <= from.length; i++) {
    const next = [row[0] + gap(from[i - 1])];
    let least = next[0];
    for (let j = 1; j <= to.length; j++) {
      const [a, b] = [from[i - 1], to[j - 1]];
      let cost = Math.min(row[j] + gap(a), next[j - 1] + gap(b), row[j - 1] + (a === b ? 0 : groups.some(group => group.includes(a) && group.includes(b)) ? 7 : 12));
      if (i > 1 && j > 1 && a === to[j - 2] && from[i - 2] === b) cost = Math.min(cost, last[j - 2] + 10);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    // Checks both rows, because a swap continues from the row before the last.
    if (least > most && before > most - 10) return Infinity;
    before = least;
    last = row;
    row = next;
  }
  return row[to.length] > most ? Infinity : row[to.length];
}

export const byCost = (a, b) => a.cost - b.cost || (a.folded < b.folded ? -1 : 1);

// Known words near an unknown one, best first: { folded, word, cost, longer }; `word` has its accents where they are
// known; `longer` words have the unknown one as a prefix.
export async function corrections(index, folded, safe) {
  const size = folded.length;
  if (size < 2 || /\d/.test(folded)) return [];
  const half = folded.slice(0, Math.max(size >> 1, 2));
  const back = [...folded].reverse().join('');
  const [shards, endings] = await Promise.all([
    safe(index.rangesOf(half, folded)).then(list => Promise.all((list || []).map(range => safe(index.termShard(range))))),
    Promise.all((size > 2 ? rangesOf(index.reversed, back.slice(0, Math.max(size >> 1, 2)), back) : []).map(range => safe(index.reversedTerms(range))))
  ]);
  const most = size < 6 ? 12 : size < 8 ? 19 : 24;
  const found = new Map();
  const consider = (word, weight, spelling = word) => {
    if (/\d/.test(word) || word.length < size - 2) return;
    const longer = word.startsWith(folded);
    const cost = (longer ? 6 + Math.min(word.length - size, 8) : size < 3 || word.length > size + 2 ? Infinity : distance(folded, word, most, index.groups)) - weight + (word[0] === folded[0] ? 0 : 3);
    const old = found.get(word);
    if (cost < Infinity && !(old && old.cost <= cost)) found.set(word, { folded: word, word: old ? old.word : spelling, cost, longer });
  };
  for (const shard of shards) if (shard) {
    shard.forms.forEach(form => consider(form.folded, 31 - Math.clz32(form.postings.length), form.word));
    shard.synonyms.forEach(([parts, , key]) => parts.length > 1 || consider(key, 0));
  }
  for (const list of endings) if (list) list.forEach(entry => {
    consider([...entry.replace(/\d/, '')].reverse().join(''), +entry.slice(-1) || 0);
  });
  return [...found.values()].sort(byCost);
}
