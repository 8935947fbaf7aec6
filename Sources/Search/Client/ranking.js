// Ranking, as in Ranking.swift: BM25F in integers, so that every machine gives the same order.
import { SECTIONS, pageOf } from './shards.js';

// Levels as 1/64 of a word in a usual section.
const LEVELS = [14];
for (let i = 0; i < 15; i++) LEVELS.push(LEVELS[i] + (LEVELS[i] * 5 >> 4));

// 256 × log2, straight between powers of two.
const log2 = number => {
  const power = 31 - Math.clz32(number);
  return (power - 1) * 256 + (number * 256 / 2 ** power | 0);
};
const rarity = (pages, found) => Math.max(log2(2 * pages + 2) - log2(2 * found + 1), 16);
const saturated = weight => weight * 2048 / (weight + 90) | 0;

// Lists of sections are pairs of arrays: places (page × SECTIONS + section) in rising order, and a number for each.

// Two lists as one; where both have a key, `unite` says what it gets.
function merge([places, numbers], [morePlaces, moreNumbers], unite) {
  const allPlaces = [];
  const allNumbers = [];
  let i = 0;
  let j = 0;
  while (i < places.length || j < morePlaces.length) {
    const one = i < places.length ? places[i] : Infinity;
    const other = j < morePlaces.length ? morePlaces[j] : Infinity;
    allPlaces.push(one < other ? one : other);
    allNumbers.push(one < other ? numbers[i] : other < one ? moreNumbers[j] : unite(numbers[i], moreNumbers[j]));
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return [allPlaces, allNumbers];
}

const plus = (a, b) => a + b;
// Halves first: a long list is then gone through a few times and not once for each word.
function joined(lists, unite) {
  const half = lists.length >> 1;
  return half ? merge(joined(lists.slice(0, half), unite), joined(lists.slice(half), unite), unite) : lists[0] || [[], []];
}

// What sections earn by one alternative of a word: all its forms together, and EXACT times those written as asked. A page's
// first section (its title, tags and introduction) speaks for all its sections.
const EXACT = 2 ** 20;
function earned({ forms, spellings, share }, pages) {
  const [places, weights] = joined(forms.map(form => {
    const unit = spellings.includes(form.folded) ? EXACT + 1 : 1;
    return [form.places, form.levels.map(level => LEVELS[level] * unit)];
  }), plus);
  let ordinal = -1;
  let exactOrdinal = -1;
  let found = 0;
  let foundExact = 0;
  places.forEach((key, i) => {
    const next = pageOf(key);
    if (next > ordinal) found++;
    ordinal = next;
    if (weights[i] >= EXACT && next > exactOrdinal) {
      foundExact++;
      exactOrdinal = next;
    }
  });
  const all = rarity(pages, found) * 10;
  const exact = rarity(pages, foundExact) * 5;
  let start = -SECTIONS;
  let first = 0;
  return [places, weights.map((weight, i) => {
    if (!(places[i] % SECTIONS)) {
      start = places[i];
      first = weight;
    } else if (places[i] < start + SECTIONS) weight += first;
    return (all * saturated(weight % EXACT) + exact * saturated(weight / EXACT | 0)) * share / 16 | 0;
  })];
}

// Hits { ordinal, score, section }: a page counts by its best section, and leads there when that says enough by itself.
export function rank(words, pages) {
  const [places, scores] = joined(words.map(({ alternatives }) => {
    const [places, scores] = joined(alternatives.map(alternative => earned(alternative, pages)), Math.max);
    // A section's score is what it adds to its page's first.
    let ordinal = -1;
    let first = 0;
    return [places, scores.map((score, i) => {
      const next = pageOf(places[i]);
      if (next > ordinal) first = places[i] % SECTIONS ? 0 : score;
      const own = next > ordinal && first ? score : score - first;
      ordinal = next;
      return own;
    })];
  }), plus);
  const hits = [];
  places.forEach((key, i) => {
    const ordinal = pageOf(key);
    const section = key % SECTIONS;
    let hit = hits[hits.length - 1];
    if (!hit || hit.ordinal < ordinal) hits.push(hit = { ordinal, first: 0, best: 0, section: 0 });
    if (!section) hit.first = scores[i];
    else if (scores[i] > hit.best || !hit.section) Object.assign(hit, { best: scores[i], section });
  });
  return hits.map(({ ordinal, first, best, section }) => ({ ordinal, score: first + best, section: best * 6 > first ? section : 0 }));
}
