import { isWordAt } from '../tags/words.js';
import type { Located } from '../text/span.js';
import { readSpf } from './spf.js';
import type { SpfRecord } from './spf-record.js';

/** What a Sender ID record can speak about (RFC 4406 s3.1): the responsible address, or MAIL FROM. */
export type SenderIdScope = 'pra' | 'mfrom';

/** An SPF record of the second version. */
export interface SenderIdRecord {
  readonly record: SpfRecord;
  /** As written; names other than those of `SenderIdScope` are for the future. */
  readonly scopes: readonly Located<string>[];
  /** Digits behind `spf2.`. Published is `0`; readers take any (RFC 4406 s3.1). */
  readonly minor: Located<string>;
}

// version = "spf2." 1*DIGIT "/" scope *( "," scope )       scope = "mfrom" / "pra" / name     (RFC 4406 s3.1)
const version = /^spf2\.([0-9]+)\/([A-Za-z][A-Za-z0-9._-]*(?:,[A-Za-z][A-Za-z0-9._-]*)*)(?= |$)/i;

/** Reads a text as a Sender ID record; undefined where it does not begin as one. Terms are those of SPF. Linear. */
export function readSenderId(octets: string): SenderIdRecord | undefined {
  const match = version.exec(octets);
  if (match === null) return undefined;
  const [whole, minor = '', list = ''] = match;
  const minorStart = 'spf2.'.length;
  const scopes: Located<string>[] = [];
  let start = whole.length - list.length;
  for (const value of list.split(',')) {
    scopes.push({ value, span: { start, end: start + value.length } });
    start += value.length + 1;
  }
  return {
    record: readSpf(octets, whole.length),
    scopes,
    minor: { value: minor, span: { start: minorStart, end: minorStart + minor.length } },
  };
}

/** Whether a record speaks about a scope. Names are compared as a whole, in whatever case. */
export function hasScope({ scopes }: SenderIdRecord, scope: SenderIdScope): boolean {
  return scopes.some(({ value }) => value.toLowerCase() === scope);
}

const start = /^spf2\.[0-9]+\/[^ ]*/i;

/** Whether a text was meant as a Sender ID record, be its version as it may. */
export function isSenderId(octets: string): boolean {
  return isWordAt(octets, 0, 'spf2.') && start.test(octets);
}

/** The terms behind whatever stands where the version should. */
export function readSenderIdTerms(octets: string): SpfRecord {
  return readSenderId(octets)?.record ?? readSpf(octets, start.exec(octets)?.[0].length ?? 0);
}
