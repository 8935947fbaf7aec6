// Help words: whether a question tells of danger, and which page and phone numbers help, as HelpWords.swift.
import { fold, tokens } from './text.js';
import { frontCoded } from './shards.js';

const squeezed = word => word.replace(/(.)\1+/gu, '$1');

// Whether one letter is left out, added, replaced or swapped with the next, in words of six letters and more.
function isNear(word, other) {
  if (word.length < 6 || other.length < 6) return false;
  let i = 0;
  while (i < word.length && word[i] === other[i]) i++;
  const [left, right] = [word.slice(i), other.slice(i)];
  return [[1, 1], [0, 1], [1, 0]].some(([a, b]) => left.slice(a) === right.slice(b)) || left[1] && left[1] + left[0] + left.slice(2) === right;
}

// The manifest has words of which a question of danger has one; only then the phrases are loaded. `unknown`: folded words
// of the question that are no words of the language. Gives a function from a place to the answer, or nothing.
export async function helpFor(text, { stemmer, groups, help, manifest: { root, help: [triggers] = [''] } }, unknown) {
  const key = word => {
    const short = squeezed(word);
    return short.length < 4 ? short : squeezed(short.replace(/./gu, letter => letter === 'h' && groups.length ? '' : (groups.find(group => group.includes(letter)) || [letter])[0]));
  };
  const words = tokens(text).slice(0, 1000).map(([word]) => fold(word));
  const keys = words.map(key);
  // Where a word of a phrase stands in the question.
  const found = new Map();
  const at = word => {
    const own = key(word);
    if (!found.has(own)) found.set(own, new Set(keys.map((other, i) => i).filter(i => keys[i] === own || unknown.has(words[i]) && isNear(keys[i], own))));
    return found.get(own);
  };
  if (!frontCoded(triggers).some(word => at(word).size)) return;
  const [, names, places, entries] = await help();
  // Where the phrases of a list stand: in order, at most one stop word between two words.
  const spans = list => frontCoded(list).flatMap(phrase => {
    const places = phrase.split(' ').map(at);
    const end = (i, n) => n === places.length ? i : places[n].has(i) && end(i + 1, n + 1) || n && i < words.length && stemmer.isStop(words[i]) && places[n].has(i + 1) && end(i + 2, n + 1);
    return places.every(({ size }) => size) ? [...places[0]].map(i => [i, end(i, 0)]).filter(span => span[1]) : [];
  });
  for (const [url, title, pattern, kinds, said, except, pages] of entries) {
    const others = spans(except);
    if (spans(said).some(([from, to]) => !others.some(([start, end]) => start < to && from < end))) return place => {
      const at = places.findIndex(([code]) => (place + '-').startsWith(code + '-'));
      const [, name, slug, ...numbers] = places[at] || [];
      const page = pages[at];
      const [own, suffix, ...door] = page || [];
      const listed = kinds.flatMap(kind => kind < 0 ? door[1] ? [door] : [] : numbers.filter((number, i) => i % 2 && numbers[i - 1] === kind).map(number => [names[kind], number]));
      return {
        url: '/' + root + url + (page ? suffix || slug : ''),
        title: page ? own || pattern.split('{value}').join(name) : title,
        numbers: listed.map(([name, number]) => ({ name, number, tel: number.replace(/[^\d+*#]/g, '') })),
      };
    };
  }
}
