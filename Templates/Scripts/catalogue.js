// Catalogue: combines facets, search and order within the list; comparison, dossier, citations, export of the view.
// The state is in the fragment: #countries=HN,ES&find=pension&sort=title&compare=cmiss-2007,es-hn-2021
// Cards come from the list's pages, values from its data file; both are fetched on the first use of a tool.
import { all, button, make, on, one, pathOf, show } from './dom.js';
import { fill, plural } from './sentences.js';

const root = one('[data-catalogue]');
const words = one('[data-catalogue-words]').dataset;
const tools = one('[data-tools]', root), find = one('[data-find]', root), sort = one('[data-sort]', root), count = one('[data-count]', root);
const selection = one('[data-selection]', root), comparison = one('[data-comparison]', root), holder = one('[data-cards]', root);
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const nameOf = url => pathOf(url).split('/').filter(Boolean).pop();

const state = { filters: new Map(), find: '', sort: '', compare: [] };
const facets = all('[data-facet]', root).map(element => ({
  key: element.dataset.facet, element,
  values: all('[data-value]', element).map(link => ({ id: link.dataset.value, name: link.firstChild.textContent.trim() })),
}));
let items = null, data = null;

/** Every card of the collection with its values; fetches the other pages of the list first. */
async function load() {
  if (items) return items;
  const response = await fetch(root.dataset.catalogue);
  if (!response.ok) throw new Error(String(response.status));
  data = await response.json();
  const values = new Map(data.items.map(item => [pathOf(item.url), item]));
  const cards = new Map();
  const collect = scope => all('li.card', scope).forEach(card => {
    const url = pathOf(one('a', card).getAttribute('href'));
    if (!cards.has(url)) cards.set(url, scope === holder ? card : document.importNode(card, true));
  });
  const isWhole = !root.dataset.key && !one('[data-pages]', root);
  if (isWhole) collect(holder);
  else {
    for (let url = root.dataset.list; url;) {
      const page = await parse(url);
      collect(page);
      const next = one('[data-pages] [rel=next]', page);
      url = next && pathOf(next.getAttribute('href'));
    }
  }
  items = Array.from(cards, ([url, card]) => {
    const item = values.get(url);
    const text = fold(card.textContent + ' ' + (item ? JSON.stringify(item.fields) : ''));
    if (!one('[data-select]', card)) selectable(card, url);
    return { url, name: nameOf(url), card, item, text };
  });
  return items;
}

