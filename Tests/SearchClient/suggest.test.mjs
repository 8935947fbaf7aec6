// Suggestions: which phrases and pages are offered for what was typed, and in which order.
import test from 'node:test';
import assert from 'node:assert/strict';
import { suggest } from '../../Sources/Search/Client/suggest.js';
import { ranges, rangesOf } from '../../Sources/Search/Client/shards.js';
import { analyzer, fold, tokens } from '../../Sources/Search/Client/text.js';

const tools = { fold, ranges, rangesOf, tokens };
const { isStop, stem } = analyzer({}, ['no', 'me', 'el', 'en', 'de', 'que', 'si']);

// One shard with all phrases, as an index of a small site has it.
const indexOf = phrases => ({
  manifest: { phrases: ['Aa', 'AAA'], root: 'es/' }, stemmer: { isStop, stem },
  listed: async () => [['a', 'BBB']], shard: async () => phrases,
});
const site = indexOf([
  ['No me pagan: cómo cobrar', 'pago/'], ['No me pagan en Chile', 'pago/chile/', 1], ['No me pagan en Panamá', 'pago/panama/', 1],
  ['¿Qué hago si no me pagan?', 'pago/'], 'no me pagan', 'Pagan menos de lo que dice el contrato', ['País por país', 'paises/'], 'Cuándo me deben pagar', ['Inicio', ''],
]);
const asked = async (text, limit = 8) => (await suggest(site, text, limit, tools)).map(({ text: said }) => said);

test('pages come before phrases, those of one place last', async () => {
  assert.deepEqual(await asked('no me pa'), ['No me pagan: cómo cobrar', 'no me pagan', '¿Qué hago si no me pagan?', 'No me pagan en Chile', 'No me pagan en Panamá']);
});

test('all words must be there, the last one as a beginning', async () => {
  assert.deepEqual(await asked('no me pai'), []);
  assert.deepEqual(await asked('pagan contr'), ['Pagan menos de lo que dice el contrato']);
  assert.deepEqual(await asked('no me pagan en ch'), ['No me pagan en Chile']);
  assert.deepEqual(await asked('contrat pagan'), []);
  assert.deepEqual(await asked('contrato paga'), ['Pagan menos de lo que dice el contrato']);
  assert.deepEqual(await asked('contrato pag'), []);
});

test('an apostrophe may be left out', async () => {
  const english = indexOf(["They won't pay me", 'Won the lottery']);
  const offered = async text => (await suggest(english, text, 8, tools)).map(({ text: said }) => said);
  for (const text of ['they wont p', "they won't p", 'they won’t p', 'wont']) assert.deepEqual(await offered(text), ["They won't pay me"], text);
});

test('a word that a sign or a space ends is a whole word', async () => {
  assert.deepEqual(await asked('paga '), []);
  assert.deepEqual(await asked('pagar '), ['Cuándo me deben pagar']);
});

test('accents and capitals are as written, whatever was typed', async () => {
  assert.deepEqual(await asked('PAÍS'), ['País por país']);
  assert.deepEqual(await asked('cuando'), ['Cuándo me deben pagar']);
});

test('a page has its address, a phrase none', async () => {
  assert.deepEqual(await suggest(site, 'ini', 8, tools), [{ text: 'Inicio', url: '/es/' }]);
  assert.deepEqual(await suggest(site, 'cuando me', 8, tools), [{ text: 'Cuándo me deben pagar' }]);
  assert.equal((await suggest(site, 'no me pa', 2, tools)).length, 2);
});

test('nothing is offered for nothing, signs, one letter, an index without phrases', async () => {
  for (const text of ['', ' ', '?!', 'n', '"', '𝗮']) assert.deepEqual(await asked(text), [], text);
  assert.deepEqual(await suggest({ ...site, manifest: {} }, 'no me', 8, tools), []);
  assert.deepEqual(await asked('no me pa '.repeat(1000)), []);
});
