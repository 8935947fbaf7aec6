// Files of the index, decoded as IndexFile.swift describes them.
import { fold } from './text.js';

// A section is known by its page × SECTIONS + its number.
export const SECTIONS = 4096;
export const pageOf = key => Math.floor(key / SECTIONS);

// Value of a digit of A-Za-z0-9-_.
const digit = code => code > 96 ? code - 71 : code > 94 ? 63 : code > 64 ? code - 65 : code > 47 ? code + 4 : 62;

// Reads Rice and Elias gamma codes from text of six bits a character.
function bitReader(text) {
  let index = 0;
  let buffer = 0;
  let count = 0;
  const bits = width => {
    while (count < width) {
      if (index >= text.length) throw new RangeError();
      buffer = (buffer & (1 << count) - 1) << 6 | digit(text.charCodeAt(index++));
      count += 6;
    }
    count -= width;
    return buffer >> count & (1 << width) - 1;
  };
  return {
    rice(parameter) {
      let quotient = 0;
      while (bits(1)) quotient++;
      return quotient << parameter | bits(parameter);
    },
    gamma() {
      let zeros = 0;
      while (!bits(1)) zeros++;
      return 1 << zeros | bits(zeros);
    },
  };
}

// Parameter of the Rice code of page differences for a list of `count` pages.
const parameterOf = (pages, count) => Math.max(31 - Math.clz32(2 ** (33 - Math.clz32(pages - 1)) / (count * 3)), 0);

// The words of a text in which a capital says how many letters are shared with the word before.
export function wordList(text) {
  let word = '';
  return text.split(/(?=[A-Z])/).filter(Boolean).map(part => (word = word.slice(0, part.charCodeAt() - 65) + part.slice(1)));
}

export const shardName = (kind, [bound, print]) => `${kind}-${bound.replace(/[^a-z0-9]/gu, letter => '_' + letter.codePointAt().toString(16))}-${print}.json`;

// A shard known by its number.
export const numbered = (number, prints, at = number) => [number + '', prints.slice(at * 3, at * 3 + 3)];

// [bounds, fingerprints] as a list of [bound, fingerprint].
export const ranges = ([bounds, prints]) => wordList(bounds).map((bound, i) => numbered(bound, prints, i));

// Index of the last range that begins at or before `word`.
export function rangeOf(list, word) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list[middle][0] <= word) low = middle + 1; else high = middle;
  }
  return low - 1;
}

// Ranges that may hold words beginning with `prefix`, at most four: those about `word`.
export function rangesOf(list, prefix, word) {
  const first = Math.max(rangeOf(list, prefix), 0);
  const end = rangeOf(list, prefix + '\uffff') + 1;
  const start = Math.max(first, Math.min(rangeOf(list, word) - 1, end - 4));
  return list.slice(start, Math.min(start + 4, end));
}

// Pages in rising order, of all that there are.
function pagesIn(read, all) {
  const count = read.gamma();
  const parameter = parameterOf(all, count);
  let ordinal = -1;
  return Array.from({ length: count }, () => ordinal += read.rice(parameter) + 1);
}

// Records of leading pages go into `known`, by page.
export function decodeTerms(data, index, stemmer, known) {
  const read = bitReader(data[2]);
  const forms = wordList(data[1]).map(word => {
    const folded = fold(word);
    const places = [];
    const levels = [];
    const count = read.gamma();
    const parameter = parameterOf(index.pages, count);
    let ordinal = index.sections ? 0 : -1;
    let section = 0;
    for (let i = 0; i < count; i++) {
      const step = read.rice(parameter);
      if (index.sections) {
        const next = read.rice(index.sections);
        section = i && !step ? section + next + 1 : next;
        ordinal += step;
      } else ordinal += step + 1;
      places.push(ordinal * SECTIONS + section);
      const level = read.rice(1);
      if (level > 18) throw new RangeError();
      levels.push(Math.max(6 + (level % 2 ? -1 - level : level) / 2, 0));
    }
    return { word, folded, stem: stemmer.stem(folded), places, levels };
  });
  const stem = word => stemmer.isStop(word) ? word : stemmer.stem(word);
  if (data[4]) {
    const pages = pagesIn(read, index.pages);
    data[4].forEach((record, i) => { known[pages[i]] = [...record]; });
  }
  return { forms, synonyms: (data[3] || []).map(([key, term]) => [key.split(' ').map(stem), term, key]) };
}

// [[key, values with their pages], …]
export function decodeFacets([, facets, bits], { pages: all }) {
  const read = bitReader(bits);
  return facets.map(([key, , values]) => [key, values.map((value, i) => !(i % 2) && { value, label: values[i + 1], pages: new Set(pagesIn(read, all)) }).filter(Boolean)]);
}

// Positions of each posting, in the order of the shard's forms.
export function decodePositions(text, { forms }) {
  const read = bitReader(text);
  return new Map(forms.map(form => [form, form.places.map(() => {
    let position = 0;
    return Array.from({ length: read.gamma() }, () => position += read.rice(6));
  })]));
}
