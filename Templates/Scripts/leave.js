// Quick exit: empties the page, then replaces it in the history, so that "back" does not return to it.
import { on, one } from './dom.js';

const leave = one('[data-leave]');
if (leave) {
  const go = () => {
    document.title = ' ';
    document.body.hidden = true;
    location.replace(leave.href);
  };
  on(leave, 'click', event => { event.preventDefault(); go(); });
  const status = one('[data-leave-status]');
  let presses = 0, timer;
  on(document, 'keyup', event => {
    clearTimeout(timer);
    presses = event.key === 'Shift' ? presses + 1 : 0;
    if (presses === 3) return go();
    status.textContent = presses ? status.dataset.more.replace('{n}', 3 - presses) : '';
    timer = setTimeout(() => { presses = 0; status.textContent = ''; }, 5000);
  });
}
