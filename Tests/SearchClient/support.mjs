// Shared by the client's tests: files of the repository, analysis by language, and a fake server with the golden index
// that can be made to fail.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as source from '../../Sources/Search/Client/search.js';
import { fold, tokens, analyzer } from '../../Sources/Search/Client/text.js';
import { joinInitials, titleTerm } from '../../Sources/Search/Client/query.js';
import { valueTerms } from '../../Sources/Search/Client/values.js';

const root = new URL('../../', import.meta.url);
export const read = path => fs.readFileSync(new URL(path, root), 'utf8');

export function tableOf(language) {
  const path = new URL(`Sources/Search/Languages/${language}.json`, root);
  return fs.existsSync(path) ? JSON.parse(fs.readFileSync(path, 'utf8')) : {};
}

function analyzerOf(language) {
  const table = tableOf(language);
  return analyzer(table, (table.stop || '').split(' '));
}

export function valueTermsOf(text, language) {
  const joined = joinInitials(text);
  const words = tokens(joined).map(([word]) => fold(word));
  const table = analyzerOf(language);
  return [...valueTerms(joined, words, table).map(([term]) => term), ...words.length ? [titleTerm(words, table)] : []];
}

export function termsOf(text, language) {
  const { isStop, stem } = analyzerOf(language);
  return tokens(text).map(([word]) => fold(word)).filter(folded => !isStop(folded)).map(stem);
}

// The golden index: path → exact text of the file. One file per line; `golden.txt` beside it is the readable form.
export const golden = Object.fromEntries([...read('Tests/Fixtures/search/golden.json').matchAll(/^"([^"]+)": (.*?),?$/gm)].map(([, path, text]) => [path, text]));

// The built site, or undefined. `Tests/run` builds it first.
const site = process.env.FARO_SITE || fileURLToPath(new URL('Public', root));
export const builtSite = fs.existsSync(`${site}/search/search.js`) ? site : undefined;
// Skip reason for tests of the built site.
export const skip = builtSite ? false : 'no site was built';

// The minified client. It imports the modules beside it.
export const shipped = await import('../../Sources/Search/Minified/search.js');

// Every test runs on both clients, source and minified.
export const clients = [['source', source], ['shipped', shipped]];

export const base = 'https://example.org/search/';

// A fake server. `files` may be changed while it runs; `before(path)` may throw or answer instead.
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
