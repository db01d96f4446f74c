import { afterAll, describe, expect, test } from 'vitest';
import type { Standard } from '../../core/lint/mail-zone.js';
import { lintZone } from '../../core/lint/run.js';
import { isDmarc } from '../../core/records/dmarc.js';
import { sourceOfText } from '../../core/text/source.js';
import { readZone } from '../../core/zone/read-zone.js';
import { readCorpus } from '../corpora.js';

interface Case {
  readonly id: string;
  readonly record: string;
  readonly expected: 'valid' | 'valid-with-warning' | 'invalid';
}

/**
 * Where we judge otherwise than the tool that a case comes from, and why. A case that is not in this table must agree
 * under both standards; one that is must not.
 */
const disagreements: Readonly<Record<string, string>> = {
  'mox/bad-4':
    'RFC 9989 s4.8: the grammar ends with [dmarc-sep]. RFC 7489 s6.4 wants the ";": warning DMARC003',
  'mox/bad-7':
    'RFC 9989 s4.7, s4.10.1: without p and rua there is no policy to use, but no error: warning DMARC011',
  'opendmarc/15': 'RFC 9989 s4.7: p is recommended, not required: warning DMARC011',
  'mox/bad-9': 'RFC 9989 s4.8: p may stand anywhere behind v. RFC 7489 s6.4 has it second: warning DMARC012',
  'mox/valid-2':
    'RFC 7489 s6.6.3, RFC 9989 s4.10.1: read as p=none, which is not what is written: error DMARC013',
  'opendmarc/5': 'RFC 7489 s6.4, RFC 9989 s4.8: no policy may be abbreviated',
  'opendmarc/17': 'RFC 6068 s2: mailto://abuse.com has no address, so nothing can be sent there',
  'opendmarc/18': 'RFC 6068 s2: mailto://abuse.com has no address, so nothing can be sent there',
  'mailcheck/FailureOption-FailureOptionWithInvalidValue-6':
    'RFC 7489 s6.4, RFC 9989 s4.8: equals = *WSP "=" *WSP',
  'mailcheck/FailureOption-FailureOptionWithInvalidValue-7':
    'RFC 7489 s6.4, RFC 9989 s4.8: equals = *WSP "=" *WSP',
  'mailcheck/Rua-RuaWithValidEmptyValue-1':
    'RFC 9989 s4.8: 1*dmarc-value; a URI is never empty (RFC 3986 s3)',
  'mailcheck/Ruf-RufWithValidEmptyValue-1':
    'RFC 9989 s4.8: 1*dmarc-value; a URI is never empty (RFC 3986 s3)',
  'mailcheck/Version-VersionWithValidValue-4': 'RFC 7489 s6.3, RFC 9989 s4.7: the version is case-sensitive',
  'mailcheck/Version-VersionWithInvalidValue-1':
    'RFC 7489 s6.3, RFC 9989 s4.7: another version is no record at all',
  'mailcheck/Version-VersionWithInvalidValue-2':
    'RFC 7489 s6.3, RFC 9989 s4.7: another version is no record at all',
  'mailcheck/Version-VersionWithInvalidValue-4':
    'RFC 7489 s6.3, RFC 9989 s4.7: another version is no record at all',
  'mailcheck/Version-VersionWithInvalidValue-5':
    'RFC 7489 s6.3, RFC 9989 s4.7: the version is case-sensitive',
};

const corpus = readCorpus('dmarc/records.json');
const cases: readonly Case[] = corpus === undefined ? [] : JSON.parse(corpus).cases;
const standards: readonly Standard[] = ['rfc9989', 'rfc7489'];

describe.runIf(corpus !== undefined)('DMARC records of the public suite', () => {
  afterAll(() => {
    const listed = Object.keys(disagreements).length;
    console.info(
      `dmarc/records.json: ${cases.length} records, ${cases.length - listed} agree, ${listed} are explained`,
    );
  });

  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, { record, expected }) => {
    for (const standard of standards) {
      const agrees = isInvalid(record, standard) === (expected === 'invalid');
      expect({ record, standard, agrees }).toEqual({ record, standard, agrees: !(id in disagreements) });
    }
  });

  test('every explanation belongs to a case', () => {
    const ids = cases.map(({ id }) => id);
    expect(Object.keys(disagreements).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

/** Not a DMARC record at all, or one with an error. */
function isInvalid(record: string, standard: Standard): boolean {
  const line = `_dmarc TXT "${escaped(record)}"`;
  const zone = readZone(sourceOfText(`$ORIGIN example.com.\n$TTL 1h\n@ SOA ns h 1 2 3 4 5\n${line}\n`));
  const findings = lintZone(zone, { standard, severities: new Map() });
  const isError = findings.some(({ code, severity }) => code.startsWith('DMARC') && severity === 'error');
  return isError || !isDmarc(record);
}

/** A text as a master file writes it between quotes. */
function escaped(text: string): string {
  const plain = /[ !#-[\]-~]/;
  return Array.from(Buffer.from(text, 'utf8'), (octet) => {
    const char = String.fromCharCode(octet);
    return plain.test(char) ? char : `\\${String(octet).padStart(3, '0')}`;
  }).join('');
}
