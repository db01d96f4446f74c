/** Whether a text stands at an offset, letter for letter. */
export function isTextAt(octets: string, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (octets.charCodeAt(at + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether an ASCII word stands at an offset, in whatever case (RFC 5234 s2.3). */
export function isWordAt(octets: string, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (lowerOf(octets.charCodeAt(at + index)) !== lowerOf(word.charCodeAt(index))) return false;
  }
  return true;
}

/** The small letter of an ASCII capital; any other octet as it is. */
function lowerOf(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}
