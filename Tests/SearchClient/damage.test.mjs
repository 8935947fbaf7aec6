// HTTP caching: the client uses cached files until they do not match the manifest.
import test from 'node:test';
import assert from 'node:assert/strict';
import { base, clients, golden, host } from './support.mjs';

for (const [name, { openSearch }] of clients) {
  // A browser with a cache in front of the server; `damaged(path)` is the cached copy.
  const browser = (damaged, served = host()) => {
    const asked = [];
    const get = async (url, options = {}) => {
      asked.push([url.slice(base.length), options.cache]);
      return options.cache ? served.fetch(url, options) : await damaged(url.slice(base.length)) || served.fetch(url, options);
    };
    return { asked, open: () => openSearch({ base, lang: 'es', fetch: get }) };
  };

  test(`${name}: shards are asked of the browser's own copies, the index of the host`, async () => {
    const { asked, open } = browser(() => undefined);
    await (await open()).search('salario');
    assert.ok(asked.length > 3);
    for (const [path, mode] of asked) assert.equal(mode, path === 'es/index.json' ? 'no-cache' : undefined, path);
  });

  for (const [what, word, answer] of [['damaged', 'salario', path => new Response(golden[path].slice(0, -9))],
    ['missing', 'despido', () => new Response('', { status: 404 })], ['of another version', 'visa', () => new Response('[99]')]]) {
    test(`${name}: a kept shard that is ${what} is asked of the host, that one only`, async () => {
      const isBroken = path => path.startsWith('es/t-' + word[0]);
      const { asked, open } = browser(path => isBroken(path) ? answer(path) : undefined);
      const found = await (await open()).search(word);
      assert.ok(found.total > 0 && !found.incomplete);
      const again = asked.filter(([, mode]) => mode === 'reload').map(([path]) => path);
      assert.ok(again.length > 0 && again.every(isBroken), String(again));
    });
  }

  test(`${name}: without a network what is kept is used, not asked of the host`, async () => {
    const { asked, open } = browser(path => { if (path.startsWith('es/t-t')) throw new TypeError('failed'); });
    const found = await (await open()).search('contrato trata');
    assert.ok(found.incomplete && found.results.length > 0);
    assert.ok(!asked.some(([, mode]) => mode === 'reload'));
  });

  test(`${name}: records that are none are damaged ones`, async () => {
    const { asked, open } = browser(path => path.startsWith('es/r-') ? new Response('[5,{},5]') : undefined);
    const found = await (await open()).search('salario');
    assert.ok(found.results.length > 0 && !found.incomplete);
    assert.ok(asked.some(([path, mode]) => path.startsWith('es/r-') && mode === 'reload'));
  });

  test(`${name}: a file of records that is too short is told, not left out in silence`, async () => {
    const served = host();
    served.before = path => path.startsWith('es/r-') ? new Response('[5]') : undefined;
    const found = await (await openSearch({ base, lang: 'es', fetch: served.fetch })).search('salario');
    assert.ok(found.incomplete && found.results.length < Math.min(found.total, 10));
  });

  test(`${name}: a connection cut within a file is the network's fault`, async () => {
    const served = host();
    served.before = path => path === 'es/index.json'
      ? new Response(new ReadableStream({ start(stream) { stream.error(new TypeError('terminated')); } })) : undefined;
    await assert.rejects(openSearch({ base, lang: 'es', fetch: served.fetch }), { code: 'network' });
  });
}
