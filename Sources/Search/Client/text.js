// Text as terms: the same token boundaries as Tokenizer.swift, the same folding as CharacterTable.swift.

export const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]+)/;
const SPECIAL = {};
'œoe æae ßss øo łl đd ıi ىي ةه'.split(' ').forEach(pair => { SPECIAL[pair[0]] = pair.slice(1); });

export const fold = word => /^[a-z0-9]*$/.test(word) ? word : word
  .replace(/[\u00c0-\u052f\u0622-\u0626\u1e00-\u1fff]/g, letter => letter.normalize('NFD')[0])
  .replace(/[\u0300-\u036f\u0640\u064b-\u0652\u0670]/g, '')
  .replace(/./gu, letter => letter in SPECIAL ? SPECIAL[letter] : letter);

// Lower-case words with their positions, as [word, position].
export function tokens(text) {
  const out = [];
  let position = 0;
  let end = -2;
  let before = '';
  const push = (word, start) => word.length > 40 || out.push([word, start]);
  text = text.normalize('NFC').toLowerCase().replace(/[\u0307ς]/g, letter => letter === 'ς' ? 'σ' : '');
  for (const match of text.matchAll(WORDS)) {
    let next = match.index;
    match[0].split(UNSPACED).forEach((part, index) => {
      if (!part) return;
      const start = next;
      next += part.length;
      if (index % 2) {
        if (part.length < 2) push(part, position);
        for (let i = 1; i < part.length; i++) push(part.slice(i - 1, i + 1), position++);
        position++;
        return;
      }
      push(part, position);
      const plain = /^[a-z0-9]{1,8}$/.test(part) ? part : '';
      if (plain && start === end + 1 && text[end] === '-' && /\d/.test(before + part) && /[a-z]/.test(before + part)) push(before + part, position - 1);
      before = plain;
      end = plain ? next : -2;
      position++;
    });
  }
  return out;
}

// `analysis`: a table of Sources/Search/Languages; `stopWords`: its list of stop words.
export function analyzer(analysis, stopWords) {
  const stop = new Set(stopWords);
  const rules = list => (list || '').split(' ').filter(Boolean).map(rule => rule.split('/'));
  const prefixes = rules(analysis.prefixes);
  const stepsOf = list => (list || []).map(rules);
  const steps = stepsOf(analysis.steps);
  const number = stepsOf(analysis.number);
  const apply = (word, list) => {
    for (const step of list) {
      const rule = step.find(([end, , least = 3]) => word.endsWith(end) && word.length - end.length >= least);
      if (rule) word = word.slice(0, word.length - rule[0].length) + (rule[1] || '');
    }
    return word;
  };
  const stem = word => {
    if (/\d/.test(word)) return word;
    const prefix = prefixes.find(([start, least]) => word.startsWith(start) && word.length - start.length >= least);
    if (prefix) word = word.slice(prefix[0].length);
    return apply(word, steps);
  };
  // Whether two words of one stem differ by number and gender only, or are both forms of a verb. Without rules: always.
  const verbs = word => (steps[analysis.verbs] || []).some(([end, , least = 3]) => word.endsWith(end) && word.length - end.length >= least);
  const alike = (one, other) => !number.length || apply(one, number) === apply(other, number) || verbs(one) && verbs(other);
  return { isStop: folded => !folded || stop.has(folded), stem, alike, months: analysis.months || [] };
}

// Splits a text at its words and marks those of the query.
export function mark(text, stemmer, stems) {
  const parts = [];
  text.split(/([\p{L}\p{N}\p{M}]+)/u).forEach((part, index) => {
    if (!part) return;
    const hit = index % 2 > 0 && tokens(part).some(([word]) => stems.has(stemmer.stem(fold(word))));
    const last = parts[parts.length - 1];
    if (last && last.mark === hit) last.text += part; else parts.push({ text: part, mark: hit });
  });
  return parts;
}
