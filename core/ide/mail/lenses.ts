import type { DnsLookup } from '../../audit/dns-lookup.js';
import { diagnoseKey } from '../../audit/key-diagnosis.js';
import { policiesAt } from '../../audit/policy-discovery.js';
import { isSamePolicy, shortPolicy, standardNames } from '../../audit/policy-words.js';
import { budgetText, graphOf, wayText } from '../../audit/spf-budget.js';
import type { Name } from '../../dns/name.js';
import { settleSync } from '../../dns/settle.js';
import { type DkimKeyText, type DmarcText, readMailText, type SpfText } from '../../lint/mail-text.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import type { SpfGraph } from '../../spf/graph.js';
import { joined, type Phrase, say } from '../../words/phrase.js';
import type { Zone } from '../../zone/zone.js';
import { type LensKind, lensKinds, mailRecords } from './mail-index.js';

/** Which lenses are wanted. */
export type LensChoices = Readonly<Record<LensKind, boolean>>;

/** A line above a record, whose words are made when it is shown. */
export interface MailLens {
  readonly kind: LensKind;
  /** Where the entry of the record starts. */
  readonly offset: number;
}

/** Lenses of one file at most: nobody looks at more. */
const mostLenses = 1000;

/** The places of all lenses of a file, in the order of the text. Makes no words. */
export function mailLenses(zone: Zone, choices: LensChoices): readonly MailLens[] {
  const lenses: MailLens[] = [];
  for (const { kind: found, index } of mailRecords(zone)) {
    const kind = lensKinds.find((known) => known === found);
    if (kind === undefined || !choices[kind]) continue;
    const { start } = zone.records.get(index);
    // Text of a `$GENERATE` and of included files stands elsewhere.
    if (start >= zone.mainLength) continue;
    if (lenses.push({ kind, offset: start }) === mostLenses) break;
  }
  return lenses;
}

export interface LensReader {
  readonly standard: DmarcStandard;
  readonly lookup: DnsLookup;
}

/** What a lens says; undefined where the record is not there any more. */
export function lensText(zone: Zone, { kind, offset }: MailLens, reader: LensReader): Phrase | undefined {
  const record = zone.recordAt(offset);
  if (record === undefined || record.type.name !== 'TXT') return undefined;
  const text = readMailText(zone, record);
  if (kind === 'spf' && text.role === 'spf') return spfText(text, reader);
  if (kind === 'dmarc' && text.role === 'dmarc') return dmarcText(text, reader);
  return kind === 'dkim' && text.role === 'dkim-key' ? keyText(text) : undefined;
}

function spfText({ spf, domain }: SpfText, { lookup }: LensReader): Phrase {
  return graphText(graphOf(domain, spf, lookup), domain);
}

/** What a record costs, and where that is too much the way there. */
export function graphText(graph: SpfGraph, domain: Name): Phrase {
  const way = wayText(graph, domain);
  return way === undefined ? budgetText(graph) : joined([budgetText(graph), way], ', ');
}

function dmarcText({ domain }: DmarcText, reader: LensReader): Phrase {
  const other: DmarcStandard = reader.standard === 'rfc9989' ? 'rfc7489' : 'rfc9989';
  const first = policiesOf(domain, reader.standard, reader.lookup);
  const second = policiesOf(domain, other, reader.lookup);
  return first.isSameAs(second)
    ? first.text
    : joined([first.text, say`by ${standardNames[other]}: ${second.text}`], ' | ');
}

function policiesOf(name: Name, standard: DmarcStandard, lookup: DnsLookup) {
  const policies = settleSync(policiesAt(name, standard), lookup);
  const { domain, subdomains, missingSubdomains } = policies;
  const text = say`domain ${shortPolicy(domain)}, subdomains ${shortPolicy(subdomains)}, non-existent ${shortPolicy(missingSubdomains)}`;
  const isSameAs = (other: { readonly policies: typeof policies }): boolean =>
    isSamePolicy(domain, other.policies.domain) &&
    isSamePolicy(subdomains, other.policies.subdomains) &&
    isSamePolicy(missingSubdomains, other.policies.missingSubdomains);
  return { policies, text, isSameAs };
}

function keyText(text: DkimKeyText): Phrase {
  const { summary, restrictions } = diagnoseKey(text);
  return joined([summary, ...restrictions], ', ');
}
