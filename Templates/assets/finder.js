// Two selects that lead to the page of a pair of countries; without this script the lists below do.
(() => {
'use strict';
const form = document.querySelector('[data-finder]');
if (!form) return;
const origin = form.querySelector('[data-origin]'), destination = form.querySelector('[data-destination]');
const status = form.querySelector('[data-finder-status]');
form.hidden = false;
form.addEventListener('submit', event => {
  event.preventDefault();
  status.textContent = '';
  if (!origin.value || !destination.value) return (origin.value ? destination : origin).focus();
  if (origin.value === destination.value) { status.textContent = status.dataset.same; return; }
  const link = document.querySelector(`[data-pair="${origin.value}-${destination.value}"]`);
  if (link) location.href = link.href; else status.textContent = status.dataset.missing;
});
})();
