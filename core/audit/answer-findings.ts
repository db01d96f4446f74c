import { checkReportDestinations } from '../dmarc/report-destinations.js';
import { type Asking, together } from '../dns/asking.js';
import { keyOf } from '../dns/name.js';
import { askLive } from '../lint/live/ask-live.js';
import { type ReportNotPermitted, reportNotPermitted } from '../lint/rules/dmarc/report-not-permitted.js';
import { shownName } from '../lint/rules/shared/shown.js';
import { lintZone } from '../lint/run.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { sourceOfText } from '../text/source.js';
import { quote } from '../zone/rdata/kinds/strings.js';
import { readZone } from '../zone/read-zone.js';
import type { AuditFinding, FindingsOf } from './audit-tree.js';
import type { AuditKind, AuditPart, DomainAudit } from './domain-audit.js';

/** Rules about the layout of a file say nothing about records that come from servers. */
const aboutRecords = /^(?:SPF|DKIM|DMARC|MX|TLSA|STS|TLSR|BIMI|SIDF|LIVE)[0-9]/;

/**
 * What the rules for zone files say about records that servers gave: they are written down as a zone without SOA, in which
 * nothing counts as missing. What they lead to is asked for, too (`askLive`).
 */
export function* judgeAnswers(audit: DomainAudit, standard: DmarcStandard): Asking<FindingsOf> {
  const { spf, keys, dmarc, mx, mtaSts, tlsRpt, bimi, dane } = audit;
  const parts = [spf, ...keys, dmarc, mx, mtaSts, tlsRpt, bimi, ...dane];
  const lines = parts
    .filter(({ source }) => source.kind === 'server')
    .flatMap((part) =>
      part.texts.map((text) => ({ part, line: `${part.name} 3600 IN ${part.type} ${dataOf(part, text)}` })),
    );
  if (lines.length === 0) return () => [];
  const zone = readZone(sourceOfText(`${lines.map(({ line }) => line).join('\n')}\n`));
  const found = new Map<string, AuditFinding[]>();
  const options = { standard, severities: new Map() };
  const [knowledge, reports] = yield* together([askLive(zone, options), reportFindings(audit, standard)]);
  const live = knowledge.findings(new Map());
  const note = (part: AuditPart, finding: AuditFinding): void => {
    const list = found.get(keyFor(part)) ?? [];
    found.set(keyFor(part), list);
    list.push(finding);
  };
  for (const { code, severity, message, span } of lintZone(zone, { ...options, live })) {
    const part = lines[zone.lines.position(span.start).line]?.part;
    if (part === undefined || !aboutRecords.test(code)) continue;
    note(part, { code, severity, message, source: part.source });
  }
  for (const finding of reports) note(dmarc, finding);
  return (name, kind) => found.get(keyFor({ name, kind })) ?? [];
}

/** DMARC036: hosts of others that do not agree to get reports. The rule itself asks only about zones that it can see. */
function* reportFindings(
  { domain, dmarc: { source, texts } }: DomainAudit,
  standard: DmarcStandard,
): Asking<readonly AuditFinding[]> {
  const [text] = texts;
  if (source.kind !== 'server' || text === undefined || texts.length > 1) return [];
  const { code, severity, messageFor } = reportNotPermitted;
  const hosts = new Map<string, AuditFinding>();
  for (const { host, permission, outcome } of yield* checkReportDestinations(domain, text, standard)) {
    if (host === undefined || outcome.kind !== 'not-authorized') continue;
    if (outcome.because === 'replaced-by-other-host' || hosts.has(keyOf(host))) continue;
    const data: ReportNotPermitted = {
      domain: shownName(domain),
      host: shownName(host),
      permission: permission && shownName(permission),
    };
    hosts.set(keyOf(host), { code, severity, message: messageFor(data), source });
  }
  return [...hosts.values()];
}

function keyFor({ name, kind }: Pick<AuditPart, 'name'> & { readonly kind: AuditKind }): string {
  return `${kind} ${keyOf(name)}`;
}

/** Octets of one character-string (RFC 1035 s3.3). */
const longestString = 255;

function dataOf({ type }: AuditPart, text: string): string {
  if (type !== 'TXT') return text;
  const strings: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += longestString) {
    strings.push(quote(text.slice(at, at + longestString)));
  }
  return strings.join(' ');
}
