// Every page: dates, search box, contents, words, listen, share, print, leave, save. Nothing here is needed to read.
(() => {
'use strict';
const words = document.currentScript.dataset;
const root = document.documentElement;
const all = (selector, scope = document) => Array.from(scope.querySelectorAll(selector));
const one = (selector, scope = document) => scope.querySelector(selector);
const on = (element, event, action) => element && element.addEventListener(event, action);
const show = element => { if (element) element.hidden = false; };
const cacheName = part => 'faro ' + words.base + ' ' + part;

// Dates: pages carry them, the reader's own day decides.
const now = new Date();
const today = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
// A month or a year is past when it is over.
const isPast = date => today.slice(0, date.length) > date;
all('[data-show-after]').forEach(element => { element.hidden = !isPast(element.dataset.showAfter); });
all('[data-hide-after]').forEach(element => { element.hidden = isPast(element.dataset.hideAfter); });

// Search: the words go into the fragment, which no server sees.
all('form[role=search]:not([data-search-form])').forEach(form => on(form, 'submit', event => {
  event.preventDefault();
  const query = one('input', form).value.trim();
  location.href = form.action.split('?')[0] + (query ? '#q=' + encodeURIComponent(query) : '');
}));

const contents = one('.contents');
if (contents && matchMedia('(min-width: 64em)').matches) contents.open = true;

// A word explained where it stands: its definition is further down the page.
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
  const note = document.createElement('div');
  note.className = 'word-note';
  note.tabIndex = -1;
  note.opener = link;
  note.setAttribute('role', 'note');
  const text = document.createElement('p');
  [entry, entry.nextElementSibling].forEach(part => { text.append(...Array.from(part.cloneNode(true).childNodes), ' '); });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  on(close, 'click', () => closeNote(true));
  note.append(text, close);
  const block = link.closest('p, li, dd, td') || link;
  if (block.tagName === 'P') block.after(note); else block.append(note);
  note.focus();
}));
on(document, 'keydown', event => { if (event.key === 'Escape') closeNote(true); });

all('[data-retry]').forEach(button => { show(button); on(button, 'click', () => location.reload()); });

// Print: what is folded belongs on the sheet.
all('[data-print]').forEach(button => { show(button); on(button, 'click', () => print()); });
let unfolded = [];
on(window, 'beforeprint', () => {
  unfolded = all('.text details:not([open])');
  unfolded.forEach(element => { element.open = true; });
});
on(window, 'afterprint', () => unfolded.forEach(element => { element.open = false; }));

// Share and copy
const share = one('[data-share]');
if (share && navigator.share) {
  show(share);
  on(one('button', share), 'click', () => {
    const canonical = one('link[rel=canonical]');
    navigator.share({ title: document.title, url: canonical ? canonical.href : location.href }).catch(() => {});
  });
}
if (navigator.clipboard) all('[data-copy]').forEach(button => {
  show(button);
  on(button, 'click', () => navigator.clipboard.writeText(one('[data-copy-text]', button.closest('details')).textContent)
    .then(() => { button.nextElementSibling.textContent = words.copied; }));
});

// Leave fast: the page is emptied first, then replaced, so that "back" does not lead here.
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

// Listen: only with a voice of the text's language that is on the device, so that no text is sent away.
const spoken = one('[data-listen-root]');
if (spoken && 'speechSynthesis' in window) {
  const language = (one('.text', spoken).lang || root.lang).split('-')[0];
  const findVoice = () => speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  let playing = null;
  const stop = () => {
    speechSynthesis.cancel();
    if (playing) { playing.textContent = words.listen; playing.setAttribute('aria-pressed', 'false'); }
    playing = null;
  };
  // One sentence at a time: some voices fall silent in long texts.
  const sentences = elements => elements.map(element => element.textContent.replace(/\s+/g, ' ').trim()).join('\n')
    .split('\n').reduce((parts, text) => parts.concat(text.match(/.+?(?:[.!?…]+(?=\s)|$)/g) || []), []);
  const play = (button, elements) => {
    const again = playing === button;
    stop();
    if (again) return;
    const voice = findVoice();
    const parts = sentences(elements).map(text => Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
    if (!parts.length) return;
    playing = button;
    button.textContent = words.stop;
    button.setAttribute('aria-pressed', 'true');
    parts[parts.length - 1].onend = () => { if (playing === button) stop(); };
    parts.forEach(part => speechSynthesis.speak(part));
  };
  const after = heading => {
    const elements = [];
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling) {
      if (!next.matches('details, button')) elements.push(next);
    }
    return elements;
  };
  let ready = false;
  const prepare = () => {
    if (ready || !findVoice()) return;
    ready = true;
    const whole = one('[data-listen-all]');
    if (whole) {
      show(whole);
      on(whole, 'click', () => play(whole, all('h1, .lead, .essentials li, .text > :not(details):not(button)', spoken)));
    }
    all('.text > h2', spoken).forEach(heading => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'listen';
      button.textContent = words.listen;
      button.setAttribute('aria-pressed', 'false');
      button.setAttribute('aria-describedby', heading.id);
      on(button, 'click', () => play(button, [heading, ...after(heading)]));
      heading.after(button);
    });
  };
  prepare();
  on(speechSynthesis, 'voiceschanged', prepare);
  on(window, 'pagehide', stop);
}

