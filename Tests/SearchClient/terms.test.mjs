// The same vectors as Tests/SearchTests/VectorTests.swift: text in, terms out.
import test from 'node:test';
import assert from 'node:assert/strict';
import { read, termsOf, valueTermsOf } from './support.mjs';

for (const { language, text, terms } of JSON.parse(read('Tests/Fixtures/search/vectors.json'))) {
  test(`${language}: ${JSON.stringify(text)}`, () => assert.deepEqual(termsOf(text, language), terms));
}

// As Tests/SearchTests/ValueTermTests.swift. The last term is that of the whole query as a title.
for (const { language, query, terms } of JSON.parse(read('Tests/Fixtures/search/values.json'))) {
  test(`values, ${language}: ${JSON.stringify(query)}`, () => {
    assert.deepEqual(valueTermsOf(query, language).filter(term => !/_\d{4,6}$/.test(term) || terms.includes(term)), terms);
  });
}
