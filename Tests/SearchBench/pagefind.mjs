// Pagefind on the same pages, run in Node with a counting `fetch`. Each visit is a new instance with cold caches.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

// Writes a page per document and indexes them; undefined if Pagefind is not installed.
export function buildPagefind(folder, lang, documents) {
  try {
    execFileSync('python3', ['-c', 'import pagefind_bin'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  for (const { id, title, text } of documents) {
    fs.mkdirSync(path.join(folder, id), { recursive: true });
    fs.writeFileSync(path.join(folder, id, 'index.html'),
      `<!doctype html><html lang="${lang}"><title>${escaped(title)}</title><body><main data-pagefind-body><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main></body></html>`);
  }
  const start = performance.now();
  execFileSync('python3', ['-m', 'pagefind_bin', '--site', folder], { stdio: 'ignore' });
  return { folder, seconds: (performance.now() - start) / 1000 };
}

let visits = 0;

// A new visitor: `search` returns the ids of ten results and loads their data as a page would.
export async function openPagefind(folder, gzip) {
  const bundle = path.join(folder, 'pagefind');
  const count = { requests: 1, bytes: gzip(fs.readFileSync(path.join(bundle, 'pagefind.js'))) };
  globalThis.document ??= { querySelector: () => undefined, currentScript: undefined };
  globalThis.window ??= { location: { origin: 'http://host' } };
  globalThis.location ??= { href: 'http://host/', origin: 'http://host' };
  globalThis.fetch = async url => {
    const name = String(url).replace(/^.*\/pagefind\//, '').replace(/\?.*$/, '');
    const bytes = fs.readFileSync(path.join(bundle, name));
    count.requests += 1;
    // Its files are compressed already; only the entry is plain JSON.
    count.bytes += name.endsWith('.json') ? gzip(bytes) : bytes.length;
    return new Response(bytes);
  };
  const pagefind = await import(`${pathToFileURL(path.join(bundle, 'pagefind.js')).href}?visit=${visits++}`);
  await pagefind.options({ basePath: 'http://host/pagefind/', baseUrl: '/' });
  return {
    count,
    async search(text) {
      const found = await pagefind.search(text);
      const pages = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
      return pages.map(page => page.url.split('/').filter(part => part && part !== 'index.html').pop());
    },
  };
}
