// Catalogue: combines facets, search and order within the list, and holds the selection. What is done with the selection
// and with the view is in catalogue-tools.js.
// The state is in the fragment: #countries=HN,ES&find=pension&sort=title&compare=cmiss-2007,es-hn-2021
// Cards come from the list's pages, values from its data file; both are fetched on the first use of a tool.
import { all, button, make, on, one, pathOf, show } from './dom.js';
import { fill, plural } from './sentences.js';

const root = one('[data-catalogue]');
const words = one('[data-catalogue-words]').dataset;
const tools = one('form', root), find = one('[data-find]', root), sort = one('[data-sort]', root), count = one('[data-count]', root);
const selection = one('[data-selection]', root), comparison = one('[data-comparison]', root), holder = one('[data-cards]', root);
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const nameOf = url => pathOf(url).split('/').filter(Boolean).pop();

const state = { filters: new Map(), find: '', sort: '', compare: [] };
const facets = all('[data-facet]', root).map(element => ({
  key: element.dataset.facet, element, keys: [element.dataset.facet, ...(element.dataset.also || '').split(' ').filter(Boolean)],
  values: all('[data-value]', element).map(link => ({ id: link.dataset.value, name: link.firstChild.textContent.trim() })),
}));
const folds = all('.fold', holder).map(fold => ({ fold, list: one('ul', fold), cards: all('li.card', fold) }));
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

/** The values of a facet: of its own field and of those that count as well. */
function valuesOf({ item }, key) {
  const { keys } = facets.find(facet => facet.key === key) || { keys: [] };
  return keys.flatMap(key => item && item.fields && item.fields[key] !== undefined ? item.fields[key] : []).map(String);
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
  // The date of the text, or a field.
  const date = ({ item }) => item && (state.sort === 'date' ? item.text_date : item.fields[state.sort]) || '';
  if (state.sort === 'title') {
    const compare = new Intl.Collator(document.documentElement.lang).compare;
    return [...entries].sort((a, b) => compare(one('.title', a.card).textContent, one('.title', b.card).textContent));
  }
  return state.sort ? [...entries].sort((a, b) => date(b).localeCompare(date(a))) : entries;
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
  holder.textContent = '';
  // Folded as it came, until something is asked.
  if (folds.length && !state.filters.size && !state.find && !state.sort) {
    for (const { fold, list, cards } of folds) { list.append(...cards); holder.append(fold); }
  } else holder.append(make('ul', { className: 'cards' }, ...found.map(entry => entry.card)));
  all('[data-pages]', root).forEach(element => { element.hidden = true; });
  count.textContent = found.length ? fill(plural(words, 'items', found.length), { n: found.length }) : words.none;
  done.textContent = fill(words.show, { n: found.length });
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
  // What has the focus must not end below the tray.
  document.documentElement.classList.toggle('selecting', !selection.hidden);
  const text = message || fill(words.selected, { n: entries.length }) + (entries.length === 1 ? '. ' + words.limit : '');
  selection.textContent = '';
  selection.append(make('p', { textContent: text }));
  selection.firstChild.setAttribute('role', 'status');
  if (entries.length >= 2) selection.append(button(words.compare, () => run('compare')));
  if (entries.length) {
    selection.append(button(words.dossier, () => run('dossier')));
    if (navigator.clipboard) selection.append(button(words.cite, () => run('cite')));
    selection.append(button(words.unselect, () => { state.compare = []; comparison.textContent = ''; write(true); drawSelection(); }));
  }
}

async function say(action) {
  try { await action(); } catch (error) { drawSelection(words.error); }
}

/** Runs a tool of `catalogue-tools.js`, which is loaded when the first is used. */
const run = (name, ...rest) => say(async () => {
  const [tools, ready] = await Promise.all([import(root.dataset.tools), load()]);
  await tools[name]({ root, words, parse, data, entries: chosen(), comparison, selection, done: drawSelection }, ...rest);
  return ready;
});

const shownItems = () => ordered(items.filter(entry => matches(entry))).map(entry => entry.item).filter(Boolean);

const clear = button(words.clear, () => { state.filters.clear(); state.find = ''; update(); });
const done = button(fill(words.show, { n: count.dataset.count }), () => {
  count.scrollIntoView();
  (one('.card a', holder) || find).focus({ preventScroll: true });
});

function start() {
  enhance();
  one('.facets', root).append(clear, make('p', { className: 'facets-done' }, done));
  all('li.card', root).forEach(card => selectable(card, one('a', card).getAttribute('href')));
  show(tools);
  show(one('[data-exports]', root));
  all('[data-export]', root).forEach(element => on(element, 'click', async () => {
    try { await load(); } catch (error) { count.textContent = words.error; return; }
    run('exportView', element.dataset.export, shownItems());
  }));
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
  // A shared comparison opens.
  if (location.hash.length > 1) draw().then(() => { if (items && chosen().length > 1) run('compare'); });
  else drawFacets();
}

// Without a data file the page stays as it is.
if (root.dataset.catalogue) start();
