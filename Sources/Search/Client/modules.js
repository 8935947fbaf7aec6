// Modules that few searches need, beside search.js on the site: each is fetched when a search needs it. A failed import
// is tried again under another address, because a browser may remember the failure. A client that was itself imported
// again (`search.js?1`) hands its query string on.
let again = import.meta.url.replace(/^[^?]*\??/, '');
const loaded = {};

export const moduleOf = name => loaded[name] = loaded[name] || import(`./${name}.js${again && '?' + again}`).catch(error => {
  delete loaded[name];
  again += 1;
  throw error;
});
