// Suggestions: phrases and pages that hold what was typed, as PhraseShards.swift lists them. A module of its own, since
// most searches come from a link or a form; `tools` are functions of search.js.

// How a phrase holds the words: 0 it begins with them, 1 they stand together, 2 it has them all; -1 not.
function fit(words, typed, isOpen) {
  const last = typed.length - 1;
  const same = (word, n) => n === last && isOpen ? word.startsWith(typed[n]) : word === typed[n];
  const at = words.findIndex((word, i) => typed.every((one, n) => i + n < words.length && same(words[i + n], n)));
  if (at >= 0) return at ? 1 : 0;
  // A short beginning fits too many words.
  return (!isOpen || typed[last].length > 3) && typed.every((one, n) => words.some(word => same(word, n))) ? 2 : -1;
}

// `won't` is typed as `wont` too.
const joined = text => text.replace(/['’]/g, '');

// At most `limit` of [{ text, url }]; `url` where the suggestion is a page.
export async function suggest(index, text, limit, { fold, ranges, rangesOf, tokens }) {
  const { manifest: { phrases, root }, stemmer } = index;
  const foldedWords = said => tokens(said).map(([word]) => fold(word));
  const typed = foldedWords(text);
  const typedJoined = foldedWords(joined(text));
  const isOpen = !/[^\p{L}\p{N}\p{M}]$/u.test(text);
  // No phrase is so long.
  if (!phrases || !typed.length || text.length > 120) return [];
  const found = new Map();
  // The phrases of some shards; few, because a first keystroke fits many.
  const lookUp = async prefix => {
    const few = list => rangesOf(list, prefix, prefix).slice(0, 3);
    const listed = await Promise.all(few(ranges(phrases)).map(index.listed));
    const shards = await Promise.all(few(listed.flat()).map(range => index.shard('q', range, data => data.slice(1))));
    for (const entry of shards.flat()) {
      const [said, url, below = 0] = entry.split ? [entry] : entry;
      const own = fit(foldedWords(said), typed, isOpen);
      const rank = own < 0 ? fit(foldedWords(joined(said)), typedJoined, isOpen) : own;
      if (rank >= 0) found.set(said, { text: said, url: url === undefined ? url : '/' + root + url, rank, below });
    }
  };
  const whole = typed.join(' ');
  if (whole.length < 2) return [];
  await lookUp(whole);
  // The longest word that is complete; else the one that is begun.
  const complete = typed.slice(0, isOpen ? -1 : undefined).filter(word => !stemmer.isStop(word)).sort((a, b) => b.length - a.length);
  const word = complete[0] || typed[typed.length - 1];
  if (found.size < limit && word !== whole && word.length > 1) await lookUp(word);
  // What a page says for one place comes after all others.
  return [...found.values()]
    .sort((a, b) => a.below - b.below || a.rank - b.rank || !a.url - !b.url || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, limit).map(({ text: said, url }) => url === undefined ? { text: said } : { text: said, url });
}
