// Relevance, bytes and time on the labelled sets, compared with Pagefind. See README.md. Node 18 or later, no
// dependency.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPagefind, openPagefind } from './pagefind.mjs';
import { measureSite, printTable } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const option = (name, usual) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? usual : process.argv[at + 1];
};
const LANGUAGES = { 'xquad-es': 'es', 'squad-es': 'es', 'kb10k-es': 'es', 'xquad-en': 'en', 'piaf-fr': 'fr', 'squad-pt': 'pt', 'xquad-ar': 'ar' };
const VARIANTS = ['text', 'kw', 'noacc', 'typo', 'infl'];
const most = +option('queries', 250);
const pagefindQueries = +option('pagefind', 0);
const sets = option('sets', Object.keys(LANGUAGES).join(',')).split(',');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'search-bench-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));

const gzip = bytes => zlib.gzipSync(bytes, { level: 9 }).length;
const percentile = (sorted, share) => sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] : 0;
const kilobytes = bytes => (bytes / 1000).toFixed(1);

function readSet(name) {
  const folder = path.join(root, '../shared/search', name);
  const file = ['docs.jsonl', 'docs.jsonl.gz'].map(entry => path.join(folder, entry)).find(entry => fs.existsSync(entry));
  if (!file) return undefined;
  const raw = fs.readFileSync(file);
  const lines = bytes => bytes.toString().trim().split('\n');
  return {
    text: file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw,
    queries: lines(fs.readFileSync(path.join(folder, 'queries.jsonl'))).map(line => JSON.parse(line)),
  };
}

const asked = (queries, variant, count) => queries
  .map(query => ({ text: variant === 'text' ? query.text : query.v && query.v[variant], relevant: query.rel }))
  .filter(query => query.text).slice(0, count);

// A fake server that reads from the disk and counts requests and bytes.
function counter(folder) {
  const files = new Map();
  const sizes = new Map();
  const count = { requests: 0, bytes: 0 };
  const fetch = async url => {
    const name = String(url).slice('http://host/search/'.length);
    if (!files.has(name)) {
      files.set(name, fs.readFileSync(path.join(folder, name)));
      sizes.set(name, gzip(files.get(name)));
    }
    count.requests += 1;
    count.bytes += sizes.get(name);
    return new Response(files.get(name));
  };
  return { fetch, count };
}

function score(queries, answers) {
  let [rank, first, five] = [0, 0, 0];
  queries.forEach(({ relevant }, i) => {
    const at = answers[i].findIndex(id => relevant[id]);
    if (at < 0) return;
    rank += 1 / (at + 1);
    first += at === 0;
    five += at < 5;
  });
  return [rank, first, five].map(sum => (sum / queries.length).toFixed(3));
}

