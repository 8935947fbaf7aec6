// Word note: shows a word's definition at the word; the page has it further down.
import { all, button, make, on, one } from './dom.js';
import { words } from './site-words.js';

function closeNote(back) {
  const note = one('.word-note');
  if (!note) return;
  note.remove();
  if (back && note.opener) note.opener.focus();
}

all('a.word').forEach(link => on(link, 'click', event => {
  const entry = document.getElementById(link.hash.slice(1));
  if (!entry) return;
  event.preventDefault();
  const wasOpen = one('.word-note') && one('.word-note').opener === link;
  closeNote();
  if (wasOpen) return;
  const text = make('p');
  for (const part of [entry, entry.nextElementSibling]) text.append(...Array.from(part.cloneNode(true).childNodes), ' ');
  const close = button(words.close, () => closeNote(true));
  const note = make('div', { className: 'word-note', tabIndex: -1, opener: link }, text, close);
  note.setAttribute('role', 'note');
  const block = link.closest('p, li, dd, td') || link;
  if (block.tagName === 'P') block.after(note); else block.append(note);
  note.focus();
}));

on(document, 'keydown', event => { if (event.key === 'Escape') closeNote(true); });
