// Sentences for scripts: the generator writes them into attributes of the page.

/** Replaces `{name}` in a sentence by the value of that name. */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);

/** The sentence for a number, by the plural rules of the page's language: for `items`, `itemsOne` or `itemsOther`. */
export function plural(words, key, number) {
  const form = new Intl.PluralRules(document.documentElement.lang).select(number);
  return words[key + form[0].toUpperCase() + form.slice(1)] || words[key + 'Other'];
}
