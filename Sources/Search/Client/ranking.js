// Ranking, as in Ranking.swift: BM25F in integers, so that every machine gives the same order.
import { SECTIONS, pageOf } from './shards.js';

// Levels as 1/64 of a word in a usual section.
const LEVELS = [14];
for (let i = 0; i < 15; i++) LEVELS.push(LEVELS[i] + (LEVELS[i] * 5 >> 4));

// 256 × log2, interpolated linearly between powers of two.
const log2 = number => {
  const power = 31 - Math.clz32(number);
  return (power - 1) * 256 + (number * 256 / 2 ** power | 0);
};
const rarity = (pages, found) => Math.max(log2(2 * pages + 2) - log2(2 * found + 1), 16);
const saturated = weight => weight * 2048 / (weight + 90) | 0;

// Lists of sections are pairs of arrays: keys (page × SECTIONS + section) in rising order, and a number for each.

// Merges two lists; `unite` combines the two numbers of a key that both have.
function merge([keys, numbers], [moreKeys, moreNumbers], unite) {
  const allKeys = [];
  const allNumbers = [];
  let i = 0;
  let j = 0;
  while (i < keys.length || j < moreKeys.length) {
    const one = i < keys.length ? keys[i] : Infinity;
    const other = j < moreKeys.length ? moreKeys[j] : Infinity;
    allKeys.push(one < other ? one : other);
    allNumbers.push(one < other ? numbers[i] : other < one ? moreNumbers[j] : unite(numbers[i], moreNumbers[j]));
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return [allKeys, allNumbers];
}

const plus = (a, b) => a + b;
// All lists as one. Merges halves recursively: each list is copied log2(lists) times instead of once for each further
// list.
function joined(lists, unite) {
  const half = lists.length >> 1;
  return half ? merge(joined(lists.slice(0, half), unite), joined(lists.slice(half), unite), unite) : lists[0] || [[], []];
}

// The sections' scores by one alternative of a word, by the formula in Ranking.swift. A number holds two sums: of all
// forms and, times EXACT, of those spelt as in the query. A page's first section (title, tags and introduction) counts
// for all.
const EXACT = 2 ** 20;
function earned({ forms, spellings, weight }, pages) {
  const [keys, sums] = joined(forms.map(form => {
    const unit = spellings.includes(form.folded) ? EXACT + 1 : 1;
    return [form.postings, form.levels.map(level => LEVELS[level] * unit)];
  }), plus);
  let page = -1;
  let exactPage = -1;
  let found = 0;
  let foundExact = 0;
  keys.forEach((key, i) => {
    const next = pageOf(key);
    if (next > page) found++;
    page = next;
    if (sums[i] >= EXACT && next > exactPage) {
      foundExact++;
      exactPage = next;
    }
  });
  const all = rarity(pages, found) * 10;
  const exact = rarity(pages, foundExact) * 5;
  let start = -SECTIONS;
  let first = 0;
  return [keys, sums.map((sum, i) => {
    if (!(keys[i] % SECTIONS)) {
      start = keys[i];
      first = sum;
    } else if (keys[i] < start + SECTIONS) sum += first;
    return (all * saturated(sum % EXACT) + exact * saturated(sum / EXACT | 0)) * weight / 16 | 0;
  })];
}

// Hits { page, score, section }. A page's score is that of its first section, plus what its best section has more; the
// result links to that section if that is over 1/6 of the first section's score.
// `lean.force` says of a key how much the question leans to it; what is about another place only is left out.
export function rank(words, pages, lean) {
  const [keys, scores] = joined(words.map(({ alternatives }) => {
    const [keys, scores] = joined(alternatives.map(alternative => earned(alternative, pages)), Math.max);
    // A section's score is what it adds to its page's first.
    let page = -1;
    let first = 0;
    return [keys, scores.map((score, i) => {
      const next = pageOf(keys[i]);
      if (next > page) first = keys[i] % SECTIONS ? 0 : score;
      const own = next > page && first ? score : score - first;
      page = next;
      return own;
    })];
  }), plus);
  const hits = [];
  keys.forEach((key, i) => {
    const page = pageOf(key);
    const section = key % SECTIONS;
    const weight = lean.force(key);
    if (weight < 0) return;
    if (weight) scores[i] = lean.lean(scores[i], weight);
    let hit = hits[hits.length - 1];
    if (!hit || hit.page < page) hits.push(hit = { page, first: 0, best: 0, section: 0 });
    if (!section) hit.first = scores[i];
    else if (scores[i] > hit.best || !hit.section) Object.assign(hit, { best: scores[i], section });
  });
  return hits.map(({ page, first, best, section }) => ({ page, score: first + best, section: best * 6 > first ? section : 0 }));
}
