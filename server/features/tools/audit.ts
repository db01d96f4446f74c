import type { CancellationToken } from 'vscode-languageserver';
import { judgeAnswers } from '../../../core/audit/answer-findings.js';
import { auditJson } from '../../../core/audit/audit-json.js';
import { auditDomain } from '../../../core/audit/domain-audit.js';
import { readDomain } from '../../../core/dns/domain.js';
import { keyOf, type Name } from '../../../core/dns/name.js';
import { onlyDns } from '../../../core/dns/only-dns.js';
import { type AnswerPorts, settle } from '../../../core/dns/settle.js';
import { isInZone } from '../../../core/ide/dkim/add-key.js';
import { mailDomainsOf } from '../../../core/ide/mail/mail-domains.js';
import { findingsIn } from '../../../core/ide/mail/zone-findings.js';
import { lintZone } from '../../../core/lint/run.js';
import { say } from '../../../core/words/phrase.js';
import { englishWords } from '../../../core/words/words.js';
import { layered, layersOf } from '../../../core/zone/layers.js';
import { withLiveDns } from '../live-dns.js';
import { zonesFrom } from '../mail-lookup.js';
import type { AuditToolParams } from '../tools-protocol.js';
import { isEffective, type KnownZone } from '../workspace.js';
import type { Found, ToolParts } from './parts.js';

/** Selectors that are asked for. */
const mostSelectors = 20;

/** Audits a domain: as the zones of the workspace have it, or, where a person has agreed, as DNS has it. */
export async function auditForTool(
  parts: ToolParts,
  { domain: text, selectors = [], answers, uri }: AuditToolParams,
  token: CancellationToken,
): Promise<Found> {
  const read = readDomain(text.trim());
  if (!('name' in read)) return { problem: say`"${text}" is no domain name.` };
  const zones = zonesFrom(parts.workspace, uri).filter(
    ({ uri: other, zone }) => !isEffective(other) && isInZone(zone, read.name),
  );
  const known = zones.flatMap(({ zone }) => mailDomainsOf(zone));
  const own = known.find((one) => keyOf(one.domain) === keyOf(read.name))?.selectors ?? [];
  const target = {
    domain: read.name,
    selectors: [...new Set([...own, ...selectors.slice(0, mostSelectors)])],
  };
  if (answers === 'live') {
    const progress = (): void => {};
    return withLiveDns(parts, uri, { token, progress }, ({ resolve }) => audit(parts, target, [], resolve));
  }
  if (zones.length === 0) {
    return {
      problem: say`No zone that is open or in the workspace holds ${text}. Live DNS can be asked instead.`,
    };
  }
  const resolve = layered(layersOf(zones.map(({ zone, uri: path }) => ({ zone, path }))));
  return audit(parts, target, zones, resolve);
}

async function audit(
  { lintFor }: ToolParts,
  { domain, selectors }: { readonly domain: Name; readonly selectors: readonly string[] },
  zones: readonly KnownZone[],
  resolve: AnswerPorts['resolve'],
): Promise<Found> {
  const judged = await Promise.all(
    zones.map(async (known) => ({ known, findings: lintZone(known.zone, await lintFor(known.uri)) })),
  );
  const { standard } = await lintFor(zones[0]?.uri ?? 'untitled:audit');
  const areSelectorsAll = zones.some(({ zone }) => zone.isWhole);
  const asking = auditDomain(domain, { standard, selectors, areSelectorsAll });
  const { result } = await settle(asking, onlyDns(resolve));
  const { result: inAnswers } = await settle(judgeAnswers(result, standard), onlyDns(resolve));
  const inZones = findingsIn(judged);
  const json = auditJson(
    result,
    (name, kind) => [...inZones(name, kind), ...inAnswers(name, kind)],
    englishWords,
  );
  return { found: { version: 1, domains: [json] } };
}
