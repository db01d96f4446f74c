import type { ReportCode } from '../codes.js';
import { Budget } from './budget.js';
import type { UnpackLimits, UnpackPorts } from './ports.js';

/** Whom a packed file is handed over to, piece by piece. */
export interface Taker {
  take(piece: Uint8Array): void;
}

export interface Unpacking {
  readonly ports: UnpackPorts;
  readonly limits: UnpackLimits;
  /** Tells a problem at an octet of the packed file. */
  readonly problem: (code: ReportCode, offset: number, ...values: string[]) => void;
}

const deflate = 8;
const hasChecksum = 2;
const hasExtra = 4;
const hasName = 8;
const hasComment = 16;
const trailer = 8;

/**
 * Unpacks a gzip file (RFC 1952): its members one after the other, as one text. The header is read here and only the
 * deflated data is left to the platform, whose own reading gives up on whatever stands behind the last member. What came
 * before a damage is handed over. Returns whether that is all of it.
 */
export async function readGzip(octets: Uint8Array, taker: Taker, unpacking: Unpacking): Promise<boolean> {
  const { limits, problem } = unpacking;
  let at = 0;
  for (let member = 0; at < octets.length; member++) {
    const data = endOfHeader(octets, at);
    if (data === undefined) {
      if (member === 0) problem('REPORT006', at);
      else if (!isPadding(octets, at)) problem('REPORT008', at, String(octets.length - at));
      return member > 0;
    }
    if (member >= limits.members) {
      problem('REPORT011', at, String(limits.members));
      return false;
    }
    const end = await inflateMember(octets, data, taker, unpacking);
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** Returns the offset behind the member's trailer; undefined where there is nothing to go on with. */
async function inflateMember(
  octets: Uint8Array,
  start: number,
  taker: Taker,
  unpacking: Unpacking,
): Promise<number | undefined> {
  const { ports, problem } = unpacking;
  const budget = new Budget(unpacking, octets.length - start, (piece) => taker.take(piece));
  const take = (piece: Uint8Array): boolean => budget.take(piece);
  // Of a file with one member, as nearly all are, the last octets say how much it is.
  const { kind, consumed } = await ports.inflate(
    octets.subarray(start),
    take,
    numberAt(octets, octets.length - 4),
  );
  if (kind === 'stopped') {
    problem(budget.code, start, String(budget.limit));
    return undefined;
  }
  const end = start + consumed;
  if (kind !== 'whole') {
    problem(kind === 'cut' ? 'REPORT005' : 'REPORT006', Math.min(end, octets.length));
    return undefined;
  }
  if (end + trailer > octets.length) {
    problem('REPORT005', octets.length);
    return undefined;
  }
  if (numberAt(octets, end) !== budget.crc || numberAt(octets, end + 4) !== budget.used % 2 ** 32)
    problem('REPORT007', end);
  return end + trailer;
}

/** Where the data of the member at `at` begins; undefined where no gzip header stands. */
function endOfHeader(octets: Uint8Array, at: number): number | undefined {
  if (octets[at] !== 0x1f || octets[at + 1] !== 0x8b || octets[at + 2] !== deflate) return undefined;
  const flags = octets[at + 3] ?? 0;
  let end = at + 10;
  if ((flags & hasExtra) !== 0) end += 2 + (octets[end] ?? 0) + 256 * (octets[end + 1] ?? 0);
  for (const flag of [hasName, hasComment]) {
    if ((flags & flag) === 0) continue;
    const zero = octets.indexOf(0, end);
    if (zero < 0) return undefined;
    end = zero + 1;
  }
  if ((flags & hasChecksum) !== 0) end += 2;
  return end <= octets.length ? end : undefined;
}

/** Whether nothing but zeros follows: tapes and some mailers fill up with them. */
function isPadding(octets: Uint8Array, at: number): boolean {
  for (let i = at; i < octets.length; i++) if (octets[i] !== 0) return false;
  return true;
}

function numberAt(octets: Uint8Array, at: number): number {
  return (
    ((octets[at] ?? 0) |
      ((octets[at + 1] ?? 0) << 8) |
      ((octets[at + 2] ?? 0) << 16) |
      ((octets[at + 3] ?? 0) << 24)) >>>
    0
  );
}
