// CSV injection: files made in the browser and in a build follow the same rule; both are tested by
// Tests/Fixtures/csv-cells.json.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

const read = path => fs.readFileSync(new URL('../../' + path, import.meta.url), 'utf8');
const [rule] = /^const guarded = [^]*?\n};\n/m.exec(read('Templates/Scripts/catalogue-tools.js'));
const cell = new Function(rule + 'return cell;')();

test('no text becomes a formula, whichever separator a spreadsheet takes', () => {
  for (const { value, cell: expected } of JSON.parse(read('Tests/Fixtures/csv-cells.json'))) {
    assert.equal(cell(value), '"' + expected.replace(/"/g, '""') + '"', JSON.stringify(value));
  }
});

test('what is not there is an empty cell', () => {
  for (const value of [undefined, null, []]) assert.equal(cell(value), '""');
});
