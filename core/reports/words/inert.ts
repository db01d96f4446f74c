import { isPrintableAscii } from '../../text/printable.js';

/**
 * A text out of a report as it may be shown: control characters, and marks that turn the direction of text or cannot be
 * seen, become U+FFFD. Whoever writes HTML or CSV escapes it for that besides.
 */
export function inert(text: string): string {
  return isPrintableAscii(text) ? text : text.replace(hidden, '\ufffd');
}

const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * A field of a CSV file (RFC 4180), made so that no spreadsheet takes it for a formula: what begins like one gets an
 * apostrophe before it. A number is none.
 */
export function csvField(value: string): string {
  const guarded =
    /^[\s]*[=+\-@\t\r]/.test(value) && !/^-?[0-9]+(?:\.[0-9]+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Characters of one text that a page shows. */
const mostShown = 400;

/**
 * A text out of a report for a page: on one line, cut, and with every character that would be unseen or turn the direction
 * of text written out, as `\u202e`.
 */
export function visible(text: string): string {
  const cut = text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
  return cut
    .replace(/[\t\r\n]+/g, ' ')
    .replace(hidden, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
