import { readClass } from '../../zone/class.js';
import type { Shape } from '../../zone/zone.js';

/** Whether a word between owner and type is the TTL or the class. */
export function partOf(piece: Shape, token: number): 'ttl' | 'class' {
  return startsWithDigit(piece, token) ? 'ttl' : 'class';
}

/** A TTL starts with a digit; a class and a type do not. */
export function startsWithDigit({ source, tape }: Shape, token: number): boolean {
  const code = source.bytes[tape.starts[token] ?? 0] ?? 0;
  return code >= zero && code <= nine;
}

export function isClass({ source, tape }: Shape, token: number): boolean {
  const start = tape.starts[token] ?? 0;
  const end = tape.starts[token + 1] ?? 0;
  // A type of one letter is the most common of all, and no class has so few or so many.
  return end - start > 1 && end - start <= longestClass && readClass(source.slice(start, end)) !== undefined;
}

const longestClass = 'CLASS65535'.length;
const zero = 48;
const nine = 57;
