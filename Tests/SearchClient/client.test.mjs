// The client with the golden index: results, and behaviour with unusual queries and damaged files.
import test from 'node:test';
import assert from 'node:assert/strict';
import { base, clients, golden, host } from './support.mjs';

for (const [name, { openSearch, SearchError }] of clients) {
  const open = (served = host(), lang = 'es', more = {}) => openSearch({ base, lang, fetch: served.fetch, ...more });
  const pages = ({ results }) => results.map(result => result.page);

  test(`${name}: results carry what a page shows`, async () => {
    const { total, results, facets, correction, alsoSearched, incomplete } = await (await open()).search('salario mínimo');
    assert.equal(total, 1);
    assert.equal(correction, undefined);
    assert.deepEqual(alsoSearched, []);
    assert.equal(incomplete, false);
    const [first] = results;
    assert.equal(first.url, '/es/derechos/salario/#salario-minimo');
    assert.equal(first.page, '/es/derechos/salario/');
    assert.equal(first.title, 'Salario en Estados Unidos');
    assert.equal(first.heading, 'Salario mínimo');
    assert.equal(first.collection, 'Guías de derechos');
    assert.equal(first.date, '2026-05-04');
    assert.equal(first.language, 'es');
    assert.deepEqual(first.snippet, [{ text: 'Qué se debe pagar por el trabajo y cómo reclamar un ', mark: false }, { text: 'salario', mark: true }, { text: ' que no llegó.', mark: false }]);
    assert.deepEqual(facets.topics.find(({ value }) => value === 'wages'), { value: 'wages', label: 'Salario', count: 1 });
  });

  test(`${name}: pages come in parts`, async () => {
    const s = await open();
    const all = await s.search('trabajo', { limit: 100 });
    const parts = [await s.search('trabajo', { limit: 2 }), await s.search('trabajo', { limit: 100, offset: 2 })];
    assert.deepEqual(parts.flatMap(pages), pages(all));
    assert.equal(all.total, all.results.length);
  });

  test(`${name}: accents, case and number do not matter; the exact spelling comes first`, async () => {
    const s = await open();
    for (const query of ['DESPIDOS INJUSTIFICADOS', 'despido injustificado', 'Despído Injustíficado']) {
      assert.equal((await s.search(query)).results[0].url, '/es/derechos/despido/#despido-injustificado');
    }
    assert.deepEqual(pages(await s.search('ano')).slice(0, 2).sort(), ['/es/glosario/ano-medico/', '/es/glosario/ano/']);
    assert.equal(pages(await s.search('año'))[0], '/es/glosario/ano/');
  });

  test(`${name}: a mistyped word is corrected, also in its first letter`, async () => {
    const s = await open();
    for (const [query, correction] of [['slario', 'salario'], ['zalario', 'salario'], ['pacaporte', 'pasaporte'], ['Indemnisacion ya', 'indemnización ya'], ['trtaa', 'trata']]) {
      const found = await s.search(query);
      assert.equal(found.correction, correction);
      assert.ok(found.total > 0);
    }
  });

  test(`${name}: unfinished words find what they begin`, async () => {
    assert.equal((await (await open()).search('totaliz')).results[0].page, '/es/convenios/el-salvador-espana/');
    assert.equal((await (await open()).search('totaliz')).correction, undefined);
  });

  test(`${name}: everyday words lead to official ones`, async () => {
    const s = await open();
    assert.deepEqual((await s.search('sueldo')).alsoSearched, ['salario']);
    assert.deepEqual((await s.search('wage theft')).alsoSearched.includes('salario no pagado'), true);
    assert.equal((await s.search('no me pagan')).results[0].page, '/es/derechos/salario/');
  });

  test(`${name}: quoted phrases are kept together`, async () => {
    const s = await open();
    assert.deepEqual(pages(await s.search('"trata de personas"')), ['/es/glosario/trata/']);
    assert.deepEqual(pages(await s.search('«trata de personas»')), ['/es/glosario/trata/']);
    assert.equal((await s.search('"personas trata"')).total, 0);
    assert.equal((await s.search('"no existe esta frase larga"')).total, 0);
  });

  test(`${name}: facets filter with words and alone, and count what would be left`, async () => {
    const s = await open();
    const alone = await s.search('', { filters: { countries: ['ES', 'CA'] } });
    assert.equal(alone.total, 2);
    assert.deepEqual(alone.facets.countries.find(({ value }) => value === 'US').count, 4);
    assert.deepEqual(alone.facets.topics.find(({ value }) => value === 'pensions').count, 1);
    assert.deepEqual(pages(await s.search('pensión', { filters: { countries: ['ES'] } })), ['/es/convenios/el-salvador-espana/']);
    assert.equal((await s.search('salario', { filters: { unknown: ['x'] } })).total, 0);
    assert.equal((await s.search('salario', { filters: { countries: [] } })).total, (await s.search('salario')).total);
    assert.deepEqual((await s.search('salario', { facets: false })).facets, {});
    assert.equal((await s.search('', {})).total, 0);
    assert.equal((await s.search('')).facets.countries.find(({ value }) => value === 'US').count, 4);
  });

  test(`${name}: suggestions are phrases and pages`, async () => {
    const s = await open();
    assert.deepEqual((await s.suggest('salario en es'))[0], { text: 'Salario en Estados Unidos', url: '/es/derechos/salario/' });
    assert.ok((await s.suggest('sal')).some(({ text, url }) => text === 'Salario no pagado' && !url));
    assert.deepEqual(await s.suggest('me deben '), [{ text: 'me deben' }]);
    for (const text of ['', 's', 'slario']) assert.deepEqual(await s.suggest(text), []);
  });

  const odd = ['', '   ', 'a', 'de la que', '"', '""', '"""', '__proto__', 'constructor toString', '<img src=x onerror=alert(1)>',
    '👩‍🌾🌽', 'حقوق العمال', '\u202eoiralas', '最低工资', 'salario '.repeat(1250), 'x'.repeat(10000), '\u0000', '%', '\\', '${1}', 'ﬁn', 'ǅ'];
  test(`${name}: odd queries are answered`, async () => {
    const s = await open();
    for (const query of odd) {
      const found = await s.search(query);
      assert.equal(found.incomplete, false);
      assert.ok(Array.isArray(found.results) && Array.isArray(await s.suggest(query)));
    }
    for (const query of odd.slice(0, 4).filter(query => query !== 'a')) assert.equal((await s.search(query)).total, 0);
    assert.equal(pages(await s.search('__proto__'))[0], '/es/paginas/proto/');
    assert.equal(pages(await s.search('最低工资'))[0], '/es/instituciones/inspeccion/');
    assert.equal((await s.search(undefined)).total, 0);
    assert.equal((await s.search('salario '.repeat(1250))).results[0].page, '/es/derechos/salario/');
  });

  test(`${name}: HTML in a query or a page is text`, async () => {
    const s = await open();
    const found = await s.search('<script>alert(1)</script>');
    assert.equal(found.results[0].page, '/es/paginas/proto/');
    assert.ok(found.results[0].snippet.map(part => part.text).join('').includes('<script>alert(1)</script>'));
  });

  test(`${name}: below three hits the default language is asked too, and labelled`, async () => {
    const s = await open(host(), 'en');
    const found = await s.search('despido');
    assert.equal(found.total, 0);
    assert.equal(found.results[0].language, 'es');
    assert.ok(found.fallback > 0);
    const own = await (await open(host(), 'en', { fallback: false })).search('despido');
    assert.deepEqual(own.results, []);
    const without = host();
    delete without.files['es/index.json'];
    const partial = await (await open(without, 'en')).search('despido');
    assert.equal(partial.incomplete, true);
  });

  test(`${name}: only what a query needs is fetched, and once`, async () => {
    const served = host();
    const s = await open(served);
    assert.deepEqual(served.requests, ['es/index.json']);
    assert.equal(served.options.cache, 'no-cache');
    await s.search('salario', { facets: false });
    const first = served.requests.length;
    assert.ok(first < 12, `${first} requests`);
    await s.search('salario', { facets: false });
    assert.equal(served.requests.length, first);
    assert.equal(new Set(served.requests).size, first);
  });

  test(`${name}: searches may run at once`, async () => {
    const s = await open();
    const queries = ['salario', 'despido', 'visa', 'trata', 'salario'];
    const found = await Promise.all(queries.map(query => s.search(query)));
    for (const [i, query] of queries.entries()) assert.deepEqual(found[i], await s.search(query));
  });

  const isTermShard = letter => path => path.startsWith('es/t-' + letter);
  test(`${name}: a missing shard makes the client read the index again, once`, async () => {
    const served = host();
    const s = await open(served);
    served.before = path => isTermShard('s')(path) && served.requests.filter(isTermShard('s')).length === 1 ? new Response('', { status: 404 }) : undefined;
    const found = await s.search('salario');
    assert.ok(found.total > 0 && !found.incomplete);
    assert.equal(served.requests.filter(path => path === 'es/index.json').length, 2);
  });

  for (const [code, answer] of [['missing', () => new Response('', { status: 404 })], ['damaged', path => new Response(golden[path].slice(0, -9))],
    ['version', () => new Response('[99,"",""]')], ['network', () => { throw new TypeError('failed'); }], ['damaged', () => new Response('[6,"Asalario","A"]')], ['damaged', () => new Response('[6,5,6]')]]) {
    test(`${name}: a shard that stays ${code} leaves its word out and says so, or fails clearly`, async () => {
      const served = host();
      const s = await open(served);
      served.before = path => isTermShard('s')(path) ? answer(path) : undefined;
      const found = await s.search('salario despido');
      assert.equal(found.incomplete, true);
      assert.equal(found.results[0].page, '/es/derechos/despido/');
      await assert.rejects(s.search('salario'), error => error instanceof SearchError && error.code === code && error.path.startsWith('t-s'));
      served.before = undefined;
      assert.equal((await s.search('salario')).incomplete, false);
    });
  }

  test(`${name}: damaged positions of a phrase are left out, and said`, async () => {
    const served = host();
    const s = await open(served);
    served.before = path => path.startsWith('es/p-') ? new Response('[6,"A"]') : undefined;
    const found = await s.search('"trata de personas"');
    assert.equal(found.incomplete, true);
    assert.ok(found.total > 0);
  });

  test(`${name}: missing records leave results out`, async () => {
    const served = host();
    const s = await open(served);
    served.before = path => path.startsWith('es/r-') ? new Response('', { status: 500 }) : undefined;
    const found = await s.search('convenio totalización', { limit: 100 });
    assert.equal(found.incomplete, true);
    assert.ok(found.total > 0);
    assert.deepEqual(found.results, []);
  });

  test(`${name}: an index that cannot be opened says why`, async () => {
    const served = host();
    for (const [code, text] of [['damaged', '{"format":6'], ['version', '{"format":2}'], ['damaged', '{"format":6}'], ['version', 'null'], ['damaged', '<html>']]) {
      served.files['es/index.json'] = text;
      await assert.rejects(open(served), error => error instanceof SearchError && error.code === code && error.path === 'index.json');
    }
    delete served.files['es/index.json'];
    await assert.rejects(open(served), error => error.code === 'missing');
    served.before = () => { throw new TypeError('failed'); };
    await assert.rejects(open(served), error => error.code === 'network');
  });

  test(`${name}: a page's record is found by its number, or by the table`, async () => {
    const records = Array.from({ length: 8 }, (_, i) => [`${i}/`, `Página ${i}`, 'Sobre el salario.']);
    const manifest = { format: 6, language: 'xx', pages: 20, space: 32, sections: 0, root: 'xx/', analysis: {}, terms: ['Aa', 'AAA'], words: ['Aa', 'AAA'] };
    // One word on page 5, usual level.
    const terms = JSON.stringify([6, 'Asalario', 'lA']);
    const ask = async (listed, path, file) => {
      const served = host({ 'xx/index.json': JSON.stringify({ ...manifest, records: listed }), 'xx/t-a-AAA.json': terms, [path]: JSON.stringify(file) });
      const { results } = await (await open(served, 'xx')).search('salario');
      assert.deepEqual(results.map(({ page, title }) => [page, title]), [['/xx/5/', 'Página 5']]);
      assert.deepEqual(results[0].snippet.map(({ text, mark }) => mark ? `[${text}]` : text).join(''), 'Sobre el [salario].');
      assert.deepEqual(served.requests, ['xx/index.json', 'xx/t-a-AAA.json', path]);
    };
    await ask([3, 'AAABBB---CCC'], 'xx/r-0-AAA.json', [6, ...records]);
    await ask([2, 'AAABBB'], 'xx/r-1-BBB.json', [6, 0, records[5]]);
    // One page, 5, in the shelf 2 of 4.
    await ask([2, '------AAABBB', 'lg'], 'xx/r-2-AAA.json', [6, records[5]]);
  });

  test(`${name}: real words that the site lacks are said, not corrected, and steer nothing`, async () => {
    const found = await (await open()).search('mi hombre quiere salario');
    assert.deepEqual(found.missing, ['hombre', 'quiere'].filter(word => found.missing.includes(word)));
    assert.ok(found.missing.includes('hombre'));
    assert.equal(found.correction, undefined);
    assert.equal(found.results[0].page, '/es/derechos/salario/');
    assert.deepEqual((await (await open()).search('salario')).missing, []);
  });

  test(`${name}: a damaged word filter is left out, and said`, async () => {
    for (const answer of [() => new Response('[3,"A"]'), () => new Response('', { status: 404 }), () => new Response('[3]'), () => { throw new TypeError('failed'); }]) {
      const served = host();
      served.before = path => path.startsWith('es/x-') ? answer() : undefined;
      const found = await (await open(served)).search('slario despido');
      assert.equal(found.incomplete, true);
      assert.equal(found.correction, 'salario despido');
      assert.ok(found.total > 0);
    }
  });
}
