import type { AnswerSource, DnsAnswer, DnsType } from '../dns/answer.js';
import { type Asking, askAll, dnsQuestion, together } from '../dns/asking.js';
import { labelsOf, type Name, nameOfLabels, wireLengthOf } from '../dns/name.js';
import { readKeyFacts } from '../lint/key-facts.js';
import { dkimKey } from '../records/dkim-key.js';
import { isDmarc } from '../records/dmarc.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { isSpf } from '../records/spf.js';
import { type SpfGraph, spfGraph, spfRecordsIn } from '../spf/graph.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList } from '../tags/tag-list.js';
import { diagnoseKey, type KeyDiagnosis } from './key-diagnosis.js';
import { type DomainPolicies, policiesAt } from './policy-discovery.js';

export type AuditKind = 'spf' | 'dkim' | 'dmarc' | 'mx' | 'mta-sts' | 'tls-rpt' | 'bimi' | 'dane';

/** Records of one kind at one name. */
export interface AuditPart {
  readonly kind: AuditKind;
  /** The name that was asked about. */
  readonly name: Name;
  readonly type: DnsType;
  /** `unknown`: DNS gave no answer. */
  readonly state: 'present' | 'missing' | 'unknown';
  /** The records as people read them: the texts, one character an octet, or the data. */
  readonly texts: readonly string[];
  /** Where the first of them stands. */
  readonly source: AnswerSource;
}

export interface KeyPart extends AuditPart {
  readonly kind: 'dkim';
  readonly selector: string;
  /** Of the first record; undefined where there is none. */
  readonly diagnosis: KeyDiagnosis | undefined;
}

/** All that a domain publishes about mail. */
export interface DomainAudit {
  readonly domain: Name;
  readonly standard: DmarcStandard;
  readonly spf: AuditPart;
  /** What the record costs; undefined where there is not exactly one. */
  readonly spfGraph: SpfGraph | undefined;
  readonly keys: readonly KeyPart[];
  /** Whether `keys` are all that there are: in live DNS nobody can tell. */
  readonly areKeysAll: boolean;
  readonly dmarc: AuditPart;
  readonly policies: DomainPolicies;
  readonly mx: AuditPart;
  readonly hosts: readonly Name[];
  /** Whether mail to the domain is refused by a null MX (RFC 7505). */
  readonly isNullMx: boolean;
  /** Whether the domain itself has an address, to which mail goes without an MX (RFC 5321 s5.1). */
  readonly hasAddress: boolean;
  readonly mtaSts: AuditPart;
  readonly tlsRpt: AuditPart;
  readonly bimi: AuditPart;
  /** TLSA records of the mail hosts, a part a host. */
  readonly dane: readonly AuditPart[];
}

export interface AuditOptions {
  readonly standard: DmarcStandard;
  /** Selectors whose keys are looked at. */
  readonly selectors: readonly string[];
  readonly areSelectorsAll: boolean;
}

/** Hosts of one domain that are looked at. */
const mostHosts = 20;

