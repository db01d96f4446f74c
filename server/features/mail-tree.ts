import type { Connection } from 'vscode-languageserver';
import { type AuditNode, auditTree } from '../../core/audit/audit-tree.js';
import type { Finding } from '../../core/finding.js';
import { auditsOf } from '../../core/ide/mail/zone-audits.js';
import { findingsIn } from '../../core/ide/mail/zone-findings.js';
import { lookupIn } from '../../core/ide/mail/zones-lookup.js';
import { rulePage } from '../../core/lint/rule-page.js';
import { type LintOptions, lintZone } from '../../core/lint/run.js';
import type { Words } from '../../core/words/words.js';
import type { Zone } from '../../core/zone/zone.js';
import {
  type MailTreeAnswer,
  type MailTreeNode,
  mailTreeChanged,
  mailTreeRequest,
} from './mail-tree-protocol.js';
import { type KnownZone, realZones, type Workspace } from './workspace.js';

export interface MailTreeParts {
  readonly workspace: Workspace;
  lintFor(uri: string): Promise<LintOptions>;
  words(): Words;
  /** What is known about an open document, and whether all of it is; undefined for a file that nobody has open. */
  judgementOf(
    uri: string,
    options: LintOptions,
  ): { readonly findings: readonly Finding[]; readonly isComplete: boolean } | undefined;
  /** Calls later, for judgements that are not complete. */
  later(work: () => void): void;
}

/** Zones of one tree, and records of a closed zone that is judged for it. */
const mostZones = 100;
const mostJudged = 20_000;

/** Answers `dnsMailAuth/mailTree`. Returns how to tell that something has changed. */
export function register(connection: Connection, parts: MailTreeParts): { changed(): void } {
  let wasAsked = false;
  const changed = (): void => {
    if (wasAsked) void connection.sendNotification(mailTreeChanged);
  };
  connection.onRequest(mailTreeRequest, async (): Promise<MailTreeAnswer> => {
    wasAsked = true;
    const { tree, isComplete } = await mailTree(parts);
    if (!isComplete) parts.later(changed);
    return tree;
  });
  return { changed };
}

/** The mail domains of all zones of the workspace. */
export async function mailTree(
  parts: MailTreeParts,
): Promise<{ readonly tree: MailTreeAnswer; readonly isComplete: boolean }> {
  const zones = [...realZones(parts.workspace)].slice(0, mostZones);
  const lookup = lookupIn(zones);
  const judged: { known: KnownZone; options: LintOptions; findings: readonly Finding[] }[] = [];
  let isComplete = true;
  for (const known of zones) {
    const options = await parts.lintFor(known.uri);
    const judgement = parts.judgementOf(known.uri, options);
    if (judgement?.isComplete === false) isComplete = false;
    const findings = judgement?.findings ?? findingsOfClosed(known.zone, options);
    judged.push({ known, options, findings });
  }
  const findingsOf = findingsIn(judged);
  const words = parts.words();
  const domains: MailTreeNode[] = [];
  for (const { known, options } of judged) {
    for (const audit of auditsOf(known.zone, options.standard, lookup)) {
      domains.push(toNode(auditTree(audit, findingsOf), words, `${known.uri} ${audit.domain}`));
    }
  }
  return { tree: { domains }, isComplete };
}

/** Judged once, for as long as the file lies on the disk as it does. */
const closed = new WeakMap<Zone, readonly Finding[]>();

function findingsOfClosed(zone: Zone, options: LintOptions): readonly Finding[] {
  const found = closed.get(zone) ?? (zone.records.length > mostJudged ? [] : lintZone(zone, options));
  closed.set(zone, found);
  return found;
}

function toNode(node: AuditNode, words: Words, id: string): MailTreeNode {
  const { source, code, tooltip } = node;
  return {
    ...{ id, kind: node.kind, state: node.state },
    label: words.of(node.label),
    detail: words.of(node.detail),
    ...(tooltip === undefined ? {} : { tooltip: words.of(tooltip) }),
    ...(source.kind === 'zone' ? { uri: source.path, line: (source.line ?? 1) - 1 } : {}),
    ...(code === undefined ? {} : { page: rulePage({ code }) }),
    children: node.children.map((child, index) => toNode(child, words, `${id}/${index} ${child.kind}`)),
  };
}
