// Strings and URLs for the script of every page: attributes of its element.
export const words = document.currentScript.dataset;
