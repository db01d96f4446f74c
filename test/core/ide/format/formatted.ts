import { expect } from 'vitest';
import { applyEdits } from '../../../../core/ide/format/apply-edits.js';
import { formatEdits } from '../../../../core/ide/format/format.js';
import type { FormatStyle } from '../../../../core/ide/format/style.js';
import { sourceOfOctets, sourceOfText } from '../../../../core/text/source.js';
import { printZone } from '../../../../core/zone/print.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { TokenKind } from '../../../../core/zone/tape.js';
import type { Zone } from '../../../../core/zone/zone.js';

/** A text after formatting, as an editor does it: edits in UTF-16 units. */
export function formatted(text: string, style?: FormatStyle): string {
  let out = '';
  let from = 0;
  for (const { span, text: blanks } of formatEdits(zoneOfText(text), style === undefined ? {} : { style })) {
    out += text.slice(from, span.start) + blanks;
    from = span.end;
  }
  return out + text.slice(from);
}

/** A file after formatting, as the command line does it: edits in octets. */
export function formattedOctets(bytes: Uint8Array, style?: FormatStyle): Uint8Array {
  return applyEdits(
    bytes,
    formatEdits(readZone(sourceOfOctets(bytes)), style === undefined ? {} : { style }),
  );
}

export function zoneOfText(text: string): Zone {
  return readZone(sourceOfText(text));
}

/** Everything that formatting must leave alone. */
export function expectSame(before: string, after: string): void {
  const a = zoneOfText(before);
  const b = zoneOfText(after);
  expect(tokensOf(b)).toEqual(tokensOf(a));
  expect(Array.from(printZone(b))).toEqual(Array.from(printZone(a)));
  expect(b.problems.map(({ kind }) => kind)).toEqual(a.problems.map(({ kind }) => kind));
}

/** All tokens of a zone but blanks and line ends, and what starts an entry with a blank. */
export function tokensOf(zone: Zone): string[] {
  const tokens: string[] = [];
  for (const { source, tape, entries } of zone.shapes()) {
    for (let entry = 0; entry < entries.length; entry++) {
      const first = entries.firsts[entry] ?? 0;
      const end = entries.firsts[entry + 1] ?? tape.length;
      const own: string[] = [];
      for (let token = first; token < end; token++) {
        const kind = tape.kinds[token];
        if (kind === TokenKind.blank || kind === TokenKind.newline) continue;
        own.push(source.slice(tape.starts[token] ?? 0, tape.starts[token + 1] ?? 0));
      }
      if (own.length > 0) tokens.push(tape.kinds[first] === TokenKind.blank ? 'inherits' : 'entry', ...own);
    }
  }
  return tokens;
}

/** Formats a text and checks that it says what it said, that no change was held back, and that once is enough. */
export function expectSafe(text: string, style?: FormatStyle): string {
  const refused: unknown[] = [];
  const options = style === undefined ? {} : { style };
  for (const _ of formatEdits(zoneOfText(text), { ...options, refuse: (change) => refused.push(change) }));
  expect(refused).toEqual([]);
  const once = formatted(text, style);
  expectSame(text, once);
  expect(formatted(once, style)).toBe(once);
  return once;
}
