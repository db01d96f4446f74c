import { readEscape } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import type { ReportProblem } from '../problem.js';
import type { FieldCursor } from './cursor.js';

/** Text with its escapes resolved (RFC 1035 s5.1). Offsets count octets of the text as it is written. */
export interface Unescaped {
  /** At most as many octets as were asked for. */
  readonly octets: string;
  /** How many octets the whole text stands for. */
  readonly length: number;
  /** Where the first octet too many is written. */
  readonly overflow: number | undefined;
  /** Where the first escape stands that is none, such as `\256`. The text is read no further than that. */
  readonly badEscape: number | undefined;
}

/** Resolves the escapes of `written`, keeping the first `limit` octets and counting the rest. Linear. */
export function unescapeUpTo(written: string, limit: number): Unescaped {
  const parts: string[] = [];
  let length = 0;
  let overflow: number | undefined;
  for (let at = 0; at < written.length; ) {
    const backslash = written.indexOf('\\', at);
    const plainEnd = backslash < 0 ? written.length : backslash;
    const room = Math.max(0, limit - length);
    if (room > 0) parts.push(written.slice(at, Math.min(plainEnd, at + room)));
    if (plainEnd - at > room) overflow ??= at + room;
    length += plainEnd - at;
    at = plainEnd;
    if (backslash < 0) break;
    const found = readEscape(written, at);
    // BIND 9.18 takes a NUL octet after a backslash for a digit, and then misses two more.
    if (found === undefined || written[at + 1] === '\0') {
      return { octets: '', length, overflow, badEscape: at };
    }
    if (length < limit) parts.push(String.fromCharCode(found.octet));
    else overflow ??= at;
    length++;
    at += found.width;
  }
  return { octets: parts.join(''), length, overflow, badEscape: undefined };
}

/** Where the octets from `from` up to `to` of the field under the cursor stand in the source. Linear. */
export function spanOfOctets(cursor: FieldCursor, from: number, to: number): Span {
  return { start: sourceOffset(cursor, from, false), end: sourceOffset(cursor, to, true) };
}

/** Offset of the unit that octet `octet` of the field came from, or where that unit ends if the octet is inside it. */
function sourceOffset({ source, start, end }: FieldCursor, octet: number, roundsUp: boolean): number {
  let at = start;
  for (let seen = 0; seen < octet && at < end; ) {
    if ((source.bytes[at] ?? 0) < 0x80) {
      seen++;
      at++;
      continue;
    }
    const run = source.octetsAt(at);
    if (seen + run.octets.length > octet && !roundsUp) return at;
    seen += run.octets.length;
    at += run.units;
  }
  return at;
}

/** Reports the broken escape at octet `at` of the field under the cursor. */
export function reportEscape(cursor: FieldCursor, at: number, report: ReportProblem): undefined {
  const written = cursor.octets.slice(at, at + 4);
  const length = /^\\[0-9]{1,3}/.exec(written)?.[0].length ?? Math.min(2, written.length);
  const span = spanOfOctets(cursor, at, at + length);
  report({ kind: 'bad-escape', span, text: cursor.source.slice(span.start, span.end) });
  return undefined;
}

/** Reports the part of the string under the cursor that is too much: from octet `overflow` of its text to its end. */
export function reportLongString(
  cursor: FieldCursor,
  overflow: number,
  octets: number,
  report: ReportProblem,
): undefined {
  const { start } = spanOfOctets(cursor, overflow, overflow);
  report({ kind: 'long-string', span: { start, end: cursor.end }, octets });
  return undefined;
}
