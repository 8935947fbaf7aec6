// Spelling corrector, as in SpellingCorrector.swift. A module of its own: searches without an unknown word do not load
// it, and it imports nothing, so that search.js and it share no bytes. Word filters (as in
// WordFilter.swift) and the vote on a question's language (QuestionLanguage.swift) are here too.

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

// Known words near an unknown one, best first: { folded, word, cost, longer, near }; `word` has its accents where they
// are known; `longer` words have the unknown one as a prefix; `near` ones are one edit away, of five letters and more.
export async function corrections(index, folded, safe) {
  const size = folded.length;
  if (size < 2 || /\d/.test(folded)) return [];
  const half = folded.slice(0, Math.max(size >> 1, 2));
  const back = [...folded].reverse().join('');
  const [shards, endings] = await Promise.all([
    safe(index.rangesOf(half, folded)).then(list => Promise.all((list || []).map(range => safe(index.termShard(range))))),
    Promise.all((size > 2 ? index.reversed(back.slice(0, Math.max(size >> 1, 2)), back) : []).map(range => safe(index.reversedTerms(range))))
  ]);
  const most = size < 6 ? 12 : size < 8 ? 19 : 24;
  const found = new Map();
  const consider = (word, weight, spelling = word) => {
    if (/\d/.test(word) || word.length < size - 2) return;
    const longer = word.startsWith(folded);
    const edits = longer ? 6 + Math.min(word.length - size, 8) : size < 3 || word.length > size + 2 ? Infinity : distance(folded, word, most, index.groups);
    const cost = edits - weight + (word[0] === folded[0] ? 0 : 3);
    const old = found.get(word);
    if (cost < Infinity && !(old && old.cost <= cost)) found.set(word, { folded: word, word: old ? old.word : spelling, cost, longer, near: !longer && edits < 13 && size > 4 });
  };
  for (const shard of shards) if (shard) {
    shard.forms.forEach(form => consider(form.folded, 31 - Math.clz32(form.postings.length), form.word));
    shard.synonyms.forEach(([parts, , key]) => parts.length > 1 || consider(key, 0));
    shard.names.forEach(([key]) => key.length < 5 || key.includes(' ') || consider(key, 0));
  }
  for (const list of endings) if (list) list.forEach(entry => {
    consider([...entry.replace(/\d/, '')].reverse().join(''), +entry.slice(-1) || 0);
  });
  return [...found.values()].sort((a, b) => a.cost - b.cost || (a.folded < b.folded ? -1 : 1));
}

// FNV-1a, 32 bits, of UTF-8.
const hash = word => new TextEncoder().encode(word).reduce((value, byte) => Math.imul(value ^ byte, 0x1000193), 0x811c9dc5) >>> 0;

// Values of a shard of a word filter.
const decode = read => {
  const count = read.gamma() - 1;
  const parameter = read.gamma() - 1;
  let value = -1;
  return new Set(Array.from({ length: count }, () => value += read.rice(parameter) + 1));
};

// The language of the site of which a folded word is a word: its own, else another; without word filters, none.
async function languageOf(index, folded, safe) {
  const { language, filter, languages = [] } = index.manifest;
  for (const [code, , [width, shards, print] = []] of [[language, , filter], ...languages]) if (width) {
    const value = hash(folded) % (width * shards);
    const values = await safe(index.filter(code, Math.floor(value / width), print, decode));
    if (values && values.has(value % width)) return code;
  }
}

// The other language that a question is in: the one for which more of its words speak than for the site's own. A word
// speaks for a language by being one of its function words and none of the other's, or unknown here and of that
// language; one that pages have speaks half as much for the site's own. Names of places speak for none.
function vote({ stemmer: { isStop, stem }, manifest: { language, languages = [] }, frontCoded }, words, { wanted, covered }, real) {
  const votes = of => new Set(words.filter(of)).size;
  const isKnown = word => !covered.has(stem(word)) && wanted.has(stem(word)) && wanted.get(stem(word)).forms.length;
  let best;
  let lead = 0;
  for (const [code, text] of languages) {
    const telling = frontCoded(text);
    const speaks = (isOwn, word) => !covered.has(stem(word)) && isStop(word) === isOwn && telling.includes(word) !== isOwn;
    const count = 2 * votes(word => speaks(false, word) || real.get(word) === code)
      - 2 * votes(word => speaks(true, word) || real.get(word) === language && !telling.includes(word)) - votes(word => !telling.includes(word) && isKnown(word));
    if (count > lead) [best, lead] = [code, count];
  }
  return best;
}

// What the unknown words of a question are: real words that the site lacks (`missing`, as typed), or typos, which get
// their corrections as alternatives; and the other language that the question is in. A word of another language that is
// near one of the site's is a typo, unless all else says that the question is in that language. The names come from
// query.js.
export async function understand(index, { query, typed, wanted, covered, unknown, corrected, outOfVocabulary, note, lower, formsOf, WORDS }, safe) {
  const real = new Map();
  const own = index.manifest.language;
  const keep = words => words.forEach(word => word.spellings.forEach(folded => real.set(folded, word.language)));
  await Promise.all(unknown.map(async word => {
    word.language = await languageOf(index, word.spellings[0], safe);
    word.near = word.language === own ? [] : await corrections(index, word.spellings[0], safe);
  }));
  const doubtful = unknown.filter(({ language, near: [best] }) => language && best && best.near);
  keep(unknown.filter(word => word.language && !doubtful.includes(word)));
  const spoken = vote(index, typed, { wanted, covered }, real);
  keep(doubtful.filter(word => word.language === spoken));
  await Promise.all(unknown.map(async word => {
    if (real.has(word.spellings[0])) return;
    word.language = undefined;
    const { near } = word;
    const chosen = near.slice(0, 4).filter(({ cost }) => cost <= near[0].cost + 6);
    await Promise.all(chosen.map(async ({ folded, cost, longer }) => {
      const stem = index.stemmer.stem(folded);
      const { shard, forms } = await formsOf(index, stem, safe);
      word.alternatives.push({ forms, spellings: [folded], weight: Math.max(4, 14 - 2 * (cost - near[0].cost)) });
      if (folded !== near[0].folded) return;
      note(stem, folded);
      if (!forms.length) outOfVocabulary.add(stem);
      if (shard) Object.assign(word, { synonyms: shard.synonyms, names: word.names.concat(shard.names) });
      if (!longer) {
        const best = forms.filter(form => form.folded === folded).sort((a, b) => b.postings.length - a.postings.length)[0];
        word.spellings.forEach(spelling => corrected.set(spelling, best ? best.word : folded));
      }
    }));
  }));
  return {
    correction: corrected.size ? query.replace(WORDS, run => corrected.get(lower(run)) || run) : undefined,
    missing: [...new Set(query.match(WORDS))].filter(run => real.has(lower(run))),
    language: vote(index, typed, { wanted, covered }, real),
  };
}
