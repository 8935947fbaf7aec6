// Dates of pages: `2026-05-04`, a month (`2026-05`) or a year. Compared with the date of the reader's device.

/** The date's first day, in local time. */
export function dateOf(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(year, (month || 1) - 1, day || 1);
}

const twoDigits = number => String(number).padStart(2, '0');
export const isoOf = date => [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');

const today = isoOf(new Date());

/** A month or a year is past only after its last day. */
export const isPast = date => today.slice(0, date.length) > date;
