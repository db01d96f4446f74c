import { type Cite, cite } from '../cite.js';
import { type DkimReason, dkimReasons, isUndecided } from '../dkim/reasons.js';

/** The results of ARC (RFC 8617 s4.4). Every error is a failure, those of DNS too (s5.2.1). */
export type ArcResult = 'none' | 'pass' | 'fail';

interface Reason {
  readonly result: ArcResult;
  readonly cite: Cite;
}

const reason = (result: ArcResult, section: string): Reason => ({ result, cite: cite(8617, section) });

/** Why a chain has its result. Where a seal or a signature is at fault, a reason of DKIM says what with it. */
const arcOnly = {
  'no-fields': reason('none', '5.2'),
  verified: reason('pass', '5.2'),
  'too-many-sets': reason('fail', '5.2'),
  /** No i= that could number a set. */
  instance: reason('fail', '4.2.1'),
  'set-incomplete': reason('fail', '5.2'),
  'set-repeated': reason('fail', '5.2'),
  /** The newest seal says that the chain was broken before. */
  'chain-failed': reason('fail', '5.2'),
  /** A cv= that does not fit the place of its seal in the chain. */
  'chain-value': reason('fail', '5.2'),
  /** A seal names header fields, which it may not choose. */
  'seal-with-fields': reason('fail', '4.1.3'),
  /** The message signature covers a seal. */
  'seal-signed': reason('fail', '4.1.2'),
} as const satisfies Readonly<Record<string, Reason>>;

export type ArcReason = keyof typeof arcOnly | Exclude<DkimReason, 'verified' | 'verified-partly'>;

const byName: ReadonlyMap<string, Reason> = new Map(Object.entries(arcOnly));

/** What follows from a reason, and where it is written down. */
export function arcReason(name: ArcReason): Reason {
  const own = byName.get(name);
  if (own !== undefined) return own;
  const reasonOfDkim = name as DkimReason;
  // Of a chain that nobody can follow to its end nothing is said.
  const result = isUndecided(reasonOfDkim) ? 'none' : 'fail';
  return { result, cite: dkimReasons[reasonOfDkim].cite };
}
