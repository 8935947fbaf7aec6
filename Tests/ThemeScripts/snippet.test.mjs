// The lines of a page around the words of a query, cut from text whose query words are marked.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

// Without its import, which only the functions that read a page need: Node has no document.
const source = fs.readFileSync(new URL('../../Templates/Scripts/snippet.js', import.meta.url), 'utf8').replace(/^import .*\n/m, '');
const { around } = await import('data:text/javascript,' + encodeURIComponent(source));

/** Text as pieces, where `[word]` is a query word. */
const pieces = text => text.split(/(\[.*?\])/).filter(Boolean)
  .map(part => part[0] === '[' ? { text: part.slice(1, -1), mark: true } : { text: part, mark: false });
const shown = text => around(pieces(text)).map(piece => piece.mark ? `[${piece.text}]` : piece.text).join('');
const filler = count => 'palabra '.repeat(count);

test('text without a query word has no snippet', () => {
  assert.equal(around([]), null);
  assert.equal(around(pieces('Nada que ver')), null);
});

test('a short text is shown whole', () => {
  assert.equal(shown('Pida su [salario] por escrito.'), 'Pida su [salario] por escrito.');
});

test('the place with the most different words is shown, not the first', () => {
  const text = `[salario] ${filler(40)}pida su [salario] y sus [vacaciones] por escrito`;
  assert.match(shown(text), /^… palabra .*pida su \[salario\] y sus \[vacaciones\] por escrito$/);
});

test('the same word twice counts once', () => {
  const text = `[pago] y [pago] y [pago] ${filler(40)}[pago] de [horas]`;
  assert.match(shown(text), /\[pago\] de \[horas\]$/);
});

test('long text is cut between words, on both sides', () => {
  const line = shown(`${filler(40)}[salario] ${filler(40)}`);
  assert.match(line, /^… (palabra )+\[salario\]( palabra)+…$/);
  assert.ok(line.length < 260, line);
});