// Save: pages read are kept by the service worker; these are kept on purpose.
if (!('serviceWorker' in navigator) || !('caches' in window)) return;
const files = all('link[rel=stylesheet], script[src], link[rel=icon], main img, header img').map(element => element.href || element.src);
const page = location.href.split('#')[0];
const isSensitive = 'sensitive' in root.dataset;
navigator.serviceWorker.register(words.base + 'sw.js', { scope: words.base }).catch(() => {});
navigator.serviceWorker.ready.then(registration => registration.active.postMessage({
  page: isSensitive ? null : page, files: [...files, words.offline], list: words.pages,
}));

// The browser's own copy of a search file may be broken: then the host is asked again.
async function keep(url, cache) {
  for (const mode of ['no-cache', 'reload']) {
    const response = await fetch(url, { cache: mode });
    if (!response.ok) break;
    if (!/\.json$/.test(url) || await response.clone().json().then(() => true, () => false)) return cache.put(url, response);
  }
  throw new Error(url);
}
const save = one('[data-save]');
if (save) {
  show(save);
  const status = one('[data-status]');
  caches.open(cacheName('saved')).then(cache => cache.match(page)).then(found => { if (found) status.textContent = words.saved; });
  on(save, 'click', async () => {
    try {
      const cache = await caches.open(cacheName('files'));
      await Promise.all([...files, words.offline].map(url => keep(url, cache)));
      await keep(page, await caches.open(cacheName('saved')));
      status.textContent = words.saved;
    } catch (error) { status.textContent = words.failed; }
  });
}

all('[data-forget]').forEach(button => {
  show(button);
  const status = button.parentElement.querySelector('[data-forget-status]');
  on(button, 'click', async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith('faro ' + words.base + ' ')).map(name => caches.delete(name)));
    status.textContent = status.dataset.done;
    listSaved();
  });
});

const device = one('[data-device]');
async function listSaved() {
  if (!device) return;
  const list = one('[data-device-list]', device);
  const pages = new Map();
  for (const part of ['saved', 'read']) {
    const cache = await caches.open(cacheName(part));
    for (const request of await cache.keys()) {
      const parsed = new DOMParser().parseFromString(await (await cache.match(request)).text(), 'text/html');
      pages.set(request.url, (parsed.querySelector('h1') || parsed.querySelector('title')).textContent);
    }
  }
  list.textContent = '';
  for (const [url, title] of pages) {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    item.append(link);
    list.append(item);
  }
  one('[data-device-empty]', device).hidden = pages.size > 0;
}
if (device) {
  show(one('[data-device-controls]', device));
  listSaved();
  const status = one('[data-save-status]', device), confirm = one('[data-save-confirm]', device);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);
  const size = bytes => bytes < 1e6 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
  let asked, list, guides;
  // Everything, or the search alone: its size first, then a second button that starts.
  all('[data-save-all], [data-save-search]', device).forEach(button => on(button, 'click', async () => {
    try {
      list = await (await fetch(words.pages)).json();
      guides = 'saveAll' in button.dataset ? list.guides.filter(guide => !guide.sensitive) : [];
      asked = button;
      const bytes = [...guides, ...list.assets, list.search].reduce((sum, part) => sum + part.bytes, 0);
      status.textContent = fill(asked.dataset.ask, { n: guides.length, size: size(bytes) });
      show(confirm);
    } catch (error) { status.textContent = words.failed; }
  }));
  on(confirm, 'click', async () => {
    confirm.hidden = true;
    const { index, client, files } = list.search, { done, progress } = asked.dataset, n = guides.length;
    const more = [...list.assets.map(file => file.url), ...files.filter(file => file !== index), list.offline, words.pages];
    const home = one('.brand').href, search = one('form[role=search]');
    const pages = [...guides.map(guide => guide.url), home, ...(search ? [search.action] : [])];
    const total = pages.length + more.length;
    let count = 0;
    try {
      const saved = await caches.open(cacheName('saved')), kept = await caches.open(cacheName('files'));
      const queue = [...more.map(url => [url, kept]), ...pages.map(url => [url, saved])];
      const work = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          await keep(...next);
          count += 1;
          if (count % 5 === 0) status.textContent = fill(progress, { n: count, total });
        }
      };
      await Promise.all([work(), work(), work(), work()]);
      // The entries last: they name the shards.
      await Promise.all([index, client].map(url => keep(url, kept)));
      await kept.put(words.pages + '.search', new Response(''));
      status.textContent = fill(done, { n });
      listSaved();
    } catch (error) { status.textContent = words.failed; }
  });
}
})();