async function measure(name, lang, queries, folder) {
  const { openSearch } = await import(pathToFileURL(path.join(folder, 'search.js')).href.replace('search.js', `search.js?${name}`));
  const client = gzip(fs.readFileSync(path.join(folder, 'search.js')));
  const { fetch, count } = counter(folder);
  const open = () => openSearch({ base: 'http://host/search/', lang, fetch });
  const entry = gzip(fs.readFileSync(path.join(folder, lang, 'index.json')));
  const rows = [];
  for (const variant of VARIANTS) {
    const list = asked(queries, variant, most);
    if (!list.length) continue;
    const visit = await open();
    const answers = [];
    const idOf = result => result.page.split('/').filter(Boolean).pop();
    for (const { text } of list) answers.push((await visit.search(text)).results.map(idOf));
    const times = [];
    for (const { text } of list) {
      const start = performance.now();
      await visit.search(text);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const cold = list.slice(0, 60);
    const before = { ...count };
    for (const { text } of cold) await (await open()).search(text);
    const bytes = (count.bytes - before.bytes) / cold.length + client;
    const requests = (count.requests - before.requests) / cold.length + 1;
    rows.push([name, variant, ...score(list, answers), kilobytes(bytes), requests.toFixed(1), kilobytes(bytes - client - entry),
      percentile(times, 0.5).toFixed(1), percentile(times, 0.95).toFixed(1)]);
  }
  return { rows, client, entry };
}

function indexSize(folder) {
  let [raw, packed, files] = [0, 0, 0];
  for (const name of fs.readdirSync(folder)) {
    const bytes = fs.readFileSync(path.join(folder, name));
    raw += bytes.length;
    packed += gzip(bytes);
    files += 1;
  }
  return { raw, packed, files };
}

async function compare(lang, queries, folder, harness) {
  const list = queries.flatMap(query => [query.text, ...Object.values(query.v || {})]).map(text => text.replace(/\s/g, ' '));
  const theirs = execFileSync(harness, ['ask', folder, lang], { input: list.join('\n') + '\n', maxBuffer: 1 << 30 }).toString().split('\n');
  const { openSearch } = await import(pathToFileURL(path.join(root, 'Sources/Search/Client/search.js')).href);
  const s = await openSearch({ base: 'http://host/search/', lang, fetch: counter(folder).fetch });
  let differ = 0;
  for (const [i, text] of list.entries()) {
    const { total, correction = '', results } = await s.search(text);
    if ([total, correction, ...results.flatMap(({ page, score: points }) => [page, points])].join('\t') !== theirs[i]) differ += 1;
  }
  return `${list.length} queries asked of both readers, ${differ} answers differ`;
}

async function pagefindRows(name, lang, set) {
  const built = buildPagefind(path.join(work, 'pagefind-' + name), lang, set.text.toString().trim().split('\n').map(line => JSON.parse(line)));
  if (!built) return [`Pagefind is not installed: pip install pagefind_bin`];
  const rows = [];
  for (const variant of VARIANTS) {
    const list = asked(set.queries, variant, pagefindQueries);
    if (!list.length) continue;
    const answers = [];
    const times = [];
    let [bytes, requests] = [0, 0];
    for (const { text } of list) {
      const visit = await openPagefind(built.folder, gzip);
      const start = performance.now();
      answers.push(await visit.search(text));
      times.push(performance.now() - start);
      bytes += visit.count.bytes;
      requests += visit.count.requests;
    }
    times.sort((a, b) => a - b);
    rows.push([name, variant, ...score(list, answers), kilobytes(bytes / list.length), (requests / list.length).toFixed(1), '',
      percentile(times, 0.5).toFixed(1), percentile(times, 0.95).toFixed(1)].join(' | '));
  }
  return [...rows, `Pagefind index: ${built.seconds.toFixed(1)} s`];
}

const harness = path.join(root, '.build/release/SearchHarness');
const head = ['set', 'variant', 'MRR@10', 'success@1', 'success@5', 'first KB', 'requests', 'later KB', 'p50 ms', 'p95 ms'];
for (const name of sets) {
  const set = readSet(name);
  if (!set) {
    console.log(`skipped: no labelled set ${name}`);
    continue;
  }
  const lang = LANGUAGES[name];
  const folder = path.join(work, name);
  const docs = path.join(work, name + '.jsonl');
  fs.writeFileSync(docs, set.text);
  const built = JSON.parse(execFileSync(harness, [docs, lang, folder]).toString());
  const { rows, client, entry } = await measure(name, lang, set.queries, folder);
  const size = indexSize(path.join(folder, lang));
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log(`\n${name}: ${built.documents} pages; client ${client} bytes, entry ${entry} bytes (gzip); index ${kilobytes(size.raw)} KB raw, ` +
    `${kilobytes(size.packed)} KB gzip, ${size.files} files; analysis ${built.analysis_ms} ms on one core (${built.analysis_cpu_ms} ms CPU), ` +
    `index ${built.index_ms} ms (${built.index_cpu_ms} ms CPU)`);
  if (process.argv.includes('--compare')) console.log(await compare(lang, set.queries, folder, harness));
  if (pagefindQueries) for (const row of await pagefindRows(name, lang, set)) console.log('Pagefind: ' + row);
}

const site = path.join(root, 'Public');
if (fs.existsSync(path.join(site, 'search/search.js'))) {
  console.log();
  printTable(await measureSite(site), process.argv.includes('--list'));
}
