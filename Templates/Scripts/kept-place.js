// The country that the reader keeps on the device.
import { cachePrefix } from './kept.js';

/** The key of the storage, by the site's base path. */
export const placeKey = base => cachePrefix(base) + 'place';

/** Storage may be forbidden, e.g. in a private window: then nothing is kept. */
export function keptPlace(base) {
  try { return localStorage.getItem(placeKey(base)); } catch (error) { return null; }
}
