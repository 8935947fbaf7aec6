// Suggestions below a search box, loaded when the box is focused: an editable combobox with list autocomplete (ARIA
// Authoring Practices, "Combobox"). A phrase is searched for; a page opens.
import { make, on, one } from './dom.js';
import { searchClient } from './search-client.js';
import { fill } from './sentences.js';

/** `form.dataset`: where the search client is, and the words of the list. `form.openSearch`: the page's own client. */
export function offer(form) {
  const input = one('input', form), words = form.dataset;
  if (input.hasAttribute('role')) return;
  const list = make('ul', { id: 'suggestions', hidden: true }), hint = make('p', { className: 'hidden' });
  const open = form.openSearch || searchClient(words).open;
  let active = -1, typed = 0, waiting, found = [];
  const set = (element, names) => Object.keys(names).forEach(name => element.setAttribute(name, names[name]));
  set(list, { role: 'listbox', 'aria-label': words.suggestions });
  set(hint, { role: 'status' });
  set(input, { role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': list.id });
  input.after(list, hint);
  document.head.append(make('link', { rel: 'stylesheet', href: words.style }));

  // Ends what is waiting or asked, and closes the list.
  function close() {
    typed += 1;
    clearTimeout(waiting);
    empty();
  }

  function empty() {
    list.hidden = true;
    list.textContent = hint.textContent = '';
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function suggest() {
    const ticket = typed += 1, text = input.value;
    if (text.trim().length < 2) return close();
    const some = await open().then(search => search.suggest(text, { limit: 6 })).catch(() => []);
    if (ticket !== typed || document.activeElement !== input) return;
    // Not `close`: the letters typed since then still wait for their turn.
    empty();
    if (!some.length) return;
    found = some;
    list.append(...found.map((one, index) => option(one, index)));
    list.hidden = false;
    hint.textContent = fill(words.hint, { n: found.length });
    input.setAttribute('aria-expanded', 'true');
  }

  function option({ text, url }, index) {
    const item = make('li', { id: `option-${index}` }, make('span', { textContent: text }));
    if (url) item.append(' ', make('span', { className: 'meta', textContent: words.page }));
    set(item, { role: 'option', 'aria-selected': 'false' });
    on(item, 'mousedown', event => { event.preventDefault(); choose(index); });
    return item;
  }

  function choose(index) {
    const { text, url } = found[index];
    close();
    if (url) { location.href = url; return; }
    input.value = text;
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  }

  function move(step) {
    const options = Array.from(list.children);
    if (active >= 0) options[active].setAttribute('aria-selected', 'false');
    active = active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length;
    options[active].setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', options[active].id);
  }

  on(input, 'input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 120);
  });
  on(input, 'keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) suggest(); else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(active);
    }
  });
  on(input, 'blur', close);
  on(form, 'submit', close);
  // What was typed while this script was loading; not the search that the page came with.
  if (input.value !== input.defaultValue && !/^#q=/.test(location.hash)) suggest();
}
