import type { DnsAnswer, DnsType } from '../dns/answer.js';
import type { Name } from '../dns/name.js';
import type { Look } from '../dns/replay.js';
import type { IpAddress } from '../text/ip-address.js';
import type { Budget } from './budget.js';
import type { SpfQuery } from './query.js';
import type { SelectRecord } from './selection.js';
import type { Sender } from './sender.js';
import type { SpfAsked } from './trace.js';

/** One run of an evaluation: what it is about, what is known, and what it has cost. */
export interface Evaluation {
  readonly query: SpfQuery;
  /** The client's address; never an IPv4-mapped one. */
  readonly ip: IpAddress;
  readonly sender: Sender;
  readonly look: Look;
  readonly budget: Budget;
  readonly select: SelectRecord;
}

/** One record, or one term of it, at work. */
export interface Step {
  readonly evaluation: Evaluation;
  /** The domain of the record. */
  readonly domain: Name;
  /** What was asked so far, in order. */
  readonly asked: SpfAsked[];
}

/** Looks an answer up and notes it; undefined while it is missing. */
export function askFor<T extends DnsType>(step: Step, name: Name, type: T): DnsAnswer<T> | undefined {
  const answer = step.evaluation.look(name, type);
  if (answer !== undefined) step.asked.push({ name, type, answer });
  return answer;
}

/** The type of the client's addresses. */
export function addressType({ ip }: Evaluation): 'A' | 'AAAA' {
  return ip.family === 4 ? 'A' : 'AAAA';
}

/** Whether a lookup found nothing: the name has no record of the type, or does not exist (RFC 7208 s4.6.4). */
export function isVoid(answer: DnsAnswer): boolean {
  if (answer.kind === 'found') return answer.data.length === 0;
  return answer.kind !== 'unavailable';
}
