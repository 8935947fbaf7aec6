// Other spellings of what a query asks for, as ValueTerms.swift. A module of its own: only questions with a digit or a
// letter that stands alone load it. It imports nothing, so that search.js and it share no bytes.

// Terms of phone numbers, amounts, spelt-out codes, dates and numbered things: [term, weight]. `words`: the text's, folded.
export function valueTerms(text, words, { stem, isStop, months }) {
  const found = [];
  const add = (term, weight = 16) => found.push([term, weight]);
  const addCode = (name, number, weight) => add(stem(name) + '_' + number, weight);
  const runs = pattern => (text.replace(/\s/g, ' ').match(pattern) || []).map(run => run.replace(/\W/g, '').toLowerCase());
  runs(/\b\d+(?:[ ().+/-]{1,2}\d+)*\b/g).forEach(digits => /^\d{7,15}$/.test(digits) && add(digits.slice(-7)));
  runs(/\b\d{1,3}([ .,'])\d{3}\b(?:\1\d{3}\b)*/g).forEach(run => add(run));
  runs(/\b[a-z\d](?:[ ./-]{1,2}[a-z\d]\b)+/gi).forEach(run => add(run));
  words.forEach((word, i) => {
    const [before, after, last] = [words[i - 1] || '', words[i + 1], words[i + 2]];
    if (/^\d\d?(\D\D)?$/.test(word)) [before, after, isStop(after) && last].forEach(name => {
      const month = months.find(names => names.includes(name));
      if (month) addCode(month[0], parseInt(word));
    });
    const [, name, number] = /^(\D+)(\d+)$/.exec(word) || [];
    if (name) {
      add(name);
      add(number);
      addCode(name, number);
    } else if (/^\d{1,3}$/.test(word) && /^\D+$/.test(before)) addCode(before, word, 8);
  });
  return found;
}
