// Shorthands for DOM elements: find, make, listen.
export const all = (selector, scope = document) => Array.from(scope.querySelectorAll(selector));
export const one = (selector, scope = document) => scope.querySelector(selector);
export const on = (element, event, action) => element && element.addEventListener(event, action);
export const show = element => { if (element) element.hidden = false; };

export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export const button = (textContent, onclick) => make('button', { type: 'button', textContent, onclick });

/** The path of an absolute or relative URL of the page. */
export const pathOf = url => new URL(url, location.href).pathname;
