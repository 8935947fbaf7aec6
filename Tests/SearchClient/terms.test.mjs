// The same vectors as Tests/SearchTests/VectorTests.swift: text in, terms out.
import test from 'node:test';
import assert from 'node:assert/strict';
import { read, termsOf } from './support.mjs';

for (const { language, text, terms } of JSON.parse(read('Tests/Fixtures/search/vectors.json'))) {
  test(`${language}: ${JSON.stringify(text)}`, () => assert.deepEqual(termsOf(text, language), terms));
}
