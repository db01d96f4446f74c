import { describe, expect, test } from 'vitest';
import { judgeAnswers } from '../../../core/audit/answer-findings.js';
import { auditJson } from '../../../core/audit/audit-json.js';
import { type AuditNode, auditTree, type FindingsOf } from '../../../core/audit/audit-tree.js';
import { auditDomain, type DomainAudit } from '../../../core/audit/domain-audit.js';
import { mailUseOf } from '../../../core/audit/mail-use.js';
import { missingFrom } from '../../../core/audit/missing.js';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { settleSync } from '../../../core/dns/settle.js';
import { auditsOf } from '../../../core/ide/mail/zone-audits.js';
import { findingsIn } from '../../../core/ide/mail/zone-findings.js';
import { lookupIn } from '../../../core/ide/mail/zones-lookup.js';
import { ed25519 } from '../../../core/lint/rules/dkim/sample-keys.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { english, englishWords } from '../../../core/words/words.js';
import { zonesOf } from '../ide/mail/scene.js';

const good = [
  '@ MX 10 mail',
  '@ TXT "v=spf1 mx -all"',
  'mail A 192.0.2.25',
  `s1._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
  '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"',
].join('\n');

/** The audits of the first of some zones. */
function audits(lines: Readonly<Record<string, string>>): { audits: DomainAudit[]; findingsOf: FindingsOf } {
  const zones = zonesOf(lines);
  const [first] = zones;
  if (first === undefined) throw new Error('no zone');
  const judged = zones.map((known) => ({ known, findings: lintZone(known.zone, defaultOptions) }));
  return {
    audits: Array.from(auditsOf(first.zone, 'rfc9989', lookupIn(zones))),
    findingsOf: findingsIn(judged),
  };
}

function auditOf(lines: string): DomainAudit {
  const [audit] = audits({ 'example.com': lines }).audits;
  if (audit === undefined) throw new Error('no domain');
  return audit;
}

function lineOf({ state, label, detail, children }: AuditNode, depth = 0): string[] {
  const line = `${'  '.repeat(depth)}${state} ${english(label)}: ${english(detail)}`;
  return [line, ...children.flatMap((child) => lineOf(child, depth + 1))];
}

describe('whether a domain sends and receives mail', () => {
  test.each([
    [good, { sends: 'yes', receives: 'yes', isParked: false }],
    ['@ TXT "v=spf1 -all"\n@ MX 0 .', { sends: 'no', receives: 'no', isParked: true }],
    ['@ TXT "v=spf1 -all"\n@ A 192.0.2.1', { sends: 'no', receives: 'by-address', isParked: true }],
    ['@ MX 0 .', { sends: 'no', receives: 'no', isParked: true }],
    ['@ TXT "v=spf1 -all"\n@ MX 5 m', { sends: 'no', receives: 'yes', isParked: false }],
    ['@ TXT "v=spf1 a -all"\n@ MX 0 .', { sends: 'yes', receives: 'no', isParked: false }],
    ['www A 192.0.2.1', { sends: 'unknown', receives: 'no', isParked: false }],
  ])('%s', (lines, use) => {
    expect(mailUseOf(auditOf(lines))).toEqual(use);
  });
});

describe('what is missing', () => {
  test.each([
    [good, ['mta-sts', 'tls-rpt']],
    [`${good}\n_mta-sts TXT "v=STSv1; id=1;"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:t@example.com"`, []],
    [`${good}\n_25._tcp.mail TLSA 3 1 1 ${'ab'.repeat(32)}`, ['tls-rpt']],
    ['@ MX 10 mail', ['spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt']],
    ['@ MX 0 .', ['spf', 'dmarc']],
    ['@ TXT "v=spf1 -all"\n@ A 192.0.2.1\n_dmarc TXT "v=DMARC1; p=reject"', ['mx']],
    ['mail A 192.0.2.1\nmail TXT "v=spf1 a -all"', []],
  ])('%s', (lines, kinds) => {
    const found = audits({ 'example.com': lines }).audits;
    const audit = lines.startsWith('mail') ? found[1] : found[0];
    expect(audit && missingFrom(audit).map(({ kind }) => kind)).toEqual(kinds);
  });
});

test('the tree of a good domain, and of a host below it', () => {
  const { audits: found, findingsOf } = audits({ 'example.com': `${good}\nmail TXT "v=spf1 a -all"` });
  expect(found.flatMap((audit) => lineOf(auditTree(audit, findingsOf)))).toEqual([
    'ok example.com: sends and receives mail',
    '  ok SPF: 1/10 lookups, 0/2 void, 14 octets',
    '  ok DKIM s1: Ed25519',
    '  ok DMARC: domain reject, subdomains reject, non-existent reject',
    '  ok MX: mail.example.com',
    '  missing MTA-STS: missing',
    '  missing TLS-RPT: missing',
    'ok mail.example.com: sends mail',
    '  ok SPF: 1/10 lookups, 0/2 void, 13 octets',
    '  ok DMARC: reject, by example.com',
  ]);
});

