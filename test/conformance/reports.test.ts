import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../core/reports/container/read-file.js';
import { ReportSet } from '../../core/reports/report-set.js';
import { rowOf } from '../../core/reports/view/row.js';
import { nodeUnpack } from '../../platform/node/unpack.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';

interface Facts {
  readonly wellformed: boolean;
  readonly org_name?: string | null;
  readonly email?: string | null;
  readonly report_id?: string | null;
  readonly begin?: string | null;
  readonly end?: string | null;
  readonly policy_published?: Readonly<Record<string, string | null>>;
  readonly records?: number;
  readonly messages?: number;
  readonly messages_dmarc_pass?: number;
  readonly distinct_ips?: number;
  readonly disposition?: Readonly<Record<string, number>>;
  readonly dkim?: Readonly<Record<string, number>>;
  readonly spf?: Readonly<Record<string, number>>;
  readonly first_records?: readonly Readonly<Record<string, string | number | null>>[];
  readonly policies?: number;
  readonly success?: number;
  readonly failure?: number;
  readonly 'organization-name'?: string;
}

interface Case {
  readonly id: string;
  readonly type: string;
  readonly facts?: Facts & Readonly<Record<string, unknown>>;
  readonly reports?: readonly { readonly container: string; readonly facts?: Facts }[];
}

const all = readJsonCorpus<{ readonly cases: readonly Case[] }>('reports/cases.json')?.cases ?? [];
const samples = all.filter(({ type }) => !/^(?:schema|expected-output)/.test(type));

/** Samples in which there is no report, and what is said about them. */
const refused: Readonly<Record<string, string>> = {
  'parsedmarc/empty.xml': 'REPORT002',
  'keltia-dmarc-cat/bad.xml': 'REPORT002',
  'keltia-dmarc-cat/bad.zip': 'REPORT002',
  'keltia-dmarc-cat/empty.txt': 'REPORT002',
  'keltia-dmarc-cat/notempty.txt': 'REPORT001',
  'keltia-dmarc-cat/notempty.txt.gz': 'REPORT001',
  'keltia-dmarc-cat/notempty.zip': 'REPORT001',
};

/** Reports that an XML parser gives up on. What they hold was read off them. */
const broken: Readonly<Record<string, { readonly rows: number; readonly messages: number }>> = {
  'parsedmarc/aggregate/ikea.com!example.de!1538690400!1538776800.xml': { rows: 1, messages: 1 },
  'parsedmarc/aggregate/invalid_utf_8.xml': { rows: 1, messages: 1 },
  'parsedmarc/aggregate/invalid_xml.xml': { rows: 1, messages: 1 },
};

async function read(id: string) {
  const set = new ReportSet();
  const outcome = await readFile(set, id, readFileSync(corpusPath(`reports/${id}`)), { ports: nodeUnpack });
  return { set, outcome };
}

describe.runIf(samples.length > 0)('reports as receivers send them', () => {
  test.each(samples.map((one) => [one.id, one] as const))('%s', async (id, { type, facts, reports }) => {
    const { set, outcome } = await read(id);
    const problem = refused[id];
    if (problem !== undefined) {
      expect([outcome.found, outcome.problems.map(({ code }) => code)]).toEqual([0, [problem]]);
      return;
    }
    expect(outcome.found).toBe(1);
    if (type.startsWith('failure')) expectFailure(set, facts);
    else if (type.startsWith('tls')) expectTls(set, facts);
    else expectAggregate(set, id, reports?.[0]?.facts);
  });
});

function expectAggregate(set: ReportSet, id: string, facts: Facts | undefined): void {
  const [report] = set.reports;
  if (report === undefined || facts === undefined) throw new Error('no report');
  const rows = Array.from({ length: set.rows.length }, (_, row) => rowOf(set, row));
  if (!facts.wellformed) {
    expect({ rows: rows.length, messages: report.messages }).toEqual(broken[id]);
    return;
  }
  expect(report.orgName).toBe(facts.org_name ?? '');
  expect(report.email).toBe(facts.email ?? '');
  expect(report.reportId).toBe(facts.report_id ?? '');
  expect([report.begin, report.end]).toEqual([Number(facts.begin), Number(facts.end)]);
  for (const [name, value] of Object.entries(facts.policy_published ?? {})) {
    const member = name === 'discovery_method' ? 'discoveryMethod' : name;
    if (member in (report.policies[0] ?? {})) {
      expect(report.policies[0]?.[member as 'p']).toBe(value ?? '');
    }
  }
  expect(rows.length).toBe(facts.records);
  expect(report.messages).toBe(facts.messages);
  expect(new Set(rows.map(({ sourceIp }) => sourceIp)).size).toBe(facts.distinct_ips);
  for (const name of ['disposition', 'dkim', 'spf'] as const) {
    const sums: Record<string, number> = {};
    for (const row of rows) sums[row[name]] = (sums[row[name]] ?? 0) + Number(row.messages);
    const wanted = Object.entries(facts[name] ?? {}).map(([value, sum]) => [value.toLowerCase(), sum]);
    expect(sums).toEqual(Object.fromEntries(wanted));
  }
  for (const [index, record] of (facts.first_records ?? []).entries()) {
    const row = rows[index];
    expect([row?.sourceIp, row?.messages, row?.headerFrom]).toEqual([
      record.source_ip,
      record.count,
      record.header_from,
    ]);
  }
}

function expectFailure(set: ReportSet, facts: Case['facts']): void {
  const [report] = set.failures;
  if (report === undefined) throw new Error('no report');
  expect(report.sample?.length ?? 0).toBeGreaterThan(0);
  const squeezed = (text: unknown): string => String(text).replace(/\s+/g, '');
  for (const [name, values] of Object.entries(facts ?? {})) {
    const found = report.fields.filter((field) => field.name.toLowerCase() === name);
    expect(found.map(({ value }) => squeezed(value))).toEqual((values as unknown as string[]).map(squeezed));
  }
}

function expectTls(set: ReportSet, facts: Case['facts']): void {
  const [report] = set.tls;
  if (report === undefined) throw new Error('no report');
  expect(report.policies.length).toBeGreaterThan(0);
  if (facts === undefined) return;
  const sum = (name: 'successfulSessions' | 'failedSessions'): number =>
    report.policies.reduce((total, policy) => total + policy[name], 0);
  expect([report.orgName, report.policies.length, sum('successfulSessions'), sum('failedSessions')]).toEqual([
    facts['organization-name'],
    facts.policies,
    facts.success,
    facts.failure,
  ]);
}

test('what could not be run was named', () => {
  expect(samples.length === 0 || samples.length > 60).toBe(true);
});
