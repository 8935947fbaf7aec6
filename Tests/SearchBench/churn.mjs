// How much of the search index of a site gets other names when the site changes a little: builds the project with the
// tool itself, makes five kinds of edit in a copy, one after the other, and prints the files and bytes that are new.
//
//   node Tests/SearchBench/churn.mjs [--root .] [--faro .build/release/faro] [--list]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const option = (name, usual) => {
  const at = process.argv.indexOf('--' + name);
  return path.resolve(at < 0 ? usual : process.argv[at + 1]);
};
const root = option('root', fileURLToPath(new URL('../../', import.meta.url)));
const faro = option('faro', path.join(root, '.build/release/faro'));
const isListed = process.argv.includes('--list');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'search-churn-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
const content = path.join(work, 'Content');

/** Files of the index by path, with their sizes after gzip; entries, whose names stay, apart. */
function searchFiles(output) {
  const folder = path.join(output, 'search');
  const files = new Map();
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    if (!/\/[a-z]-.*\.json$/.test(name)) continue;
    files.set(name, zlib.gzipSync(fs.readFileSync(path.join(folder, name)), { level: 9 }).length);
  }
  return files;
}

function build(name) {
  const output = path.join(work, name);
  try {
    execFileSync(faro, ['build', '--root', work, '--output', output, '--quiet'], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(`${name}: ${error.stdout}${error.stderr}`);
  }
  const files = searchFiles(output);
  fs.rmSync(output, { recursive: true });
  return files;
}

const read = file => fs.readFileSync(path.join(content, file), 'utf8');
const write = (file, text) => {
  fs.mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  fs.writeFileSync(path.join(content, file), text);
};
const pagesIn = folder => fs.readdirSync(path.join(content, folder)).filter(name => name.endsWith('.md')).map(name => `${folder}/${name}`);

const WORDS = 'La oficina recibe avisos de lunes a viernes y entrega un comprobante con fecha y sello. Guarde esa hoja junto a sus recibos. '
  + 'Si viaja, avise antes por teléfono: la respuesta llega por correo en pocos días. Cada familia puede nombrar a una persona de confianza, '
  + 'que recoge los documentos y firma por ella. Nadie cobra por este trámite, ni en la ventanilla ni por internet.';

const edits = {
  'a short page added, first by address': () => {
    const like = read(pagesIn('es/agreements')[0]);
    const kept = like.split('---')[1].split('\n').filter(line => /^(kind|status|as_of|parties|covers|topics|stages|compiled|review_by|signed):/.test(line));
    write('es/agreements/aaa-aviso.md', `---\ntitle: Aviso de entrega\nsummary: Dónde se entrega el aviso.\nslug: aaa-aviso\n${kept.join('\n')}\n---\n\n## Dónde se entrega\n\n${WORDS}\n`);
  },
  // Is there before, not after.
  'a page removed': () => {
    const page = pagesIn('es/institutions')[20];
    write('es/institutions/zzz-copia.md', read(page).replace(/^slug: .*$/m, '').replace(/^---\n/, '---\nslug: zzz-copia\n').replace(/^slug: zzz-copia\n(title: .*)$/m, 'slug: zzz-copia\n$1 de prueba'));
  },
  'a sentence changed': () => {
    const isPlain = line => /^[A-ZÁÉÍÓÚ¿][^[\]{}<>|*#]{90,}$/.test(line) && !/\d/.test(line) && line.split('. ').length > 1;
    const linesOf = name => read(name).split('\n');
    const place = lines => lines.findIndex((line, i) => i > lines.indexOf('---', 1) && isPlain(line));
    const page = pagesIn('es/rights-guides').find(name => place(linesOf(name)) > 0);
    const lines = linesOf(page);
    const at = place(lines);
    lines[at] = lines[at].split('. ').map((part, i) => i ? part : 'Pregunte primero en la oficina antes de firmar cualquier papel').join('. ');
    write(page, lines.join('\n'));
  },
  'a title changed': () => {
    const page = pagesIn('es/glossary')[10];
    write(page, read(page).replace(/^title: (.*)$/m, 'title: $1 y otras palabras'));
  },
  'the first page of a new collection': () => {
    write('site.yaml', read('site.yaml').replace('\ncollections:\n', '\ncollections:\n  notes:\n    name: { es: Notas, en: Notes }\n    path: { es: notas, en: notes }\n    description: { es: Notas cortas., en: Short notes. }\n    template: definition\n    fields: {}\n'));
    write('es/notes/aviso.md', `---\ntitle: Aviso de entrega\nsummary: Dónde se entrega el aviso.\ncompiled: 2026-11-22\nreview_by: 2027-11-22\n---\n\n${WORDS}\n`);
  },
};

const restore = () => {
  fs.rmSync(content, { recursive: true, force: true });
  fs.cpSync(path.join(work, 'Original'), content, { recursive: true });
};
fs.cpSync(path.join(root, 'Content'), path.join(work, 'Original'), { recursive: true });
const sum = list => list.reduce((total, [, size]) => total + size, 0);
const percent = (part, whole) => `${(100 * part / Math.max(whole, 1)).toFixed(1)} %`;
restore();
const before = build('before');
console.log(`${before.size} files, ${Math.round(sum([...before]) / 1000)} KB (gzip)\n`);
console.log('| edit | files of all | files of the language | bytes of all | bytes of the language | by kind |\n|---|---|---|---|---|---|');
for (const [what, edit] of Object.entries(edits)) {
  restore();
  edit();
  const edited = build('after');
  const [old, after] = what === 'a page removed' ? [edited, before] : [before, edited];
  const fresh = [...after].filter(([name]) => !old.has(name));
  const own = [...after].filter(([name]) => name.startsWith('es/'));
  const mine = fresh.filter(([name]) => name.startsWith('es/'));
  const kinds = {};
  for (const [name] of fresh) kinds[name.replace(/^(..\/.).*/, '$1')] = (kinds[name.replace(/^(..\/.).*/, '$1')] || 0) + 1;
  console.log(`| ${what} | ${fresh.length} of ${after.size}, ${percent(fresh.length, after.size)} | ${percent(mine.length, own.length)} | ${percent(sum(fresh), sum([...after]))} | ${percent(sum(mine), sum(own))} | ${Object.entries(kinds).map(entry => entry.join(' ')).join(', ')} |`);
  if (isListed) for (const [name] of fresh) console.log(name);
}
