// The script of every page: dates, search box, contents, print, share. Reading works without it. Other features are
// imported from their own files.
import { isPast } from './dates.js';
import { all, on, one, show } from './dom.js';
import { words } from './site-words.js';
import './word-notes.js';
import './leave.js';
import './listen.js';
import { offerSaving } from './save.js';

// Dates: compared on the reader's device, because the page may be old.
all('[data-show-after]').forEach(element => { element.hidden = !isPast(element.dataset.showAfter); });
all('[data-hide-after]').forEach(element => { element.hidden = isPast(element.dataset.hideAfter); });

// Search box: puts the query into the fragment, which is not sent to a server.
all('form[role=search]:not([data-search-form])').forEach(form => on(form, 'submit', event => {
  event.preventDefault();
  const query = one('input', form).value.trim();
  location.href = form.action.split('?')[0] + (query ? '#q=' + encodeURIComponent(query) : '');
}));

// Suggestions: their script is loaded when the box is used.
all('form[data-box]').forEach(form => on(form, 'focusin',
  () => import(form.dataset.box).then(box => box.offer(form), () => {})));

const contents = one('.contents');
if (contents && matchMedia('(min-width: 64em)').matches) contents.open = true;

all('[data-retry]').forEach(button => { show(button); on(button, 'click', () => location.reload()); });

// Print: folded parts are opened first.
all('[data-print]').forEach(button => { show(button); on(button, 'click', () => print()); });
let unfolded = [];
on(window, 'beforeprint', () => {
  unfolded = all('.fold, .text details, .sources details').filter(fold => !fold.open);
  unfolded.forEach(element => { element.open = true; });
});
on(window, 'afterprint', () => unfolded.forEach(element => { element.open = false; }));

// Share and copy
const share = one('[data-share]');
if (share && navigator.share) {
  show(share);
  on(one('button', share), 'click', () => {
    navigator.share({ title: document.title, url: one('link[rel=canonical]').href }).catch(() => {});
  });
}
if (navigator.clipboard) all('[data-copy]').forEach(button => {
  show(button);
  on(button, 'click', () => navigator.clipboard.writeText(one('[data-copy-text]', button.closest('details')).textContent)
    .then(() => { button.nextElementSibling.textContent = words.copied; }));
});

if ('serviceWorker' in navigator && 'caches' in window) offerSaving();
