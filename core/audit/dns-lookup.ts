import type { DnsAnswer } from '../dns/answer.js';
import type { DnsQuestion } from '../dns/asking.js';

/** Answers DNS questions at once, from records at hand. What it does not know is `unavailable`, and never "not there". */
export type DnsLookup = (question: DnsQuestion) => DnsAnswer;

/** The lookup of somebody who has no zone at hand. */
export const nothingAtHand: DnsLookup = () => ({
  kind: 'unavailable',
  reason: 'unreachable',
  source: { kind: 'nowhere' },
});
