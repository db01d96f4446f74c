import { textOfOctets } from '../../text/utf8.js';
import type { ProblemLog } from '../problem.js';
import { cutEnd, isPrintable, type Mending, mendOctets } from '../table/mend.js';
import { latin1Of } from '../xml/octets.js';
import { readTime } from './counts.js';
import type { PublishedPolicy } from './report.js';

/** Errors and policies of one report that are kept. */
const mostRepeats = 100;

type PolicyText = Exclude<keyof PublishedPolicy, 'offset'>;

/** Collects what stands once in a report. The first of two values counts. */
export class Metadata {
  readonly #texts = new Map<string, string>();
  readonly errors: string[] = [];
  readonly policies: PublishedPolicy[] = [];
  #policy: { [Name in PolicyText]?: string } & { offset: number } = { offset: 0 };
  #hasPolicy = false;
  begin: number | undefined;
  end: number | undefined;

  text(name: string): string | undefined {
    return this.#texts.get(name);
  }

  put(name: string, value: string): void {
    if (name === 'error') {
      if (this.errors.length < mostRepeats) this.errors.push(value);
    } else if (!this.#texts.has(name)) this.#texts.set(name, value);
  }

  time(name: 'begin' | 'end', text: string, offset: number, problems: ProblemLog): void {
    const time = readTime(text);
    if (time === undefined) problems.add('REPORT049', offset, text);
    else if (!time.isPlain) problems.add('REPORT048', offset, text);
    this[name] ??= time?.seconds;
  }

  beginPolicy(offset: number): void {
    this.#policy = { offset };
    this.#hasPolicy = true;
  }

  policyText(name: PolicyText, value: string): void {
    this.#policy[name] ??= value;
  }

  endPolicy(): void {
    if (this.#hasPolicy && this.policies.length < mostRepeats) this.policies.push(this.#policy);
    this.#hasPolicy = false;
  }

  /** Whether something stands in it that only RFC 9990 has. */
  get hasNewElements(): boolean {
    return (
      this.#texts.has('generator') ||
      this.policies.some(
        (policy) =>
          policy.np !== undefined || policy.testing !== undefined || policy.discoveryMethod !== undefined,
      )
    );
  }
}

/** A value as people read it, and what had to be done to it. */
export function readValue(
  octets: Uint8Array,
  start: number,
  end: number,
): { readonly text: string; readonly mending: Mending } {
  const stop = cutEnd(octets, start, end);
  if (isPrintable(octets, start, stop))
    return { text: latin1Of(octets.subarray(start, stop)), mending: 'none' };
  const mended = mendOctets(octets, start, stop);
  return { text: textOfOctets(latin1Of(mended.octets)), mending: mended.mending };
}
