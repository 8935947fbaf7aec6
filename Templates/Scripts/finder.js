// Two selects that open the page of a pair of countries; without this script the reader uses the lists below.
import { on, one } from './dom.js';

const form = one('[data-finder]');
if (form) offerFinder();

function offerFinder() {
  const origin = one('[data-origin]', form), destination = one('[data-destination]', form);
  const status = one('[data-finder-status]', form);
  form.hidden = false;
  on(form, 'submit', event => {
    event.preventDefault();
    status.textContent = '';
    if (!origin.value || !destination.value) return (origin.value ? destination : origin).focus();
    if (origin.value === destination.value) { status.textContent = status.dataset.same; return; }
    const link = one(`[data-pair="${origin.value}-${destination.value}"]`);
    if (link) location.href = link.href; else status.textContent = status.dataset.missing;
  });
}
