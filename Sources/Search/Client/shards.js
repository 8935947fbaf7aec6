// Files of the index, decoded as IndexFile.swift describes them.
import { fold } from './text.js';

// A posting is a section's key: its page × SECTIONS + its number.
export const SECTIONS = 4096;
export const pageOf = key => Math.floor(key / SECTIONS);

// Value of a digit of A-Za-z0-9-_.
const digit = code => code > 96 ? code - 71 : code > 94 ? 63 : code > 64 ? code - 65 : code > 47 ? code + 4 : 62;

// Rice coder, as RiceCoder.swift: reads Rice and Elias gamma codes from text of six bits a character.
export function riceReader(text) {
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

// Front coding: a capital letter gives the length of the prefix shared with the previous word.
export function frontCoded(text) {
  let word = '';
  return text.split(/(?=[A-Z])/).filter(Boolean).map(part => (word = word.slice(0, part.charCodeAt() - 65) + part.slice(1)));
}

export const shardName = (kind, [bound, print]) => `${kind}-${bound.replace(/[^a-z0-9]/gu, letter => '_' + letter.codePointAt().toString(16))}-${print}.json`;

// A shard that is named by a number.
export const numbered = (number, prints, index = number) => [number + '', prints.slice(index * 3, index * 3 + 3)];

// [bounds, fingerprints] as a list of [bound, fingerprint].
export const ranges = ([bounds, prints]) => frontCoded(bounds).map((bound, i) => numbered(bound, prints, i));

// Index of the last range whose bound is at most `word`.
export function rangeOf(list, word) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list[middle][0] <= word) low = middle + 1; else high = middle;
  }
  return low - 1;
}

// Ranges that may contain words with the prefix, at most four, nearest to `word`. U+FFFF is a sentinel: it sorts after
// all letters.
export function rangesOf(list, prefix, word) {
  const first = Math.max(rangeOf(list, prefix), 0);
  const end = rangeOf(list, prefix + '\uffff') + 1;
  const start = Math.max(first, Math.min(rangeOf(list, word) - 1, end - 4));
  return list.slice(start, Math.min(start + 4, end));
}

// Page numbers in rising order; `all` is the number of pages in the index.
function pagesIn(read, all) {
  const count = read.gamma();
  const parameter = parameterOf(all, count);
  let page = -1;
  return Array.from({ length: count }, () => page += read.rice(parameter) + 1);
}

// The postings of one word, with their levels.
function postingsIn(read, manifest) {
  const postings = [];
  const levels = [];
  const count = read.gamma();
  const parameter = parameterOf(manifest.pages, count);
  let page = manifest.sections ? 0 : -1;
  let section = 0;
  for (let i = 0; i < count; i++) {
    const step = read.rice(parameter);
    if (manifest.sections) {
      const next = read.rice(manifest.sections);
      section = i && !step ? section + next + 1 : next;
      page += step;
    } else page += step + 1;
    postings.push(page * SECTIONS + section);
    const level = read.rice(1);
    if (level > 18) throw new RangeError();
    levels.push(Math.max(6 + (level % 2 ? -1 - level : level) / 2, 0));
  }
  return { postings, levels };
}

// Places by code: { name, guide, answers, postings, levels }: the pages and sections that are about it.
export function decodePlaces([, list, bits], manifest) {
  const read = riceReader(bits);
  return new Map(list.map(([code, name, guide, answers]) => [code, { name, guide, answers, ...postingsIn(read, manifest) }]));
}

export const decodeKeys = (bits, manifest) => new Set(postingsIn(riceReader(bits), manifest).postings);

// The surface forms of a shard with their postings and levels, and its synonyms. Records of champions go into
// `champions`.
export function decodeTerms(data, manifest, stemmer, champions) {
  const read = riceReader(data[2]);
  const forms = frontCoded(data[1]).map(word => {
    const folded = fold(word);
    return { word, folded, stem: stemmer.stem(folded), ...postingsIn(read, manifest) };
  });
  const stem = word => stemmer.isStop(word) ? word : stemmer.stem(word);
  if (data[4]) {
    const pages = pagesIn(read, manifest.pages);
    data[4].forEach((record, i) => { champions[pages[i]] = [...record]; });
  }
  return { forms, synonyms: (data[3] || []).map(([key, term]) => [key.split(' ').map(stem), term, key]), names: data[5] || [] };
}

// [[key, values with their pages], …]
export function decodeFacets([, facets, bits], { pages: all }) {
  const read = riceReader(bits);
  return facets.map(([key, , values]) => [key, values.map((value, i) => !(i % 2) && { value, label: values[i + 1], pages: new Set(pagesIn(read, all)) }).filter(Boolean)]);
}

// Positions of each posting, in the order of the shard's forms.
export function decodePositions(text, { forms }) {
  const read = riceReader(text);
  return new Map(forms.map(form => [form, form.postings.map(() => {
    let position = 0;
    return Array.from({ length: read.gamma() }, () => position += read.rice(6));
  })]));
}
