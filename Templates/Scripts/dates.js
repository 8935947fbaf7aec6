// Dates as pages carry them: `2026-05-04`, or a month (`2026-05`) or a year alone. The reader's own day decides what is
// past.

/** The date's first day, in the reader's own time. */
export function dateOf(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(year, (month || 1) - 1, day || 1);
}

const twoDigits = number => String(number).padStart(2, '0');
export const isoOf = date => [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');

const today = isoOf(new Date());

/** A month or a year is past when it is over. */
export const isPast = date => today.slice(0, date.length) > date;
