// Places in a question, as in PlaceMatch.swift and PlaceLean.swift. A module of its own: only questions with the name
// of a place, and filters by place, load it. It imports nothing, so that search.js and it share no bytes.

// Level of a page about one place.
const USUAL = 6;
// Score that the guide of a place gets for its name.
const GUIDE = 12e6;

// What the names of places in a question mean: how much it leans to each place, and the stems of all names (`covered`).
// `take` takes the names of places out of the words, and gives them as words for titles of pages between two places.
// `known`: how often pages have a word; of two letters and more often than `most`, it is a name only in capitals ("US").
export function placesIn(query, names, known, most, corrected, { stem, isStop }, { capitals, fold, tokens }) {
  const at = [];
  const starts = new Map();
  const list = tokens(query).map(([word, position]) => {
    const typed = fold(word);
    const folded = fold(corrected.get(typed) || typed);
    (at[position] = at[position] || []).push(folded);
    const key = stem(folded);
    if (starts.has(key)) starts.get(key).push(position); else starts.set(key, [position]);
    return [stem(typed), position];
  });
  const inCapitals = capitals(query);
  const found = [];
  new Set(names).forEach(([key, place, kind = 0]) => {
    const parts = key.split(' ');
    const alone = parts.length < 2;
    if (alone && (isStop(key) || key.length < 3 && known.get(key) > most) && !inCapitals.includes(key)) return;
    const stems = parts.map(stem);
    const fits = (part, start, i) => (at[start + i] || []).some(word => word === part || stem(word) === stems[i] && (!alone || kind === 1 || !known.has(word)));
    (starts.get(stems[0]) || []).forEach(start => {
      if (parts.every((part, i) => fits(part, start, i))) found.push({ place, kind, start, end: start + parts.length });
    });
  });
  // The longest match wins.
  const size = match => match.end - match.start;
  found.sort((a, b) => size(b) - size(a) || a.kind - b.kind || a.start - b.start);
  const taken = [];
  const kept = found.filter(({ kind, start, end }) => {
    const mark = `${start} ${end} ${kind}`;
    for (let i = start; i < end; i++) if (taken[i] && taken[i] !== mark) return false;
    for (let i = start; i < end; i++) taken[i] = mark;
    return true;
  });
  const leans = new Map();
  const isNamed = kept.some(({ kind }) => kind !== 1);
  kept.sort((a, b) => a.start - b.start || (a.place < b.place ? -1 : 1)).forEach(({ place, kind }) => leans.set(place, Math.max(leans.get(place) || 0, kind === 1 && isNamed ? 1 : 2)));
  const stays = position => !taken[position] || taken[position].slice(-1) > '1';
  const gone = new Set(list.filter(([, position]) => !stays(position)).map(([key]) => key));
  list.forEach(([key, position]) => stays(position) && gone.delete(key));
  const covered = new Set(list.filter(([, position]) => taken[position]).map(([key]) => key));
  const isOwn = kept.every(({ kind }) => kind < 2);
  return {
    leans, covered,
    take(words) {
      const names = words.filter(word => isOwn && gone.has(word.stem)).map(({ forms, spellings }) => ({ alternatives: [{ forms, spellings, weight: 16 }] }));
      words.forEach(word => {
        if (gone.has(word.stem)) Object.assign(word, { forms: [], synonyms: [], alternatives: [] });
        else if (covered.has(word.stem)) word.weight = 8;
      });
      return names;
    },
  };
}

// How results lean to the places that are understood, or to those `asked` for by a filter.
export async function placeLean(index, leans, asked, safe, SECTIONS) {
  const understood = [...leans.keys()];
  const codes = asked.length ? asked : understood;
  const every = [...new Set([...codes, ...understood])];
  const [about = new Set(), ...lists] = await Promise.all([safe(index.aboutPlaces()), ...every.map(code => safe(index.place(code)))]);
  const known = code => lists[every.indexOf(code)] || { postings: [], answers: [] };
  // By key: how much the question leans to what the page or section is about. A page about other places too counts
  // less, one about several of the question's places more.
  const weights = new Map();
  const levels = new Map();
  codes.forEach(code => known(code).postings.forEach((key, i) => {
    weights.set(key, (weights.has(key) ? weights.get(key) + 1 : 0) + (leans.get(code) || 2));
    levels.set(key, known(code).levels[i]);
  }));
  const isBetween = key => codes.filter(code => known(code).postings.includes(key)).length > 1;
  weights.forEach((weight, key) => weights.set(key, Math.max(weight + levels.get(key) - USUAL, 0)));
  const lean = (score, weight) => score * (1 + weight);
  const several = codes.filter(code => (leans.get(code) || 2) > 1).length || 1;
  return {
    places: understood.map(place => ({ place, name: known(place).name || place })),
    lean,
    // For names: only the first sections of pages about two of the places count.
    between: { lean, force: key => key % SECTIONS || !isBetween(key) ? -1 : weights.get(key) },
    // -1: about another place only; 0: for all.
    force(key) {
      const page = key - key % SECTIONS;
      for (const one of [key, page]) {
        if (weights.has(one)) return weights.get(one);
        if (about.has(one)) return -1;
      }
      return 0;
    },
    // A page between two places has what their `names` in its title earn besides. A page for all places lends its score
    // to the page that answers for the place; the guide of the place gets the score of a word. A question of places
    // only finds what is about them, the guide first.
    lend(hits, names) {
      const byPage = new Map(hits.map(hit => [hit.page, hit]));
      names.forEach(({ page, score }) => { if (byPage.has(page)) byPage.get(page).score += score; });
      const whole = new Map(byPage);
      const isAlone = !hits.length && understood.length;
      const change = (page, scoreOf) => {
        const hit = byPage.get(page) || { page, score: 0, section: 0 };
        byPage.set(page, { ...hit, score: scoreOf(hit.score) });
      };
      if (isAlone) weights.forEach((weight, key) => key % SECTIONS || change(key / SECTIONS, () => weight));
      codes.forEach(code => {
        const { guide = -1, answers } = known(code);
        const weight = leans.get(code) || 2;
        for (let i = 0; i < answers.length; i += 2) {
          const [all, own] = [whole.get(answers[i]), answers[i + 1]];
          if (own === guide) continue;
          if (isAlone) change(own, score => Math.max(score, weight * 3));
          if (all) {
            const lent = Math.trunc(lean(all.score, weight) / Math.min(several, 2));
            change(own, score => Math.max(score, lent) + (several > 1 ? 0 : Math.trunc(Math.min(score, lent) / 2)));
          }
        }
        if (guide >= 0) change(guide, score => isAlone ? Math.max(score, weight * 4) : score + Math.trunc(weight * GUIDE / several));
      });
      return [...byPage.values()];
    },
  };
}
