import type { DnsType } from '../dns/answer.js';
import { keyOf, labelsOf, type Name, nameOfLabels, wireLengthOf } from '../dns/name.js';
import { kindOf, nameBit, nameKindsOf } from '../lint/name-kinds.js';
import { isSpf } from '../records/spf.js';
import { numberOfType } from '../zone/rdata/type-numbers.js';
import { txtOf } from '../zone/txt.js';
import type { Zone } from '../zone/zone.js';

/** Kinds of records that mail depends on. */
export type MailKind =
  | 'spf'
  | 'dkim'
  | 'dmarc'
  | 'dmarc-report'
  | 'mta-sts'
  | 'tls-rpt'
  | 'bimi'
  | 'mx'
  | 'tlsa';

/** Something that DNS is asked, and what kind of record the answer should hold. */
export interface MailQuestion {
  readonly kind: MailKind;
  readonly name: Name;
  readonly type: Extract<DnsType, 'TXT' | 'MX' | 'TLSA'>;
}

export interface MailQuestions {
  /** In reading order of the zone; then what its domains might have and the zone has not. */
  readonly questions: readonly MailQuestion[];
  /** Whether the zone has more than are asked about. */
  readonly isCut: boolean;
}

/** Names with mail records of one zone, and domains that are asked about what they do not have. */
const mostNames = 1000;
const mostDomains = 200;

const txt = numberOfType('TXT');
const mx = numberOfType('MX');
const tlsa = numberOfType('TLSA');
const cname = numberOfType('CNAME');

/**
 * What to ask about the mail records of a zone: each name that has some, and what its mail domains may have published though
 * the zone does not have it. Of a zone of which not all was read, nothing counts as missing. One pass over the records.
 */
export function mailQuestionsOf(zone: Zone): MailQuestions {
  const found = new Map<string, MailQuestion>();
  const domains = new Map<string, Name>();
  let isCut = false;
  const note = (question: MailQuestion, domain: Name | undefined): void => {
    const key = `${question.kind} ${keyOf(question.name)}`;
    if (found.has(key)) return;
    if (found.size >= mostNames) isCut = true;
    else found.set(key, question);
    if (domain !== undefined && domains.size < mostDomains && isMailDomain(domain)) {
      domains.set(keyOf(domain), domain);
    }
  };
  if (zone.isWhole) domains.set(keyOf(zone.apex), zone.apex);
  const { records, names, apexId } = zone;
  const nameKinds = nameKindsOf(names);
  for (let index = 0; index < records.length; index++) {
    const type = records.typeOf(index);
    if (type !== txt && type !== mx && type !== tlsa && type !== cname) continue;
    const owner = records.ownerOf(index);
    if (!names.isAtOrBelow(owner, apexId)) continue;
    const bits = nameKinds.bitsOf(owner);
    if (type === mx) {
      const name = names.get(owner);
      note({ kind: 'mx', name, type: 'MX' }, name);
    } else if (kindOf(bits) === 'plain' && (bits & nameBit.underscore) === 0) {
      if (type !== txt || !isSpf(txtOf(zone, records.get(index)).octets)) continue;
      const name = names.get(owner);
      note({ kind: 'spf', name, type: 'TXT' }, name);
    } else {
      const name = names.get(owner);
      const service = serviceOf(labelsOf(name));
      if (service === undefined) {
        const isOwnSpf = type === txt && isSpf(txtOf(zone, records.get(index)).octets);
        if (isOwnSpf) note({ kind: 'spf', name, type: 'TXT' }, undefined);
        continue;
      }
      const asked = service.kind === 'tlsa' ? 'TLSA' : 'TXT';
      if (type === cname || type === (asked === 'TLSA' ? tlsa : txt)) {
        note({ kind: service.kind, name, type: asked }, service.domain);
      }
    }
  }
  if (zone.isWhole && zone.isRead && zone.problems.length === 0) {
    for (const domain of domains.values()) for (const question of usualOf(domain)) note(question, undefined);
  }
  return { questions: [...found.values()], isCut };
}

/** The kind of record that labels of a name ask for, and the domain that it is about. */
function serviceOf(
  labels: readonly string[],
): { readonly kind: MailKind; readonly domain: Name | undefined } | undefined {
  const [first = '', second = '', third = ''] = labels.slice(0, 3).map((label) => label.toLowerCase());
  const below = (count: number): Name => nameOfLabels(labels.slice(count));
  if (first === '_dmarc') return { kind: 'dmarc', domain: below(1) };
  if (first === '_mta-sts') return { kind: 'mta-sts', domain: below(1) };
  if (first === '_smtp' && second === '_tls') return { kind: 'tls-rpt', domain: below(2) };
  if (second === '_bimi') return { kind: 'bimi', domain: below(2) };
  if (/^_(?:25|465|587)$/.test(first) && second === '_tcp') return { kind: 'tlsa', domain: undefined };
  const lower = labels.map((label) => label.toLowerCase());
  const report = lower.findIndex((label, at) => label === '_report' && lower[at + 1] === '_dmarc');
  if (report > 0) return { kind: 'dmarc-report', domain: undefined };
  const keys = lower.indexOf('_domainkey');
  if (keys < 0 || (keys === 0 && third === '')) return undefined;
  return { kind: 'dkim', domain: below(keys + 1) };
}

/** What any domain with mail may have. Selectors of keys cannot be guessed. */
function usualOf(domain: Name): readonly MailQuestion[] {
  const labels = labelsOf(domain);
  const below = (...more: readonly string[]): Name => nameOfLabels([...more, ...labels]);
  const usual: readonly MailQuestion[] = [
    { kind: 'spf', name: domain, type: 'TXT' },
    { kind: 'mx', name: domain, type: 'MX' },
    { kind: 'dmarc', name: below('_dmarc'), type: 'TXT' },
    { kind: 'mta-sts', name: below('_mta-sts'), type: 'TXT' },
    { kind: 'tls-rpt', name: below('_smtp', '_tls'), type: 'TXT' },
    { kind: 'bimi', name: below('default', '_bimi'), type: 'TXT' },
  ];
  return usual.filter(({ name }) => wireLengthOf(name) <= 255);
}

function isMailDomain(domain: Name): boolean {
  return domain !== '.' && !labelsOf(domain).some((label) => label.startsWith('_') || label === '*');
}
