// Quoted phrases, as in PhraseMatch.swift. A module of its own: few questions have one. It imports nothing, so that
// search.js and it share no bytes; `tools` are functions of search.js.

// Positions of each posting of a shard of terms, by form, in the order of the shard.
const positions = (index, range, { riceReader }) => index.shard('p', range[2], async data => {
  const read = riceReader(data[range[3]]);
  const { forms } = await index.termShard(range);
  return new Map(forms.map(form => [form, form.postings.map(() => {
    let position = 0;
    return Array.from({ length: read.gamma() }, () => position += read.rice(6));
  })]));
}, range[3]);

// Keys of the sections with a phrase, each with the positions where it starts; a stop word in the phrase matches any
// one word.
export async function sectionsWith(phrase, index, safe, tools) {
  const { fold, tokens } = tools;
  let found;
  for (const [word, position] of tokens(phrase)) {
    const folded = fold(word);
    if (index.stemmer.isStop(folded)) continue;
    const range = await safe(index.rangeOf(index.stemmer.stem(folded)));
    const starts = new Map();
    const lists = range && await safe(positions(index, range, tools));
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
