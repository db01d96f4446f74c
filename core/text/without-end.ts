/**
 * A text without the characters at its end that are among `chars`. A regular expression like `/[ab]+$/` says the same and
 * takes quadratic time where a long row of them does not end the text.
 */
export function withoutEnd(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
