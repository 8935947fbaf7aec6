// What is done with a catalogue's selection (comparison, dossier, citations) and with its view (files). Loaded by
// catalogue.js when the first is used.
import { all, button, make, on, one } from './dom.js';

const titleOf = entry => one('.title', entry.card).textContent;
const pagesOf = ({ entries, parse }) => Promise.all(entries.map(entry => parse(entry.url)));

/** Two to four items side by side: the facts of their pages, row by row. Rows that differ say so; the others can be
    hidden. */
export async function compare(work) {
  const { entries, words, root, comparison, selection } = work;
  const pages = await pagesOf(work), titles = entries.map(titleOf), rows = new Map();
  pages.forEach((page, column) => all(':not(.contact) > .facts > dt', page).forEach(term => {
    const label = term.textContent;
    if (!rows.has(label)) rows.set(label, []);
    rows.get(label)[column] = term.nextElementSibling;
  }));
  const scoped = (scope, ...children) => Object.assign(make('th', {}, ...children), { scope });
  const head = make('tr', {}, make('td', {}), ...entries.map((entry, index) => scoped('col', make('a', { href: entry.url, textContent: titles[index] }))));
  const body = Array.from(rows, ([label, cells]) => {
    const texts = new Set(entries.map((entry, column) => cells[column] ? cells[column].textContent.trim() : ''));
    const differs = texts.size > 1;
    const name = scoped('row', label, ...(differs ? [' ', make('span', { className: 'differs', textContent: words.differs })] : []));
    return make('tr', { className: differs ? '' : 'same' }, name, ...entries.map((entry, column) => {
      const cell = make('td', {}, ...(cells[column] ? Array.from(document.importNode(cells[column], true).childNodes) : ['–']));
      cell.dataset.label = titles[column];
      return cell;
    }));
  });
  const table = make('table', { className: 'stacked comparison' }, make('thead', {}, head), make('tbody', {}, ...body));
  const scroll = Object.assign(make('div', { className: 'scroll' }, table), { tabIndex: 0 });
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', words.comparison);
  const box = make('input', { type: 'checkbox' });
  on(box, 'change', () => body.forEach(row => { row.hidden = box.checked && row.className === 'same'; }));
  const hasEqual = body.some(row => row.className);
  comparison.textContent = '';
  comparison.append(
    make('h2', { textContent: words.comparison }),
    ...(hasEqual ? [make('label', { className: 'only' }, box, words.same)] : []), scroll,
    button(words.close, () => {
      comparison.textContent = '';
      root.classList.remove('comparing');
      (one('button', selection) || comparison).focus();
    }));
  root.classList.add('comparing');
  comparison.focus();
  comparison.scrollIntoView();
}

/** A document of the selection for printing: contents, then each whole item with its sources. */
export async function dossier(work) {
  const { entries, words } = work;
  const pages = await pagesOf(work);
  const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
  const articles = pages.map((page, index) => {
    const article = document.importNode(one('article', page), true);
    all('[id]', article).forEach(element => element.removeAttribute('id'));
    all('.text details', article).forEach(element => { element.open = true; });
    article.id = 'dossier-' + index;
    return article;
  });
  const list = make('ol', {}, ...entries.map((entry, index) => make('li', {}, make('a', { href: '#dossier-' + index, textContent: titleOf(entry) }))));
  const whole = make('div', { className: 'dossier' }, make('h1', { textContent: words.dossierTitle }),
    make('p', { textContent: `${words.site}. ${words.printed} ${date}.` }), make('h2', { textContent: words.contents }), list, ...articles);
  one('main').append(whole);
  document.documentElement.classList.add('printing-dossier');
  addEventListener('afterprint', () => { whole.remove(); document.documentElement.classList.remove('printing-dossier'); }, { once: true });
  print();
}

export async function cite(work) {
  const pages = await pagesOf(work);
  await navigator.clipboard.writeText(pages.map(page => one('[data-copy-text]', page).textContent).join('\n'));
  work.done(work.words.copied);
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

/** The items of the view as a file. */
export function exportView({ root, data }, kind, shown) {
  if (kind === 'json') return download(root.dataset.id + '.json', 'application/json', JSON.stringify({ ...data, items: shown }, null, 1));
  const keys = Array.from(new Set(shown.reduce((found, item) => found.concat(Object.keys(item.fields)), [])));
  const own = ['name', 'title', 'summary', 'url', 'compiled', 'checked', 'reviewed'];
  const lines = [own.concat(keys), ...shown.map(item => own.map(key => item[key]).concat(keys.map(key => item.fields[key])))];
  return download(root.dataset.id + '.csv', 'text/csv', '\ufeff' + lines.map(line => line.map(cell).join(',')).join('\r\n') + '\r\n');
}
