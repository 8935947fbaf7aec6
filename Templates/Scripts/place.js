// "My country": the one thing that a page remembers, and only when the reader presses a button. It stays on the device.
import { all, button, make, on, one, show } from './dom.js';
import { keptPlace, placeKey } from './kept-place.js';
import { fill } from './sentences.js';

const told = one('script[data-base]').dataset, key = placeKey(told.base);
const row = one('[data-kept]');

const kept = () => keptPlace(told.base);

function keep(place) {
  try { if (place) localStorage.setItem(key, place); else localStorage.removeItem(key); } catch (error) { /* As before. */ }
  draw();
  return kept() === (place || null);
}

/** The line that leads to the country's page, where this page names it; and the buttons as they are pressed. */
function draw() {
  const place = kept();
  all('[data-keep]').forEach(holder => one('button', holder).setAttribute('aria-pressed', holder.dataset.keep === place));
  if (!row) return;
  const link = all('[data-place]').find(other => other.dataset.place === place);
  row.hidden = !link;
  row.textContent = '';
  if (!link) return;
  const name = { name: (all('[data-keep-form] option').find(other => other.value === place) || link).textContent };
  const forget = button('×', () => {
    keep('');
    said.textContent = row.dataset.gone;
    one('main').focus();
  });
  forget.title = fill(row.dataset.drop, name);
  forget.setAttribute('aria-label', forget.title);
  row.append(make('a', { href: link.href, textContent: fill(row.dataset.kept, name) }), forget);
}

const said = make('span', { className: 'hidden' });
said.setAttribute('role', 'status');
if (row) row.after(said);

all('[data-keep]').forEach(holder => {
  const answer = one('[role=status]', holder), { keep: place } = holder.dataset;
  show(holder);
  on(one('button', holder), 'click', () => {
    const isNew = kept() !== place;
    answer.textContent = !keep(isNew ? place : '') ? told.failed : isNew ? answer.dataset.done : answer.dataset.gone;
  });
});

all('[data-keep-form]').forEach(form => {
  show(form);
  on(form, 'submit', event => {
    event.preventDefault();
    const answer = one('[role=status]', form), { value, selectedOptions } = one('select', form);
    answer.textContent = keep(value) ? fill(answer.dataset.done, { name: selectedOptions[0].textContent }) : told.failed;
  });
});

// The button that deletes everything saved.
all('[data-forget]').forEach(forget => on(forget, 'click', () => keep('')));

// Coming back to a page that the browser has kept as it was.
on(window, 'pageshow', event => { if (event.persisted) draw(); });
draw();
