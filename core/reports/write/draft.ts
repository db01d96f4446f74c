import type { ReportSchema } from '../aggregate/report.js';

/** One result of DKIM, for `auth_results`. */
export interface DraftDkim {
  readonly domain: string;
  readonly selector: string;
  readonly result: string;
  readonly human?: string;
}

export interface DraftSpf {
  readonly domain: string;
  readonly scope: 'mfrom' | 'helo';
  readonly result: string;
}

/** What a receiver has to say about some messages that are alike. */
export interface DraftRecord {
  readonly sourceIp: string;
  readonly count: number;
  readonly disposition: 'none' | 'pass' | 'quarantine' | 'reject';
  /** Aligned results. */
  readonly dkim: 'pass' | 'fail';
  readonly spf: 'pass' | 'fail';
  readonly reasons: readonly { readonly type: string; readonly comment?: string }[];
  readonly headerFrom: string;
  /** Undefined for the null reverse-path, and where it is not known. */
  readonly envelopeFrom: string | undefined;
  readonly dkimResults: readonly DraftDkim[];
  readonly spfResult: DraftSpf | undefined;
}

/** The policy of a domain, as published; undefined where a tag is not there. */
export interface DraftPolicy {
  readonly domain: string;
  readonly p: string;
  readonly sp?: string | undefined;
  readonly np?: string | undefined;
  readonly adkim?: string | undefined;
  readonly aspf?: string | undefined;
  readonly pct?: string | undefined;
  readonly fo?: string | undefined;
  readonly testing?: string | undefined;
  readonly discovery?: 'psl' | 'treewalk' | undefined;
}

/** An aggregate report that is to be written: one policy, one period. */
export interface AggregateDraft {
  readonly schema: ReportSchema;
  readonly orgName: string;
  readonly email: string;
  /** `id` or `id@domain`, without angle brackets. */
  readonly reportId: string;
  /** Seconds since 1970. */
  readonly begin: number;
  readonly end: number;
  readonly generator: string;
  readonly policy: DraftPolicy;
  readonly records: readonly DraftRecord[];
}

/** Puts records that say the same together. Their order is that of the first of each. */
export function combineRecords(records: readonly DraftRecord[]): DraftRecord[] {
  const byContent = new Map<string, DraftRecord>();
  for (const record of records) {
    const key = JSON.stringify({ ...record, count: 0 });
    const same = byContent.get(key);
    byContent.set(key, same === undefined ? record : { ...same, count: same.count + record.count });
  }
  return [...byContent.values()];
}
