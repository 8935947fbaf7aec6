// node compare-terms.mjs WORDS LANGUAGE TERMS [values]: compares the client's terms of each line of WORDS, or its value
// terms, with TERMS.
import fs from 'node:fs';
import { termsOf, valueTermsOf } from './support.mjs';

const [, , list, language, expected, values] = process.argv;
const give = values ? valueTermsOf : termsOf;
const lines = path => fs.readFileSync(path, 'utf8').split('\n');
const terms = lines(expected);
const words = lines(list).filter(Boolean);
const wrong = words.map((word, i) => [word, give(word, language).join(' '), terms[i]]).filter(([, ours, theirs]) => ours !== theirs);
console.log(`${words.length} lines, ${wrong.length} differ`);
wrong.slice(0, 10).forEach(row => console.log(row.join(' | ')));
process.exit(wrong.length || words.length !== terms.length ? 1 : 0);
