/*
 * Writing values of header fields out of what strangers wrote: whatever they contain, one field stays one field.
 */

/** A MIME token (RFC 2045 s5.1) as it is; anything else as a quoted string. Line ends and other controls are left out. */
export function tokenOf(octets: string): string {
  const clean = printable(octets);
  return /^[!#$%&'*+.0-9A-Z^_`a-z{|}~-]+$/.test(clean) ? clean : quoted(clean);
}

/** An address or a domain as a `pvalue` (RFC 8601 s2.2): as it is where it needs no quoting, else as a quoted string. */
export function addressOf(octets: string): string {
  const clean = printable(octets);
  const dotAtom = /^(?:[!#$%&'*+/0-9=?A-Z^_`a-z{|}~.-]*@)?[0-9A-Za-z_.:[\]-]+$/;
  return dotAtom.test(clean) ? clean : quoted(clean);
}

/** A comment. Parentheses and backslashes in it are escaped. */
export function comment(text: string): string {
  return `(${printable(text).replace(/[\\()]/g, '\\$&')})`;
}

function quoted(clean: string): string {
  return `"${clean.replace(/["\\]/g, '\\$&')}"`;
}

/** Characters of a value that are kept. */
const longest = 500;

function printable(text: string): string {
  return text
    .slice(0, longest)
    .replace(/[^\x20-\x7e]/g, (char) => (char < ' ' || char === '\x7f' ? '' : '?'));
}