async function parse(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function valuesOf(entry, key) {
  const value = entry.item && entry.item.fields ? entry.item.fields[key] : undefined;
  return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
}

function matches(entry, exceptKey) {
  for (const [key, wanted] of state.filters) {
    if (key === exceptKey) continue;
    const own = valuesOf(entry, key);
    if (!wanted.some(id => own.includes(id))) return false;
  }
  return fold(state.find).split(/\s+/).filter(Boolean).every(word => entry.text.includes(word));
}

function ordered(entries) {
  const date = entry => entry.item && entry.item.text_date || '';
  if (state.sort === 'title') {
    const compare = new Intl.Collator(document.documentElement.lang).compare;
    return [...entries].sort((a, b) => compare(one('.title', a.card).textContent, one('.title', b.card).textContent));
  }
  return state.sort === 'date' ? [...entries].sort((a, b) => date(b).localeCompare(date(a))) : entries;
}

function read() {
  state.filters.clear();
  state.find = state.sort = '';
  state.compare = [];
  for (const pair of location.hash.slice(1).split('&').filter(text => text.includes('='))) {
    const [key, ...rest] = pair.split('=');
    let values;
    try { values = rest.join('=').split(',').map(decodeURIComponent).filter(Boolean); } catch (error) { continue; }
    if (key === 'find') state.find = values.join(',');
    // Old bookmarks say `reviewed`.
    else if (key === 'sort') state.sort = values[0] === 'reviewed' ? 'date' : values[0] || '';
    else if (key === 'compare') state.compare = values.slice(0, 4);
    else if (facets.some(facet => facet.key === key)) state.filters.set(key, values);
  }
  if (!location.hash && root.dataset.key) state.filters.set(root.dataset.key, [root.dataset.value]);
}

function write(replace) {
  const pairs = Array.from(state.filters, ([key, values]) => key + '=' + values.map(encodeURIComponent).join(','));
  if (state.find) pairs.push('find=' + encodeURIComponent(state.find.trim()));
  if (state.sort) pairs.push('sort=' + state.sort);
  if (state.compare.length) pairs.push('compare=' + state.compare.map(encodeURIComponent).join(','));
  const hash = '#' + pairs.join('&');
  if (hash !== location.hash) history[replace ? 'replaceState' : 'pushState'](null, '', hash);
}

async function update({ replace = false } = {}) {
  write(replace);
  await draw();
}

let drawn = 0;
async function draw() {
  const ticket = drawn += 1;
  try { await load(); } catch (error) { count.textContent = words.error; return; }
  if (ticket !== drawn) return;
  const found = ordered(items.filter(entry => matches(entry)));
  const list = make('ul', { className: 'cards' }, ...found.map(entry => entry.card));
  holder.textContent = '';
  holder.append(list);
  all('[data-pages]', root).forEach(element => { element.hidden = true; });
  count.textContent = found.length ? fill(plural(words, 'items', found.length), { n: found.length }) : words.none;
  find.value = state.find;
  sort.value = state.sort;
  drawFacets();
  drawSelection();
}

function drawFacets() {
  for (const facet of facets) {
    const others = items ? items.filter(entry => matches(entry, facet.key)) : null;
    const chosen = state.filters.get(facet.key) || [];
    for (const value of facet.values) {
      value.box.checked = chosen.includes(value.id);
      if (!others) continue;
      const number = others.filter(entry => valuesOf(entry, facet.key).includes(value.id)).length;
      value.count.textContent = number;
      value.box.closest('li').hidden = number === 0 && !value.box.checked;
    }
    if (chosen.length) facet.element.open = true;
  }
  clear.hidden = !state.filters.size && !state.find;
}

/** Turns links into check boxes with the same words and counts. */
function enhance() {
  for (const facet of facets) {
    all('[data-value]', facet.element).forEach((link, index) => {
      const value = facet.values[index];
      value.box = make('input', { type: 'checkbox' });
      value.count = one('.meta', link);
      on(value.box, 'change', () => {
        const chosen = facet.values.filter(other => other.box.checked).map(other => other.id);
        if (chosen.length) state.filters.set(facet.key, chosen); else state.filters.delete(facet.key);
        update();
      });
      link.replaceWith(make('label', {}, value.box, make('span', {}, value.name + ' ', value.count)));
    });
  }
}

function selectable(card, url) {
  const name = nameOf(url);
  const box = make('input', { type: 'checkbox' });
  box.dataset.select = name;
  on(box, 'change', () => {
    if (box.checked && state.compare.length >= 4) { box.checked = false; drawSelection(words.limit); return; }
    state.compare = box.checked ? [...state.compare, name] : state.compare.filter(other => other !== name);
    write(true);
    load().then(() => drawSelection(), () => { count.textContent = words.error; });
  });
  const label = make('label', {}, box, make('span', { textContent: words.select }), make('span', { className: 'hidden', textContent: ': ' + one('.title', card).textContent }));
  card.append(label);
}

const chosen = () => state.compare.map(name => items.find(entry => entry.name === name)).filter(Boolean);

function drawSelection(message) {
  all('[data-select]').forEach(box => { box.checked = state.compare.includes(box.dataset.select); });
  const entries = items ? chosen() : [];
  selection.hidden = !entries.length && !message;
  const text = message || fill(words.selected, { n: entries.length }) + (entries.length === 1 ? '. ' + words.limit : '');
  selection.textContent = '';
  selection.append(make('p', { textContent: text }));
  selection.firstChild.setAttribute('role', 'status');
  if (entries.length >= 2) selection.append(button(words.compare, compare));
  if (entries.length) {
    selection.append(button(words.dossier, dossier));
    if (navigator.clipboard) selection.append(button(words.cite, cite));
    selection.append(button(words.unselect, () => { state.compare = []; comparison.textContent = ''; write(true); drawSelection(); }));
  }
}

async function say(action) {
  try { await action(); } catch (error) { drawSelection(words.error); }
}

/** Compares two to four items side by side: the facts of their pages, row by row. */
function compare() {
  return say(async () => {
    const entries = chosen();
    const pages = await Promise.all(entries.map(entry => parse(entry.url)));
    const rows = new Map();
    pages.forEach((page, column) => all(':not(.contact) > .facts > dt', page).forEach(term => {
      const label = term.textContent;
      if (!rows.has(label)) rows.set(label, []);
      rows.get(label)[column] = term.nextElementSibling;
    }));
    const titles = entries.map(entry => one('.title', entry.card).textContent);
    const head = make('tr', {}, make('td', {}), ...entries.map((entry, index) =>
      Object.assign(make('th', {}, make('a', { href: entry.url, textContent: titles[index] })), { scope: 'col' })));
    const body = Array.from(rows, ([label, cells]) => make('tr', {}, Object.assign(make('th', { textContent: label }), { scope: 'row' }),
      ...entries.map((entry, column) => {
        const cell = make('td', {}, ...(cells[column] ? Array.from(document.importNode(cells[column], true).childNodes) : []));
        cell.dataset.label = titles[column];
        return cell;
      })));
    const table = make('table', { className: 'stacked comparison' }, make('thead', {}, head), make('tbody', {}, ...body));
    const scroll = make('div', { className: 'scroll' }, table);
    comparison.textContent = '';
    comparison.append(make('h2', { textContent: words.comparison }), scroll, button(words.close, () => { comparison.textContent = ''; selection.scrollIntoView(); }));
    root.classList.add('comparing');
    comparison.focus();
    comparison.scrollIntoView();
  });
}

/** A document of the selection for printing: contents, then each whole item with its sources. */
function dossier() {
  return say(async () => {
    const entries = chosen();
    const pages = await Promise.all(entries.map(entry => parse(entry.url)));
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
    const articles = pages.map((page, index) => {
      const article = document.importNode(one('article', page), true);
      all('[id]', article).forEach(element => element.removeAttribute('id'));
      all('.text details', article).forEach(element => { element.open = true; });
      article.id = 'dossier-' + index;
      return article;
    });
    const list = make('ol', {}, ...entries.map((entry, index) => make('li', {}, make('a', { href: '#dossier-' + index, textContent: one('.title', entry.card).textContent }))));
    const whole = make('div', { className: 'dossier' }, make('h1', { textContent: words.dossierTitle }),
      make('p', { textContent: `${words.site}. ${words.printed} ${date}.` }), make('h2', { textContent: words.contents }), list, ...articles);
    one('main').append(whole);
    document.documentElement.classList.add('printing-dossier');
    addEventListener('afterprint', () => { whole.remove(); document.documentElement.classList.remove('printing-dossier'); }, { once: true });
    print();
  });
}

function cite() {
  return say(async () => {
    const pages = await Promise.all(chosen().map(entry => parse(entry.url)));
    await navigator.clipboard.writeText(pages.map(page => one('[data-copy-text]', page).textContent).join('\n'));
    drawSelection(words.copied);
  });
}

function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

// CSV injection: puts an apostrophe before signs that begin a formula, and before digits that would lose a zero; the
// same rule as CSVText.swift.
const guarded = text => text.replace(/(^|[;\t\n\r])([\s"\p{Cc}\p{Cf}]*)([=+\-@\uff1d\uff0b\uff0d\uff20]|0(?=\d[\d \u00a0\u202f]*(?:[;\t\n\r]|$)))/gu, "$1$2'$3");
const cell = value => {
  const parts = value === undefined || value === null ? [] : [].concat(value);
  const text = parts.join('; ');
  return '"' + (parts.every(part => typeof part === 'number') ? text : guarded(text)).replace(/"/g, '""') + '"';
};

function exportView(kind) {
  return say(async () => {
    await load();
    const shown = ordered(items.filter(entry => matches(entry))).map(entry => entry.item).filter(Boolean);
    if (kind === 'json') return download(root.dataset.id + '.json', 'application/json', JSON.stringify({ ...data, items: shown }, null, 1));
    const keys = Array.from(new Set(shown.reduce((found, item) => found.concat(Object.keys(item.fields)), [])));
    const own = ['name', 'title', 'summary', 'url', 'compiled', 'checked', 'reviewed'];
    const lines = [own.concat(keys), ...shown.map(item => own.map(key => item[key]).concat(keys.map(key => item.fields[key])))];
    return download(root.dataset.id + '.csv', 'text/csv', '\ufeff' + lines.map(line => line.map(cell).join(',')).join('\r\n') + '\r\n');
  });
}

const clear = button(words.clear, () => { state.filters.clear(); state.find = ''; update(); });

function start() {
  enhance();
  one('.facets', root).append(clear);
  all('li.card', root).forEach(card => selectable(card, one('a', card).getAttribute('href')));
  show(tools);
  show(one('[data-exports]', root));
  all('[data-export]', root).forEach(element => on(element, 'click', () => exportView(element.dataset.export)));
  let typing;
  on(find, 'input', () => {
    // At once: a list drawn before the timer ends shows this text in the field.
    state.find = find.value;
    clearTimeout(typing);
    typing = setTimeout(update, 200, { replace: true });
  });
  on(sort, 'change', () => { state.sort = sort.value; update({ replace: true }); });
  on(tools, 'submit', event => event.preventDefault());
  on(window, 'popstate', () => { read(); draw(); });
  read();
  if (location.hash.length > 1) draw(); else drawFacets();
}

// Without a data file the page stays as it is.
if (root.dataset.catalogue) start();
