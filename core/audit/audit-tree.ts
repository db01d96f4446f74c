import type { AnswerSource } from '../dns/answer.js';
import type { Name } from '../dns/name.js';
import { type Severity, severities } from '../finding.js';
import { shown, shownName } from '../lint/rules/shared/shown.js';
import { joined, type Phrase, say, verbatim } from '../words/phrase.js';
import type { AuditKind, AuditPart, DomainAudit } from './domain-audit.js';
import { mailUseOf } from './mail-use.js';
import { missingFrom } from './missing.js';
import { shortPolicy } from './policy-words.js';
import { budgetText } from './spf-budget.js';

/** Something that was found about a record. */
export interface AuditFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Phrase;
  readonly source: AnswerSource;
}

/** The findings about the records of a kind at a name. */
export type FindingsOf = (name: Name, kind: AuditKind) => readonly AuditFinding[];

/** How a part of an audit stands: without findings, with the worst of them, not there, or not known. */
export type AuditState = 'ok' | Severity | 'missing' | 'unknown';

/** An audit as a tree to look at. */
export interface AuditNode {
  readonly kind: 'domain' | 'finding' | AuditKind;
  readonly label: Phrase;
  /** Beside the label. */
  readonly detail: Phrase;
  /** The record, or why it matters that there is none. */
  readonly tooltip: Phrase | undefined;
  readonly state: AuditState;
  readonly source: AnswerSource;
  /** The rule that found it. */
  readonly code: string | undefined;
  readonly children: readonly AuditNode[];
}

/** The tree of one domain. Its state is that of its worst record; what is missing and does not matter is left out. */
export function auditTree(audit: DomainAudit, findingsOf: FindingsOf): AuditNode {
  const why = new Map(missingFrom(audit).map((missing) => [missing.kind, missing]));
  const node = (part: AuditPart, label: Phrase, detail: Phrase): readonly AuditNode[] => {
    const findings = findingsOf(part.name, part.kind);
    const missing = part.state === 'missing' ? why.get(part.kind) : undefined;
    if (part.state === 'missing' && missing === undefined && findings.length === 0) return [];
    const found = findings.map(findingNode);
    const [text] = part.texts;
    return [
      {
        ...{ kind: part.kind, label, source: part.source, code: undefined, children: found },
        detail: part.state === 'present' ? detail : part.state === 'missing' ? say`missing` : say`not known`,
        tooltip: missing?.why ?? (text === undefined ? undefined : verbatim(shown(text))),
        state:
          part.state === 'unknown' ? 'unknown' : stateOf(found, part.state === 'missing' ? 'missing' : 'ok'),
      },
    ];
  };
  const { spf, spfGraph, keys, dmarc, policies, mx, hosts, isNullMx } = audit;
  const dane = audit.dane.filter(({ state }) => state === 'present');
  // What would only be good to have does not spoil the domain.
  const isGrave = ({ kind, state }: AuditNode): boolean =>
    state !== 'missing' || kind === 'domain' || kind === 'finding' || why.get(kind)?.severity !== 'info';
  const inherited = policies.domain.record !== undefined && dmarc.state === 'missing';
  const children = [
    ...node(spf, verbatim('SPF'), spfGraph === undefined ? say`several records` : budgetText(spfGraph)),
    ...keys.flatMap((key) => {
      const label = say`DKIM ${shown(key.selector)}`;
      // Nobody can list selectors, so one that has no key was named by somebody.
      if (key.state === 'missing') return [missingNode('dkim', label, say`there is no key at the selector`)];
      return node(key, label, key.diagnosis?.summary ?? say`no key`);
    }),
    ...(keys.length === 0 && why.has('dkim')
      ? [missingNode('dkim', verbatim('DKIM'), why.get('dkim')?.why)]
      : []),
    ...(inherited ? [] : node(dmarc, verbatim('DMARC'), policyDetail(audit))),
    ...(inherited ? [inheritedNode(audit)] : []),
    ...node(mx, verbatim('MX'), isNullMx ? say`null MX: no mail` : hostsText(hosts)),
    ...node(audit.mtaSts, verbatim('MTA-STS'), say`policy announced`),
    ...node(audit.tlsRpt, verbatim('TLS-RPT'), say`reports asked for`),
    ...node(audit.bimi, verbatim('BIMI'), say`indicator published`),
    ...dane.flatMap((part) => node(part, say`DANE ${shownName(part.name)}`, countText(part.texts.length))),
  ];
  return {
    ...{
      kind: 'domain',
      label: verbatim(shownName(audit.domain)),
      detail: useText(audit),
      tooltip: undefined,
    },
    ...{
      state: stateOf(children.filter(isGrave), 'ok'),
      source: mainSource(audit),
      code: undefined,
      children,
    },
  };
}

function findingNode({ code, severity, message, source }: AuditFinding): AuditNode {
  const known = { kind: 'finding', label: message, detail: verbatim(code), tooltip: message } as const;
  return { ...known, state: severity, source, code, children: [] };
}

function missingNode(kind: AuditKind, label: Phrase, why: Phrase | undefined): AuditNode {
  const known = { kind, label, detail: say`missing`, tooltip: why, state: 'missing' } as const;
  return { ...known, source: { kind: 'nowhere' }, code: undefined, children: [] };
}

function inheritedNode({ policies }: DomainAudit): AuditNode {
  const { record } = policies.domain;
  const by = shownName(record?.domain ?? '.');
  return {
    ...{ kind: 'dmarc', label: verbatim('DMARC'), detail: say`${shortPolicy(policies.domain)}, by ${by}` },
    ...{
      tooltip: record && verbatim(shown(record.text)),
      state: 'ok',
      source: record?.source ?? { kind: 'nowhere' },
    },
    ...{ code: undefined, children: [] },
  };
}

function policyDetail({ policies: { domain, subdomains, missingSubdomains } }: DomainAudit): Phrase {
  return say`domain ${shortPolicy(domain)}, subdomains ${shortPolicy(subdomains)}, non-existent ${shortPolicy(missingSubdomains)}`;
}

/** Hosts that are named. */
const mostHosts = 3;

function hostsText(hosts: readonly Name[]): Phrase {
  const names = hosts.slice(0, mostHosts).map(shownName);
  return joined(hosts.length > mostHosts ? [...names, '...'] : names, ', ');
}

function countText(count: number): Phrase {
  return count === 1 ? say`1 record` : say`${count} records`;
}

function useText(audit: DomainAudit): Phrase {
  const { sends, receives, isParked } = mailUseOf(audit);
  if (isParked) return say`parked: no mail`;
  if (sends === 'yes') return receives === 'yes' ? say`sends and receives mail` : say`sends mail`;
  if (receives === 'yes') return sends === 'no' ? say`only receives mail` : say`receives mail`;
  return say`no sign of mail`;
}

/** From the worst down; what is missing weighs less than what is wrong. */
const ranks: readonly AuditState[] = [...severities.slice(0, 2), 'missing', 'info', 'unknown', 'ok'];

function stateOf(nodes: readonly { readonly state: AuditState }[], least: AuditState): AuditState {
  let worst = least;
  for (const { state } of nodes) if (ranks.indexOf(state) < ranks.indexOf(worst)) worst = state;
  return worst;
}

/** Where a domain begins for somebody who wants to look at it. */
function mainSource({ mx, spf, dmarc, keys }: DomainAudit): AnswerSource {
  const parts = [mx, spf, dmarc, ...keys];
  return parts.find(({ state }) => state === 'present')?.source ?? { kind: 'nowhere' };
}