test('the tree has the findings of each record, and takes the state of the worst', () => {
  const { audits: found, findingsOf } = audits({
    'example.com':
      '@ MX 10 mail\nmail A 192.0.2.1\n@ TXT "v=spf1 ip4:192.0.2.999 -all"\n_dmarc TXT "v=DMARC1; p=nothing"\n@ TXT "other"',
  });
  const [tree] = found.map((audit) => auditTree(audit, findingsOf));
  expect(tree?.state).toBe('error');
  const codes = tree?.children.map(({ kind, children }) =>
    `${kind} ${children.map(({ code }) => code).join(' ')}`.trim(),
  );
  expect(codes).toEqual(['spf SPF007', 'dkim', 'dmarc DMARC010', 'mx', 'mta-sts', 'tls-rpt']);
  expect(tree?.children[0]?.children[0]?.source).toEqual({
    kind: 'zone',
    path: 'file:///example.com.zone',
    line: 6,
  });
});

test('a selector that is an alias, in another zone', () => {
  const { audits: found } = audits({
    'example.com': 's._domainkey CNAME s.keys.example.net.\nt._domainkey CNAME nowhere.example.net.',
    'example.net': `s.keys TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
  });
  expect(found[0]?.keys.map(({ selector, state }) => `${selector} ${state}`)).toEqual([
    's present',
    't missing',
  ]);
});

test('JSON tells places, costs, keys and policies', () => {
  const { audits: found, findingsOf } = audits({
    'example.com': `${good}\n@ TXT "x"`,
  });
  const [json] = found.map((audit) => auditJson(audit, findingsOf, englishWords));
  expect(JSON.parse(JSON.stringify(json))).toMatchObject({
    domain: 'example.com.',
    sendsMail: 'yes',
    isParked: false,
    policy: { organizationalDomain: 'example.com.', domain: { applied: 'reject', recordOf: 'example.com.' } },
    spf: { file: 'file:///example.com.zone', lookups: 1, voidLookups: 0, octets: 14, isLoop: false },
    dkim: [
      {
        selector: 's1',
        key: { state: 'usable', algorithm: 'ed25519', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ],
    selectorsAreAll: true,
    missing: [{ kind: 'mta-sts', severity: 'info' }, { kind: 'tls-rpt' }],
  });
});

describe('records that servers give', () => {
  const source = { kind: 'server', server: '192.0.2.53' } as const;
  const texts: Readonly<Record<string, readonly string[]>> = {
    'example.com.': ['v=spf1 ', 'ip4:192.0.2.999 -all'],
    '_dmarc.example.com.': ['v=DMARC1; p=none; rua="mailto:a@example.com'],
  };
  const answer = (name: string, type: string): DnsAnswer => {
    const strings = type === 'TXT' ? texts[name] : undefined;
    const shared = { source, ttlSeconds: 1, aliases: [] };
    return strings === undefined
      ? { kind: 'nxdomain', ...shared }
      : { kind: 'found', data: [strings], ...shared };
  };
  const audit = settleSync(
    auditDomain('example.com.' as never, { standard: 'rfc9989', selectors: [], areSelectorsAll: false }),
    ({ name, type }) => answer(name, type),
  );

  test('are judged by the same rules, and nothing counts as missing', () => {
    const findingsOf = settleSync(judgeAnswers(audit, 'rfc9989'), ({ name, type }) => answer(name, type));
    expect(findingsOf(audit.spf.name, 'spf').map(({ code }) => code)).toEqual(['SPF007', 'SPF046']);
    expect(findingsOf(audit.spf.name, 'spf')[0]?.source).toEqual(source);
    expect(findingsOf(audit.dmarc.name, 'dmarc').map(({ code }) => code)).toContain('DMARC016');
    expect(findingsOf(audit.mx.name, 'mx')).toEqual([]);
  });

  test('of live DNS nobody knows all selectors', () => {
    expect(missingFrom(audit).map(({ kind }) => kind)).not.toContain('dkim');
  });
});

test('what gives no answer is not known', () => {
  const audit = settleSync(
    auditDomain('example.com.' as never, { standard: 'rfc9989', selectors: ['s'], areSelectorsAll: true }),
    () => ({ kind: 'unavailable', reason: 'timeout', source: { kind: 'nowhere' } }),
  );
  expect(missingFrom(audit)).toEqual([]);
  const states = auditTree(audit, () => []).children.map(({ kind, state }) => `${kind} ${state}`);
  expect(states).toEqual(expect.arrayContaining(['spf unknown', 'dmarc unknown', 'mx unknown']));
});

test('a record is where it stands itself, not where its name has its first text', () => {
  const { spf } = auditOf('@ TXT "of another kind"\n@ TXT "v=spf1 -all"');
  const first = auditOf('@ TXT "v=spf1 -all"').spf;
  const lineOfPart = ({ source }: typeof spf): number | undefined =>
    source.kind === 'zone' ? source.line : undefined;
  expect(lineOfPart(spf)).toBe((lineOfPart(first) ?? 0) + 1);
});
