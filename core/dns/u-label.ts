import { decodePunycode } from './punycode.js';

/**
 * A domain as people read it: A-labels (`xn--...`, RFC 5891 s4.4) become U-labels; any other label, and one that cannot be
 * read, stays as it is. In lower case. A label is cut at 63 characters before it is read: the cost is linear in the domain.
 */
export function toUnicode(domain: string): string {
  return domain.toLowerCase().split('.').map(readLabel).join('.');
}

/** Characters of a label (RFC 1035 s2.3.4). */
const longestLabel = 63;

function readLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > longestLabel) return label;
  return decodePunycode(label.slice(4)) ?? label;
}
