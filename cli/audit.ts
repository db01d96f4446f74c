import { judgeAnswers } from '../core/audit/answer-findings.js';
import { auditJson } from '../core/audit/audit-json.js';
import { type AuditFinding, auditTree, type FindingsOf } from '../core/audit/audit-tree.js';
import { type AuditPart, auditDomain, type DomainAudit } from '../core/audit/domain-audit.js';
import { keyOf, type Name } from '../core/dns/name.js';
import { onlyDns } from '../core/dns/only-dns.js';
import type { AnswerPorts } from '../core/dns/settle.js';
import { settle } from '../core/dns/settle.js';
import { readTypedName } from '../core/dns/typed-name.js';
import type { Finding } from '../core/finding.js';
import { mailDomainsOf } from '../core/ide/mail/mail-domains.js';
import { findingsIn } from '../core/ide/mail/zone-findings.js';
import type { KnownZone } from '../core/ide/names/known-zone.js';
import { askLive } from '../core/lint/live/ask-live.js';
import { type LintOptions, lintZone } from '../core/lint/run.js';
import type { DmarcStandard } from '../core/records/dmarc-policy.js';
import { readIp4, readIp6 } from '../core/text/ip-address.js';
import { say } from '../core/words/phrase.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { type DnsAnswers, dnsOptions, readDnsOptions } from './dns-options.js';
import type { ExitStatus } from './exit-status.js';
import { printAudit } from './print-audit.js';
import type { Terminal } from './terminal.js';

/** For `readArguments`. */
export const auditOptions = {
  selector: { type: 'string', multiple: true },
  standard: { type: 'string' },
  format: { type: 'string' },
  ...dnsOptions,
} as const;

/**
 * `audit DOMAIN...`: everything that domains publish about mail, judged by the same rules as zone files. Without a domain,
 * all mail domains of the zones that are given.
 */
export async function audit(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, auditOptions);
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const standard = oneOf(args.text('standard'), 'standard', ['rfc9989', 'rfc7489'], 'rfc9989');
  if (args.positionals.length === 0 && args.texts('zone').length === 0)
    throw new UsageError('no domain to audit');
  const named = args.positionals.map(readDomain);
  const answers = await readDnsOptions(args);
  try {
    const zones = answers.zones.map(({ path, zone }) => ({ uri: path, zone }));
    const options = { standard, severities: new Map() };
    const inZones = findingsIn(
      await Promise.all(
        zones.map(async (known) => ({ known, findings: await judgeZone(known, options, answers) })),
      ),
    );
    let status: ExitStatus = 0;
    const domains: unknown[] = [];
    for (const target of targetsOf(named, zones, args.texts('selector'))) {
      const resolve = answers.forEvaluation();
      const found = await auditOne(target, standard, resolve);
      const { result: inAnswers } = await settle(judgeAnswers(found, standard), onlyDns(resolve));
      if (partsOf(found).every(({ state }) => state === 'unknown')) {
        const silence = say`nobody answers questions about this domain`;
        terminal.error(`${target.domain}: ${terminal.words.of(silence)}\n`);
        status = 2;
      }
      const findingsOf: FindingsOf = (name, kind) => [...inZones(name, kind), ...inAnswers(name, kind)];
      if (status === 0 && hasErrors(found, findingsOf)) status = 1;
      if (format === 'json') domains.push(auditJson(found, findingsOf, terminal.machineWords));
      else printAudit(auditTree(found, findingsOf), terminal);
    }
    if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, domains }, undefined, 2)}\n`);
    return status;
  } finally {
    answers.close();
  }
}

/** What rules find in a zone: with what servers say, where some are asked. */
async function judgeZone(
  { zone }: KnownZone,
  options: LintOptions,
  answers: DnsAnswers,
): Promise<readonly Finding[]> {
  if (!answers.asksServers) return lintZone(zone, options);
  const { result } = await settle(askLive(zone, options), onlyDns(answers.forEvaluation()));
  return lintZone(zone, { ...options, elsewhere: result.elsewhere, live: result.findings(new Map()) });
}

/** A domain to audit, and what is known of its selectors. */
interface AuditTarget {
  readonly domain: Name;
  readonly selectors: readonly string[];
  /** Whether there are no others. */
  readonly areSelectorsAll: boolean;
}

/** Audits a domain with whoever answers DNS questions: zones, servers, or zones over servers. */
async function auditOne(
  { domain, selectors, areSelectorsAll }: AuditTarget,
  standard: DmarcStandard,
  resolve: AnswerPorts['resolve'],
): Promise<DomainAudit> {
  const asking = auditDomain(domain, { standard, selectors, areSelectorsAll });
  const settled = await settle(asking, onlyDns(resolve));
  return settled.result;
}

/** The domains that are named, or all of the zones; selectors are those of the zones and those that are named. */
function targetsOf(
  named: readonly Name[],
  zones: readonly KnownZone[],
  selectors: readonly string[],
): readonly AuditTarget[] {
  const known = zones.flatMap(({ zone }) => mailDomainsOf(zone));
  const domains = named.length === 0 ? known.map(({ domain }) => domain) : named;
  return domains.map((domain) => {
    const own = known.find((other) => keyOf(other.domain) === keyOf(domain))?.selectors ?? [];
    const all = [...new Set([...own, ...selectors])];
    return { domain, selectors: all, areSelectorsAll: zones.some(({ zone }) => holds(zone, domain)) };
  });
}

function holds({ apex, isWhole }: KnownZone['zone'], domain: Name): boolean {
  return isWhole && (keyOf(domain) === keyOf(apex) || keyOf(domain).endsWith(`.${keyOf(apex)}`));
}

/** Names of DNS may hold anything; who types an address of mail or of the Web means the domain in it. */
function readDomain(text: string): Name {
  const name = readTypedName(text);
  const isAddress = readIp4(text) !== undefined || readIp6(text) !== undefined;
  if (name !== undefined && !isAddress && /^[a-z0-9._-]+$/i.test(name)) return name;
  throw new UsageError(`"${text}" is no domain name`);
}

function partsOf({ spf, keys, dmarc, mx, mtaSts, tlsRpt, bimi, dane }: DomainAudit): readonly AuditPart[] {
  return [spf, ...keys, dmarc, mx, mtaSts, tlsRpt, bimi, ...dane];
}

function hasErrors(one: DomainAudit, findingsOf: FindingsOf): boolean {
  return partsOf(one).some(({ name, kind }) => findingsOf(name, kind).some(isError));
}

function isError({ severity }: AuditFinding): boolean {
  return severity === 'error';
}
