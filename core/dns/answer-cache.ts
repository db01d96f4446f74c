import type { DnsAnswer } from './answer.js';

/** How much is kept at most. */
export interface CacheLimits {
  readonly entries: number;
  /** Of all answers together, roughly. */
  readonly octets: number;
}

/** How long a failure is kept, so that a dead server is not asked over and over (RFC 9520 s3.2). */
const failureSeconds = 5;

interface Entry {
  readonly answer: DnsAnswer;
  readonly octets: number;
  readonly untilMilliseconds: number;
}

/**
 * Answers for as long as they may be kept, "there is nothing" included. When it is full, what was not asked for the
 * longest goes. The clock is that of whoever asks: milliseconds that only run forward.
 */
export class AnswerCache {
  readonly #limits: CacheLimits;
  /** The one that was asked for last stands last. */
  readonly #entries = new Map<string, Entry>();
  #octets = 0;

  constructor(limits: CacheLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The answer with the time that is left of it, or undefined. */
  find(key: string, nowMilliseconds: number): DnsAnswer | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#remove(key, entry);
    const left = entry.untilMilliseconds - nowMilliseconds;
    if (left <= 0) return undefined;
    this.#put(key, entry);
    const { answer } = entry;
    return answer.kind === 'unavailable' ? answer : { ...answer, ttlSeconds: Math.ceil(left / 1000) };
  }

  /** Keeps an answer, unless nobody may. */
  keep(key: string, answer: DnsAnswer, nowMilliseconds: number): void {
    const known = this.#entries.get(key);
    if (known !== undefined) this.#remove(key, known);
    const seconds = secondsOf(answer);
    const octets = key.length + octetsOf(answer);
    if (seconds <= 0 || octets > this.#limits.octets) return;
    this.#put(key, { answer, octets, untilMilliseconds: nowMilliseconds + seconds * 1000 });
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size <= this.#limits.entries && this.#octets <= this.#limits.octets) break;
      this.#remove(oldest, entry);
    }
  }

  #put(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#octets += entry.octets;
  }

  #remove(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#octets -= entry.octets;
  }
}

function secondsOf(answer: DnsAnswer): number {
  if (answer.kind !== 'unavailable') return answer.ttlSeconds;
  return answer.reason === 'cancelled' || answer.reason === 'budget' ? 0 : failureSeconds;
}

/** About what an answer takes; a record that is no text counts as 100 octets. */
function octetsOf(answer: DnsAnswer): number {
  if (answer.kind === 'unavailable') return 100;
  let octets = 100;
  for (const alias of answer.aliases) octets += alias.length;
  if (answer.kind !== 'found') return octets;
  for (const data of answer.data) {
    octets += 100;
    if (typeof data === 'string') octets += data.length;
    else if (Array.isArray(data)) for (const text of data) octets += text.length + 50;
    else if ('exchange' in data) octets += data.exchange.length;
    else if ('association' in data) octets += data.association.length;
  }
  return octets;
}
