// What the tests of the client share: files of the repository, analysis by language, and a host that serves the golden
// index and can be told to fail.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as source from '../../Sources/Search/Client/search.js';
import { fold, tokens, analyzer } from '../../Sources/Search/Client/text.js';

const root = new URL('../../', import.meta.url);
export const read = path => fs.readFileSync(new URL(path, root), 'utf8');

export function tableOf(language) {
  const path = new URL(`Sources/Search/Languages/${language}.json`, root);
  return fs.existsSync(path) ? JSON.parse(fs.readFileSync(path, 'utf8')) : {};
}

export function termsOf(text, language) {
  const table = tableOf(language);
  const { isStop, stem } = analyzer(table, (table.stop || '').split(' '));
  return tokens(text).map(([word]) => fold(word)).filter(folded => !isStop(folded)).map(stem);
}

// The golden index: path → text, the file's own bytes. One file a line; `golden.txt` beside it says what they hold.
export const golden = Object.fromEntries([...read('Tests/Fixtures/search/golden.json').matchAll(/^"([^"]+)": (.*?),?$/gm)].map(([, path, text]) => [path, text]));

// The built site, or undefined. `Tests/run` builds it first.
const site = process.env.FARO_SITE || fileURLToPath(new URL('Public', root));
export const builtSite = fs.existsSync(`${site}/search/search.js`) ? site : undefined;
// For `test(name, …)`: why a test of the built site does not run.
export const skip = builtSite ? false : 'no site was built';

// The client as shipped.
export const shipped = await import('data:text/javascript,' + encodeURIComponent(read('Sources/Search/Minified/search.js')));

// Both clients, the source and the shipped one: every test is of both.
export const clients = [['source', source], ['shipped', shipped]];

export const base = 'https://example.org/search/';

// A host. `files` may be changed while it runs; `before(path)` may throw or answer instead.
export function host(files = { ...golden }) {
  const served = { files, requests: [], before: undefined };
  served.fetch = async (url, options) => {
    const path = url.startsWith(base) ? url.slice(base.length) : url;
    served.requests.push(path);
    served.options = options;
    const instead = served.before && await served.before(path);
    if (instead) return instead;
    const text = served.files[path];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  return served;
}
