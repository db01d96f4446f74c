import { afterAll, describe, expect, test } from 'vitest';
import { checkDmarc, type DmarcEvaluation, type DmarcInput } from '../../core/dmarc/check-dmarc.js';
import type { DmarcOverall } from '../../core/dmarc/verdict.js';
import type { DnsAnswer } from '../../core/dns/answer.js';
import type { DnsQuestion } from '../../core/dns/asking.js';
import { octetsOfName, readDomain } from '../../core/dns/domain.js';
import { settleSync } from '../../core/dns/settle.js';
import { dmarc } from '../../core/records/dmarc.js';
import { readRecord } from '../../core/tags/read-record.js';
import { readTagList } from '../../core/tags/tag-list.js';
import { readJsonCorpus } from '../corpora.js';

interface Case {
  readonly id: string;
  readonly zone: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  readonly input: {
    readonly headerFrom?: string | readonly string[];
    readonly domain?: string;
    readonly dkimDomains?: readonly (string | { readonly domain: string })[];
    readonly spfDomains?: readonly { readonly domain: string }[];
    readonly _otherwise_dns_error?: string;
  };
  readonly expect: readonly Expectation[];
}

interface Expectation {
  readonly path: string;
  readonly not: boolean;
  readonly op: string;
  readonly value: unknown;
}

/** Where we say something else than the tool that a case comes from, and who is right. */
const disagreements: Readonly<Record<string, string>> = {
  'mailauth/rfc9989-compliance/does-not-inherit-the-org-policy-when-the-author-domain-publishes-multiple-records-4-10-ste':
    'RFC 9989 s4.10 steps 2 and 6: several records are all discarded and the walk goes on. The tool stops, as RFC 7489 s6.6.3 does',
  'mailauth/get-dmarc-record/should-handle-invalid-pct-value-as-0':
    'RFC 7489 s6.3: a value that cannot be read is ignored, so that pct is 100',
};

/** What is about the shape of the tool's own results, and has nothing to do with DMARC. */
const shapes = new Set([
  'error',
  'code',
  'status.comment',
  'alignment.dkim.underSized',
  'rr',
  'info',
  'tagonly',
  'false',
]);

const cases = readJsonCorpus<{ readonly cases: readonly Case[] }>('dmarc/evaluation.json')?.cases ?? [];

describe.runIf(cases.length > 0)('DMARC evaluations of the public suite', () => {
  const seen = { agree: 0, explained: 0, shape: 0, older: 0 };

  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const said = one.expect.filter(({ path }) => !shapes.has(path));
    seen.shape += one.expect.length - said.length;
    const evaluation = evaluate(one);
    const other = said.filter((expectation) => !agrees(evaluation, 'rfc9989', expectation));
    if (id in disagreements) {
      seen.explained++;
      expect(other.length).toBeGreaterThan(0);
    } else {
      expect(other).toEqual([]);
      seen.agree++;
    }
    if (said.every((expectation) => agrees(evaluation, 'rfc7489', expectation))) seen.older++;
  });

  afterAll(() => {
    console.info(
      `dmarc/evaluation.json: ${cases.length} cases, ${seen.agree} agree with RFC 9989, ${seen.explained} are explained; ${seen.older} agree with RFC 7489 too; ${seen.shape} expectations are about the tool's own results`,
    );
  });

  test('every explanation belongs to a case', () => {
    const ids = cases.map(({ id }) => id);
    expect(Object.keys(disagreements).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

function evaluate({ zone, input }: Case): DmarcEvaluation {
  const from = [input.headerFrom ?? input.domain ?? []].flat();
  const domains = from.map((address) => address.slice(address.lastIndexOf('@') + 1));
  const spf = input.spfDomains?.[0];
  const question: DmarcInput = {
    authors: { domains, problem: domains.length === 0 ? { kind: 'no-from' } : undefined },
    spf: spf && { domain: spf.domain, result: 'pass' },
    dkim: (input.dkimDomains ?? []).map((signature) => ({
      domain: typeof signature === 'string' ? signature : signature.domain,
      result: 'pass',
    })),
  };
  return settleSync(checkDmarc(question), lookupIn(zone, input._otherwise_dns_error));
}

function lookupIn(zone: Case['zone'], otherwise: string | undefined): (question: DnsQuestion) => DnsAnswer {
  const source = { kind: 'nowhere' } as const;
  const shared = { source, ttlSeconds: 60, aliases: [] };
  return ({ name, type }) => {
    const records = zone[octetsOfName(name).toLowerCase()];
    if (records === undefined) {
      return otherwise === undefined
        ? { kind: 'nxdomain', ...shared }
        : { kind: 'unavailable', reason: 'timeout', source };
    }
    const data = records[type] ?? [];
    return data.length === 0
      ? { kind: 'nodata', ...shared }
      : ({ kind: 'found', data, ...shared } as DnsAnswer);
  };
}

function agrees(
  evaluation: DmarcEvaluation,
  standard: 'rfc9989' | 'rfc7489',
  { path, not, op, value }: Expectation,
): boolean {
  const got = valueAt(evaluation[standard], path, value);
  return holds(got, op, value) !== not;
}

function holds(got: unknown, op: string, value: unknown): boolean {
  switch (op) {
    case 'equal':
      return JSON.stringify(got) === JSON.stringify(value);
    case 'be.false':
      return got === false || got === undefined;
    case 'be.true':
      return got === true;
    case 'be.ok':
    case 'be.an':
    case 'have.property':
      return got !== undefined && got !== false;
    default:
      throw new Error(op);
  }
}

/** Our word for what the tool has at a path. */
function valueAt({ result, decisive }: DmarcOverall, path: string, value: unknown): unknown {
  const policy = decisive?.policy;
  switch (path) {
    case 'status.result':
      return result;
    case 'policy':
      return policy?.requested;
    case 'result':
      // "have.property": the tool's result has a policy, or a pct.
      if (value === 'pct') return policy !== undefined && policy.percent !== 100;
      return policy;
    case 'domain':
      return octets(decisive?.organizationalDomain);
    case 'status.header.from':
      return octets(decisive?.authorDomain);
    case 'status.header.d':
      return octets(policy?.domain);
    case 'isOrgRecord':
      return policy?.from === 'organization';
    case 'alignment.dkim.strict':
      return policy?.adkim === 'strict';
    case 'alignment.spf.strict':
      return policy?.aspf === 'strict';
    case 'alignment.dkim.result':
    case 'alignment.spf.result': {
      const mechanism = path.split('.')[1];
      const aligned = decisive?.identifiers.find(
        ({ identifier, isAligned }) => identifier.mechanism === mechanism && isAligned,
      );
      return octets(aligned?.organizationalDomain);
    }
    case 'dmarcQueries':
      return decisive?.steps.map(({ name }) => octets(name));
    default:
      return tagAt(policy?.text, path);
  }
}

function octets(name: string | undefined): string | undefined {
  const read = name === undefined ? undefined : readDomain(name);
  return read !== undefined && 'name' in read ? octetsOfName(read.name) : undefined;
}

/** The value of a tag as we read it; a text where it is one. */
function tagAt(text: string | undefined, tag: string): unknown {
  if (text === undefined) return undefined;
  const reading = readRecord(dmarc, readTagList(text));
  const row = dmarc.rows.find(({ name }) => name === tag);
  if (row === undefined) throw new Error(tag);
  const name = tag as 'p';
  const read: unknown = reading.valueOf(name);
  return typeof read === 'number' || read === undefined ? read : reading.tagOf(name)?.value.value;
}

test('what could not be run was named', () => {
  expect(cases.length === 0 || cases.length > 50).toBe(true);
});
