// The minified scripts are current with their sources and within their budgets.
import test from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['Templates/Minified', 'Sources/Search/Minified'];
const minify = (...all) => spawnSync(path.join(root, 'Sources/minify'), all, { encoding: 'utf8' });
const bytes = file => fs.readFileSync(path.join(root, file));
const packed = file => zlib.gzipSync(bytes(file), { level: 9 }).length;

test('scripts are minified from the sources as they are, by their hashes', () => {
  const { status, stderr } = minify('--check');
  assert.equal(status, 0, stderr);
});

// Status 69: esbuild is missing or has another version, with other output.
const into = fs.mkdtempSync(path.join(os.tmpdir(), 'faro-minified-'));
process.on('exit', () => fs.rmSync(into, { recursive: true }));
const made = minify('--into', into);
const skip = made.status === 69 && !process.env.CI && made.stderr.trim();

test('esbuild makes the same bytes from them', { skip }, () => {
  assert.equal(made.status, 0, made.stderr);
  for (const folder of folders) {
    const names = fs.readdirSync(path.join(root, folder)).sort();
    assert.deepEqual(fs.readdirSync(path.join(into, folder)).sort(), names);
    for (const name of names) {
      const isSame = fs.readFileSync(path.join(into, folder, name)).equals(bytes(`${folder}/${name}`));
      assert.ok(isSame, `${folder}/${name} is not current: run Sources/minify and commit what it writes`);
    }
  }
});

// Size after gzip -9, in bytes.
const limits = {
  'Templates/Minified/site.js': 3.3 * 1024,
  'Templates/Minified/search-page.js': 4.7 * 1024,
  'Templates/Minified/search-box.js': 1.4 * 1024,
  'Templates/Minified/catalogue.js': 3 * 1024,
  'Templates/Minified/catalogue-tools.js': 2.2 * 1024,
  'Templates/Minified/agenda.js': 1.4 * 1024,
  'Templates/Minified/place.js': 0.9 * 1024,
  'Templates/Minified/finder.js': 0.4 * 1024,
  'Templates/Minified/sw.js': 2.3 * 1024,
  'Sources/Search/Minified/search.js': 7450,
  'Sources/Search/Minified/spelling.js': 2000,
  'Sources/Search/Minified/suggest.js': 800,
  'Sources/Search/Minified/places.js': 1500,
  'Sources/Search/Minified/values.js': 550,
  'Sources/Search/Minified/phrases.js': 550,
};

test('each script is within its budget', () => {
  const files = folders.flatMap(folder => fs.readdirSync(path.join(root, folder)).map(name => `${folder}/${name}`));
  assert.deepEqual(files.sort(), Object.keys(limits).sort());
  const heavy = files.filter(file => packed(file) > limits[file]).map(file => `${file}: ${packed(file)} bytes`);
  assert.deepEqual(heavy, []);
});

test('a first search is within its budget', () => {
  const scripts = ['Templates/Minified/site.js', 'Templates/Minified/search-page.js', 'Sources/Search/Minified/search.js'];
  const total = scripts.reduce((sum, file) => sum + packed(file), 0);
  assert.ok(total <= 16 * 1024, `${total} bytes`);
});
