import { isWordAt } from '../tags/words.js';
import { type SpfMechanism, spfQualifiers, spfTerms } from './spf-terms.js';

// The rows of the tables found by what stands in a record, without making texts of it.

/** By the length of their names. */
const mechanisms: SpfMechanism[][] = [];
for (const term of spfTerms) {
  if (term.kind !== 'mechanism') continue;
  while (mechanisms.length <= term.name.length) mechanisms.push([]);
  mechanisms[term.name.length]?.push(term);
}

/** The row of the mechanism whose name stands between two offsets. */
export function mechanismAt(octets: string, start: number, end: number): SpfMechanism | undefined {
  const rows = mechanisms[end - start];
  if (rows === undefined) return undefined;
  for (const row of rows) if (isWordAt(octets, start, row.name)) return row;
  return undefined;
}

/** By octet. */
const isQualifier = new Uint8Array(256);
for (const { text } of spfQualifiers) isQualifier[text.charCodeAt(0)] = 1;

/** Whether a qualifier stands at an offset. */
export function isQualifierAt(octets: string, at: number): boolean {
  return isQualifier[octets.charCodeAt(at)] === 1;
}
