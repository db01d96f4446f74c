import type { DmarcReading } from './dmarc.js';
import { isMilder } from './dmarc-policy.js';
import type { ReportUri } from './report-uri.js';

/** What a record may have that somebody asks about who looks at many records: bits. */
export const dmarcTrait = {
  none: 1 << 0,
  quarantine: 1 << 1,
  reject: 1 << 2,
  /** `t=y` */
  tested: 1 << 3,
  /** `t` or `pct`, which make a policy milder. */
  mayBeMilder: 1 << 4,
  /** `psd=y` */
  suffix: 1 << 5,
  /** `psd=n` */
  organization: 1 << 6,
  /** `adkim=s` */
  strictDkim: 1 << 7,
  /** Aggregate reports go to a plain address. */
  hasReports: 1 << 8,
  /** Reports go to anything else than `mailto:` and a plain address. */
  oddUris: 1 << 11,
  /** `sp` or `np` is milder than `p`. */
  milderBelow: 1 << 9,
  /** There is an `sp`, `np` or `psd`. */
  speaksOfOthers: 1 << 10,
} as const;

export type DmarcTraits = number;

export function readDmarcTraits(reading: DmarcReading): DmarcTraits {
  const p = reading.valueOf('p');
  const psd = reading.valueOf('psd');
  let traits = p === undefined ? 0 : dmarcTrait[p];
  if (reading.valueOf('t') === 'y') traits |= dmarcTrait.tested;
  if (has(reading, 't') || has(reading, 'pct')) traits |= dmarcTrait.mayBeMilder;
  if (psd === 'y') traits |= dmarcTrait.suffix;
  if (psd === 'n') traits |= dmarcTrait.organization;
  if (reading.valueOf('adkim') === 's') traits |= dmarcTrait.strictDkim;
  const rua = reading.valueOf('rua');
  if (rua?.[0]?.isPlain === true) traits |= dmarcTrait.hasReports;
  if (hasOdd(rua) || hasOdd(reading.valueOf('ruf'))) traits |= dmarcTrait.oddUris;
  if (isMilderThan(reading, 'sp') || isMilderThan(reading, 'np')) traits |= dmarcTrait.milderBelow;
  if (has(reading, 'sp') || has(reading, 'np') || has(reading, 'psd')) traits |= dmarcTrait.speaksOfOthers;
  return traits;
}

function has(reading: DmarcReading, name: 'sp' | 'np' | 'psd' | 't' | 'pct'): boolean {
  return reading.tagOf(name) !== undefined;
}

function hasOdd(uris: readonly ReportUri[] | undefined): boolean {
  return uris?.some(({ isPlain }) => !isPlain) ?? false;
}

function isMilderThan(reading: DmarcReading, name: 'sp' | 'np'): boolean {
  const p = reading.valueOf('p');
  const own = reading.valueOf(name);
  return p !== undefined && own !== undefined && isMilder(own, p);
}