/** Asks for everything that a domain publishes about mail. */
export function* auditDomain(domain: Name, options: AuditOptions): Asking<DomainAudit> {
  const { standard, selectors } = options;
  const [txt, mx, a, aaaa, dmarc, sts, tls, bimi, ...keys] = yield* together([
    lookUp(domain, 'TXT'),
    lookUp(domain, 'MX'),
    lookUp(domain, 'A'),
    lookUp(domain, 'AAAA'),
    lookUp(below(domain, '_dmarc'), 'TXT'),
    lookUp(below(domain, '_mta-sts'), 'TXT'),
    lookUp(below(domain, '_smtp', '_tls'), 'TXT'),
    lookUp(below(domain, 'default', '_bimi'), 'TXT'),
    ...selectors.map((selector) => lookUp(below(domain, ...selector.split('.'), '_domainkey'), 'TXT')),
  ]);
  const exchanges = mx.answer.kind === 'found' ? (mx.answer as DnsAnswer<'MX'> & { kind: 'found' }).data : [];
  const hosts = exchanges.map(({ exchange }) => exchange).filter((host) => host !== '.');
  const [only] = spfRecordsIn(txt.answer as DnsAnswer<'TXT'>);
  const isOne = only !== undefined && spfRecordsIn(txt.answer as DnsAnswer<'TXT'>).length === 1;
  const [policies, dane, graph] = yield* together([
    policiesAt(domain, standard),
    together(hosts.slice(0, mostHosts).map((host) => lookUp(below(host, '_25', '_tcp'), 'TLSA'))),
    isOne ? spfGraph(domain, only) : nothing(),
  ]);
  return {
    ...{ domain, standard, policies, hosts },
    spf: partOf('spf', txt, isSpf),
    spfGraph: graph,
    keys: keys.map((look, index) => keyPartOf(look, selectors[index] ?? '')),
    areKeysAll: options.areSelectorsAll,
    dmarc: partOf('dmarc', dmarc, isDmarc),
    mx: partOf('mx', mx),
    isNullMx: exchanges.length === 1 && hosts.length === 0,
    hasAddress: a.answer.kind === 'found' || aaaa.answer.kind === 'found',
    mtaSts: partOf('mta-sts', sts, (text) => /^v=STSv1/.test(text)),
    tlsRpt: partOf('tls-rpt', tls, (text) => /^v=TLSRPTv1/.test(text)),
    bimi: partOf('bimi', bimi, (text) => /^v=BIMI1/.test(text)),
    dane: dane.map((look) => partOf('dane', look)),
  };
}

// biome-ignore lint/correctness/useYield: an evaluation that has nothing to ask.
function* nothing(): Asking<undefined> {
  return undefined;
}

/** A question with its answer; a name that is too long has no records. */
interface Look {
  readonly name: Name;
  readonly type: DnsType;
  readonly answer: DnsAnswer;
}

function* lookUp(name: Name, type: DnsType): Asking<Look> {
  if (wireLengthOf(name) > 255) return { name, type, answer: noSuchName };
  const [answer] = yield* askAll([dnsQuestion(name, type)]);
  return { name, type, answer };
}

const noSuchName: DnsAnswer = {
  ...{ kind: 'nxdomain', source: { kind: 'nowhere' } },
  ...{ ttlSeconds: 0, aliases: [] },
};

function below(domain: Name, ...labels: readonly string[]): Name {
  return nameOfLabels([...labels, ...labelsOf(domain)]);
}

/** What an answer holds; of texts only those that are of the kind. */
function partOf<K extends AuditKind>(
  kind: K,
  { name, type, answer }: Look,
  isOfKind: (text: string) => boolean = () => true,
): AuditPart & { readonly kind: K } {
  const known = { kind, name, type, source: answer.source };
  if (answer.kind === 'unavailable') return { ...known, state: 'unknown', texts: [] };
  const all = answer.kind === 'found' ? answer.data.map(textOf) : [];
  const texts = all.filter(isOfKind);
  if (answer.kind !== 'found' || texts.length === 0) return { ...known, state: 'missing', texts };
  const source = answer.sources?.[all.findIndex(isOfKind)] ?? answer.source;
  return { ...known, source, state: 'present', texts };
}

function textOf(data: unknown): string {
  if (Array.isArray(data)) return data.join('');
  if (typeof data !== 'object' || data === null) return String(data);
  if ('exchange' in data && 'preference' in data) return `${data.preference} ${data.exchange}`;
  if (!('usage' in data && 'selector' in data && 'matchingType' in data && 'association' in data)) return '';
  const digits = Array.from(String(data.association), (octet) =>
    octet.charCodeAt(0).toString(16).padStart(2, '0'),
  );
  return `${data.usage} ${data.selector} ${data.matchingType} ${digits.join('')}`;
}

function keyPartOf(look: Look, selector: string): KeyPart {
  const part = partOf('dkim', look);
  const [text] = part.texts;
  if (text === undefined) return { ...part, selector, diagnosis: undefined };
  const key = readRecord(dkimKey, readTagList(text));
  return { ...part, selector, diagnosis: diagnoseKey({ key, facts: readKeyFacts(key) }) };
}
