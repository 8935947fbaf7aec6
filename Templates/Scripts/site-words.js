// What the generator tells the script of every page, as attributes of its element.
export const words = document.currentScript.dataset;
