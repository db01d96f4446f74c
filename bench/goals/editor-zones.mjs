// The zones of the editor goals.
import { zoneOf } from '../zones/cache.mjs';

/** VS Code gives no file of more than 50 MB (52,428,800 characters) to an extension. */
const largestBytes = 50_100_000;
const smallBytes = 50_000;

/** `large`, as large as an editor gives away unless another size was asked for, and `small`, what people have. */
export function editorZones({ askedSize }) {
  return { large: zoneOf('mixed', largeLimit(askedSize)), small: zoneOf('mixed', { bytes: smallBytes }) };
}

/** A large zone without any `$ORIGIN` but the first: a new one at the top moves every name. */
export function oneOriginZone({ askedSize }) {
  return zoneOf('hosts', largeLimit(askedSize));
}

function largeLimit(records) {
  return records === undefined ? { bytes: largestBytes } : { records };
}
