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
    bits,
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

// Parameter of the Rice code of page differences for a list of `count` pages; numbers of pages are below `space`.
const parameterOf = (space, count) => Math.max(31 - Math.clz32(space * 2 / (count * 3)), 0);

// Front coding: a capital letter gives the length of the prefix shared with the previous word.
export function frontCoded(text) {
  let word = '';
  return text.split(/(?=[A-Z])/).filter(Boolean).map(part => (word = word.slice(0, part.charCodeAt() - 65) + part.slice(1)));
}

export const shardName = (kind, [bound, print]) => `${kind}-${bound.replace(/[^a-z0-9]/gu, letter => '_' + letter.codePointAt().toString(16))}-${print}.json`;

// A shard that is named by a number.
export const numbered = (number, prints, index = number) => [number + '', prints.slice(index * 3, index * 3 + 3)];

// [bounds, fingerprints, positions] as a list of [bound, fingerprint, file of positions, place in it].
export function ranges([bounds, prints, held = '']) {
  const list = frontCoded(bounds).map((bound, i) => numbered(bound, prints, i));
  let start = 0;
  for (let at = 0; at < held.length; at += 4) {
    const end = start + digit(held.charCodeAt(at));
    list.slice(start, end).forEach((range, i, [[bound]]) => range.push([bound, held.slice(at + 1, at + 4)], i + 1));
    start = end;
  }
  return list;
}

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

// Page numbers in rising order.
function pagesIn(read, space) {
  const count = read.gamma();
  const parameter = parameterOf(space, count);
  let page = -1;
  return Array.from({ length: count }, () => page += read.rice(parameter) + 1);
}

// The postings of one word, with their levels.
function postingsIn(read, manifest) {
  const postings = [];
  const levels = [];
  const count = read.gamma();
  const parameter = parameterOf(manifest.space, count);
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

// Where the record of a page is: a function from its number to [shelf, place in its file].
export function decodeShelves([bits, , table], space) {
  if (!table) return page => [page >> bits, page % (1 << bits)];
  const read = riceReader(table);
  const counts = [];
  const places = new Map(pagesIn(read, space).map(page => {
    const shelf = read.bits(bits);
    counts[shelf] = -~counts[shelf];
    return [page, [shelf, counts[shelf] - 1]];
  }));
  return page => places.get(page) || [];
}

// The surface forms of a shard with their postings and levels, and its synonyms.
export function decodeTerms(data, manifest, stemmer) {
  const read = riceReader(data[2]);
  const forms = frontCoded(data[1]).map(word => {
    const folded = fold(word);
    return { word, folded, stem: stemmer.stem(folded), ...postingsIn(read, manifest) };
  });
  const stem = word => stemmer.isStop(word) ? word : stemmer.stem(word);
  return { forms, synonyms: (data[3] || []).map(([key, term]) => [key.split(' ').map(stem), term, key]), names: data[4] || [] };
}

// [[key, values with their pages], …]
export function decodeFacets([, facets, bits], { space }) {
  const read = riceReader(bits);
  const all = pagesIn(read, space);
  return facets.map(([key, , values]) => [key, values.map((value, i) => !(i % 2) && { value, label: values[i + 1], pages: new Set(pagesIn(read, space).map(place => all[place])) }).filter(Boolean)]);
}
