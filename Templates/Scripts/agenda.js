// Agenda: shows the next dates first.
import { dateOf, isoOf } from './dates.js';
import { all, make, one, show } from './dom.js';
import { next } from './recurrence.js';

const section = one('[data-upcoming]');
const today = new Date();
today.setHours(0, 0, 0, 0);

/** The next five dates, each with its event. */
const upcoming = () => all('.month [data-starts]').map(element => {
  const start = dateOf(element.dataset.starts);
  const length = element.dataset.ends ? Math.round((dateOf(element.dataset.ends) - start) / 864e5) : 0;
  return { element, date: next(start, Math.max(0, length), element.dataset.repeats, today) };
}).filter(event => event.date).sort((a, b) => a.date - b.date).slice(0, 5);

const dateText = (date, options) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'long', ...options }).format(date);

if (section) upcoming().forEach(({ element, date }) => {
  const copy = element.cloneNode(true);
  const when = one('.when', copy);
  if (when.textContent.startsWith(dateText(date))) when.textContent = ''; else when.prepend(' · ');
  when.prepend(make('time', { dateTime: isoOf(date), textContent: dateText(date, { year: 'numeric' }) }));
  one('ul', section).append(copy);
  show(section);
});
