import { hasScope, type PaintedLine } from './grammar.js';

/**
 * Expectations written into a zone as comments under the line that they are about:
 *
 *     _dmarc IN TXT "v=DMARC1; p=none"
 *     ; <------ entity.name.function.owner          as many characters from column 0 as there are dashes
 *     ;      ^^ storage.type.class !comment         the characters above the carets
 *     ;              ~~~~ string.quoted.double      the same, but the scope may reach further
 *
 * All characters marked have each scope, and with `^` and `<-` the characters next to them do not. `!` is for scopes that
 * none of the characters marked may have.
 */
export interface Assertion {
  /** Index of the line that holds the expectation. */
  readonly line: number;
  /** Index of the line that it is about. */
  readonly about: number;
  readonly start: number;
  readonly end: number;
  readonly isExact: boolean;
  readonly scopes: readonly string[];
  readonly forbidden: readonly string[];
}

const pattern = /^; *(<-+|\^+|~+) (.+)$/;

export function readAssertions(lines: readonly PaintedLine[]): readonly Assertion[] {
  const assertions: Assertion[] = [];
  let about = 0;
  for (const [line, { text }] of lines.entries()) {
    const [, marker, words] = pattern.exec(text) ?? [];
    if (marker === undefined || words === undefined) {
      about = line;
      continue;
    }
    const isAtStart = marker.startsWith('<');
    const start = isAtStart ? 0 : text.indexOf(marker);
    const names = words.trim().split(/ +/);
    assertions.push({
      line,
      about,
      start,
      end: start + marker.length - (isAtStart ? 1 : 0),
      isExact: !marker.startsWith('~'),
      scopes: names.filter((name) => !name.startsWith('!')),
      forbidden: names.filter((name) => name.startsWith('!')).map((name) => name.slice(1)),
    });
  }
  return assertions;
}

/** What is not as expected, in words; empty if all is well. */
export function complaints(lines: readonly PaintedLine[]): readonly string[] {
  return readAssertions(lines).flatMap((assertion) => {
    const { text, scopes: painted } = lines[assertion.about]!;
    const { start, end, isExact } = assertion;
    const marked = painted.slice(start, end);
    const around = [painted[start - 1], painted[end]];
    const wrong = [
      ...(end > text.length ? ['reaches past the end of the line'] : []),
      ...assertion.scopes
        .filter((name) => !marked.every((scopes) => hasScope(scopes, name)))
        .map((name) => `is not all ${name}`),
      ...assertion.scopes
        .filter((name) => isExact && around.some((scopes) => hasScope(scopes, name)))
        .map((name) => `is only a part of the ${name} there`),
      ...assertion.forbidden
        .filter((name) => marked.some((scopes) => hasScope(scopes, name)))
        .map((name) => `has ${name}`),
    ];
    const found = Array.from(new Set(marked.map((scopes) => scopes.join(' ')))).join(' | ');
    const quote = text.slice(start, end);
    return wrong.map((what) => `line ${assertion.line + 1}: ${quote} ${what}; it is: ${found}`);
  });
}
