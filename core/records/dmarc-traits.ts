import { tagSet } from '../tags/record-kind.js';
import { type DmarcReading, dmarc } from './dmarc.js';
import { isMilder } from './dmarc-policy.js';
import type { ReportUri } from './report-uri.js';

/** What a record may have that somebody has something to say about: bits. */
export const dmarcTrait = {
  /** The policy in p, where it is valid. */
  none: 1 << 0,
  quarantine: 1 << 1,
  reject: 1 << 2,
  /** There is no p, it is not valid, it does not come second. */
  policyMissing: 1 << 3,
  policyInvalid: 1 << 4,
  policyNotSecond: 1 << 5,
  /** An sp or np is not valid, or is milder than p. */
  subdomainsInvalid: 1 << 6,
  subdomainsMilder: 1 << 7,
  /** There is an sp, np or psd, which count in the record of an organizational domain. */
  speaksOfOthers: 1 << 8,
  psd: 1 << 9,
  /** `psd=y`, `psd=n` */
  suffix: 1 << 10,
  organization: 1 << 11,
  t: 1 << 12,
  /** `t=y` */
  tested: 1 << 13,
  pct: 1 << 14,
  /** There is a pct, ri or rf. */
  retired: 1 << 15,
  fo: 1 << 16,
  /** `adkim=s` */
  strictDkim: 1 << 17,
  /** Aggregate reports go to a plain address. */
  hasReports: 1 << 18,
  /** Reports go to anything else than `mailto:` and a plain address; to more than two addresses. */
  oddUris: 1 << 19,
  manyUris: 1 << 20,
  /** A value that is not as it should be. */
  problem: 1 << 21,
  /** A name may stand there twice; a piece that is no tag; a tag that nobody knows, or that RFC 7489 does not. */
  repeated: 1 << 22,
  notATag: 1 << 23,
  unknown: 1 << 24,
  /** A name in another case than usual. */
  oddCase: 1 << 25,
  /** No semicolon. */
  versionAlone: 1 << 26,
  /** More octets than fit an answer with ease. */
  long: 1 << 27,
} as const;

export type DmarcTraits = number;

/** With names and headers of the answer, this much still fits a UDP packet of 512 octets (RFC 7208 s3.4). */
export const comfortableOctets = 450;
/** A receiver must be able to send a report to as many addresses (RFC 7489 s6.2). */
export const supportedUris = 2;

const subdomains = tagSet(dmarc, 'sp', 'np');
const speaksOfOthers = tagSet(dmarc, 'sp', 'np', 'psd');
const policy = tagSet(dmarc, 'p');
const retired = tagSet(dmarc, 'pct', 'ri', 'rf');
const rare = tagSet(dmarc, 'psd', 't', 'adkim');
const reports = tagSet(dmarc, 'rua', 'ruf');
const newer = dmarc.rows.reduce((set, { spec, index }) => (spec.since ? set | (1 << index) : set), 0);
/** Tags that are traits as such. */
const plain = [
  [tagSet(dmarc, 'psd'), dmarcTrait.psd],
  [tagSet(dmarc, 't'), dmarcTrait.t],
  [tagSet(dmarc, 'pct'), dmarcTrait.pct],
  [tagSet(dmarc, 'fo'), dmarcTrait.fo],
  [retired, dmarcTrait.retired],
  [speaksOfOthers, dmarcTrait.speaksOfOthers],
] as const;

/** The traits of a record. Makes nothing. */
export function readDmarcTraits(reading: DmarcReading): DmarcTraits {
  const { list, present, invalid } = reading;
  let traits = traitsOfPolicy(reading);
  if ((present & reports) !== 0) traits |= traitsOfReports(reading);
  for (const [set, trait] of plain) if ((present & set) !== 0) traits |= trait;
  if ((invalid & subdomains) !== 0) traits |= dmarcTrait.subdomainsInvalid;
  if ((present & rare) !== 0) traits |= traitsOfRare(reading);
  if (reading.problems.size > 0) traits |= dmarcTrait.problem;
  if (reading.mayRepeat) traits |= dmarcTrait.repeated;
  if (list.strays.length > 0 || list.gaps.length > 0) traits |= dmarcTrait.notATag;
  if (reading.unknown.length > 0 || (present & newer) !== 0) traits |= dmarcTrait.unknown;
  if (reading.hasOddCase) traits |= dmarcTrait.oddCase;
  if (list.tags.length < 2 && !list.octets.includes(';')) traits |= dmarcTrait.versionAlone;
  if (list.octets.length > comfortableOctets) traits |= dmarcTrait.long;
  return traits;
}

function traitsOfRare(reading: DmarcReading): DmarcTraits {
  const psd = reading.valueOf('psd');
  let traits = psd === 'y' ? dmarcTrait.suffix : psd === 'n' ? dmarcTrait.organization : 0;
  if (reading.valueOf('t') === 'y') traits |= dmarcTrait.tested;
  if (reading.valueOf('adkim') === 's') traits |= dmarcTrait.strictDkim;
  return traits;
}

function traitsOfPolicy(reading: DmarcReading): DmarcTraits {
  const p = reading.valueOf('p');
  const place = reading.list.tags[1] === reading.tagOf('p') ? 0 : dmarcTrait.policyNotSecond;
  if (p === undefined) {
    return place | ((reading.present & policy) === 0 ? dmarcTrait.policyMissing : dmarcTrait.policyInvalid);
  }
  if ((reading.present & subdomains) === 0) return place | dmarcTrait[p];
  const sp = reading.valueOf('sp');
  const np = reading.valueOf('np');
  const isSofter = (sp !== undefined && isMilder(sp, p)) || (np !== undefined && isMilder(np, p));
  return place | dmarcTrait[p] | (isSofter ? dmarcTrait.subdomainsMilder : 0);
}

function traitsOfReports(reading: DmarcReading): DmarcTraits {
  const rua = reading.valueOf('rua');
  const ruf = reading.valueOf('ruf');
  let traits = rua?.[0]?.isPlain === true ? dmarcTrait.hasReports : 0;
  if (hasOdd(rua) || hasOdd(ruf)) traits |= dmarcTrait.oddUris;
  if ((rua?.length ?? 0) > supportedUris || (ruf?.length ?? 0) > supportedUris) traits |= dmarcTrait.manyUris;
  return traits;
}

function hasOdd(uris: readonly ReportUri[] | undefined): boolean {
  if (uris === undefined) return false;
  for (const uri of uris) if (!uri.isPlain) return true;
  return false;
}
