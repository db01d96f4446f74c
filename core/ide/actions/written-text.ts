import { readEscape } from '../../dns/name.js';
import { TokenKind } from '../../zone/tape.js';
import type { Token, Zone } from '../../zone/zone.js';

/**
 * The octets that a string of an entry stands for, whether or not the entry could be read: quotes left out, escapes
 * resolved. A backslash that begins no escape stands for itself.
 */
export function octetsOfToken({ source }: Zone, { kind, span }: Token): string {
  const start = kind === TokenKind.word ? span.start : span.start + 1;
  const end = kind === TokenKind.quoted ? span.end - 1 : span.end;
  const parts: string[] = [];
  for (let at = start; at < end; ) {
    const run = source.octetsAt(at);
    if (run.octets !== '\\') {
      parts.push(run.octets);
      at += run.units;
      continue;
    }
    const read = readEscape(source.slice(at, Math.min(at + 4, end)), 0);
    // An escaped character that takes several octets is the character.
    const isWide = read !== undefined && read.width === 2 && source.octetsAt(at + 1).octets.length > 1;
    if (!isWide) parts.push(read === undefined ? '\\' : String.fromCharCode(read.octet));
    at += isWide ? 1 : (read?.width ?? 1);
  }
  return parts.join('');
}
