/**
 * Whether a text is of visible ASCII characters and spaces: then nothing in it has to be hidden or decoded, and each character
 * takes one column. Nearly every text is: a regular expression takes longer for a few characters.
 */
export function isPrintableAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/**
 * Text with control characters shown as symbols, and without marks that turn the direction of text: a file must not
 * drive the terminal, nor make a line look like another one. Tabs stay.
 */
export function printable(text: string): string {
  if (!/[^\t\x20-\x7e]/.test(text)) return text;
  return Array.from(text, (char) => (isControl(char.codePointAt(0) ?? 0) ? '\u2423' : char)).join('');
}

function isControl(code: number): boolean {
  if (code === 9) return false;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || isDirectional(code);
}

function isDirectional(code: number): boolean {
  return (
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x061c
  );
}
