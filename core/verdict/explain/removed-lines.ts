import { type Hasher, type HashName, type HashPort, isSameOctets } from '../../dkim/hash-port.js';
import type { Canonicalization } from '../../records/signature-values.js';
import type { Budget } from './budget.js';
import { type CanonicalBody, isEmptyLine } from './canonical-body.js';

/** Lines of a canonical body, counted from 0; `end` is the first that no longer belongs to them. */
export interface Lines {
  readonly first: number;
  readonly end: number;
}

/** The hash that is looked for. */
export interface BodyTarget {
  readonly digest: Uint8Array;
  readonly hash: HashName;
  readonly form: Canonicalization;
}

/** Lines at the end of a body, one of which closes a multipart, that something may have been put before. */
const mostTails = 4;
/** Lines among which any block is tried. */
const mostLines = 600;

/**
 * Finds a block of lines without which a body has the wanted hash: at its end (a footer), at its start (a banner), before
 * what closes a multipart, or anywhere in a short body. The hash of everything before a line is made once and copied.
 */
export function findAddedLines(
  body: CanonicalBody,
  target: BodyTarget,
  port: HashPort,
  budget: Budget,
): Lines | undefined {
  const { octets, starts } = body;
  const count = starts.length - 1;
  const isWanted = (hasher: Hasher): boolean => isSameOctets(hasher.digest(), target.digest);
  const startOf = (line: number): number => starts[line] ?? octets.length;

  const without = (prefix: Hasher, end: number): 'same' | 'other' | 'too-dear' => {
    const rest = octets.subarray(startOf(end));
    if (!budget.pays(rest.length)) return 'too-dear';
    const hasher = prefix.copy();
    hasher.update(rest);
    return isWanted(hasher) ? 'same' : 'other';
  };
  /** Calls `look` with the hash of the lines before each line, until it has found something. */
  const before = (look: (first: number, prefix: Hasher) => Lines | 'stop' | undefined): Lines | undefined => {
    if (!budget.pays(octets.length)) return undefined;
    const prefix = port.create(target.hash);
    for (let line = 0; line < count; line++) {
      const found = look(line, prefix);
      if (found !== undefined) return found === 'stop' ? undefined : found;
      prefix.update(octets.subarray(startOf(line), startOf(line + 1)));
    }
    return undefined;
  };
  const blockBefore =
    (ends: (first: number) => Iterable<number>) =>
    (first: number, prefix: Hasher): Lines | 'stop' | undefined => {
      for (const end of ends(first)) {
        if (end <= first) continue;
        const outcome = without(prefix, end);
        if (outcome === 'same') return { first, end };
        if (outcome === 'too-dear') return 'stop';
      }
      return undefined;
    };

  const footer = before((first, prefix) => {
    // Empty lines at the end are never hashed, so what ends with one has had its hash looked at.
    if (first > 0 && isEmptyLine(body, first - 1)) return undefined;
    if (!budget.pays(0)) return 'stop';
    const hasher = prefix.copy();
    if (first === 0 && target.form === 'simple') hasher.update(lineEnd);
    return isWanted(hasher) ? { first, end: count } : undefined;
  });
  if (footer !== undefined) return footer;
  const head = blockBefore(() => range(1, Math.min(count, mostLines)))(0, port.create(target.hash));
  if (head !== undefined && head !== 'stop') return head;
  const tails = tailsOf(body);
  const inMultipart = tails.length === 0 ? undefined : before(blockBefore(() => tails));
  if (inMultipart !== undefined || count > mostLines) return inMultipart;
  return before(blockBefore((first) => range(first + 1, count)));
}

const lineEnd = new Uint8Array([0x0d, 0x0a]);

function* range(from: number, to: number): IterableIterator<number> {
  for (let number = from; number < to; number++) yield number;
}

/** The last lines that begin with two hyphens. */
function tailsOf({ octets, starts }: CanonicalBody): readonly number[] {
  const tails: number[] = [];
  for (let line = starts.length - 2; line > 0 && tails.length < mostTails; line--) {
    const start = starts[line] ?? 0;
    if (octets[start] === 0x2d && octets[start + 1] === 0x2d) tails.push(line);
  }
  return tails;
}
