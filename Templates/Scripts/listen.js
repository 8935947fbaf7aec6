// Text to speech: only with a voice on the device in the text's language, so that no text is sent to a server.
import { all, button, on, one, show } from './dom.js';
import { words } from './site-words.js';

const spoken = one('[data-listen-root]');
if (spoken && 'speechSynthesis' in window) {
  const language = (one('.text', spoken).lang || document.documentElement.lang).split('-')[0];
  const findVoice = () => speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  let playing = null;
  const stop = () => {
    speechSynthesis.cancel();
    if (playing) { playing.textContent = words.listen; playing.setAttribute('aria-pressed', 'false'); }
    playing = null;
  };
  // One sentence at a time: some voices stop in the middle of long texts.
  const sentences = elements => elements.map(element => element.textContent.replace(/\s+/g, ' ').trim()).join('\n')
    .split('\n').reduce((parts, text) => parts.concat(text.match(/.+?(?:[.!?…]+(?=\s)|$)/g) || []), []);
  const play = (starter, elements) => {
    const again = playing === starter;
    stop();
    if (again) return;
    const voice = findVoice();
    const parts = sentences(elements).map(text => Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
    if (!parts.length) return;
    playing = starter;
    starter.textContent = words.stop;
    starter.setAttribute('aria-pressed', 'true');
    parts[parts.length - 1].onend = () => { if (playing === starter) stop(); };
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
      const starter = button(words.listen, () => play(starter, [heading, ...after(heading)]));
      starter.className = 'listen';
      starter.setAttribute('aria-pressed', 'false');
      starter.setAttribute('aria-describedby', heading.id);
      heading.after(starter);
    });
  };
  prepare();
  on(speechSynthesis, 'voiceschanged', prepare);
  on(window, 'pagehide', stop);
}
