import { describe, expect, test } from 'vitest';
import { checkReportDestinations, type ReportDestination } from '../../../core/dmarc/report-destinations.js';
import type { Name } from '../../../core/dns/name.js';
import { settleSync } from '../../../core/dns/settle.js';
import { dnsOf, roundsOf, settleWith, silentAbout } from '../../dns-world.js';

const domain = 'example.com.' as Name;

function shown({ tag, uri, outcome }: ReportDestination): string {
  const because = 'because' in outcome ? ` ${outcome.because}` : 'uris' in outcome ? ` ${outcome.uris}` : '';
  return `${tag} ${uri.replace('mailto:', '')} ${outcome.kind}${because}`;
}

function check(
  tags: string,
  records: string,
  standard: 'rfc9989' | 'rfc7489' = 'rfc9989',
  ...silent: string[]
) {
  const text = `v=DMARC1; p=none; ${tags}`;
  return settleSync(
    checkReportDestinations(domain, text, standard),
    silentAbout(dnsOf(records), ...silent),
  ).map(shown);
}

const own = '_dmarc.example.com TXT "v=DMARC1; p=none"\n';
const permission = 'example.com._report._dmarc.reports.example';

describe('an address for reports', () => {
  test.each([
    ['of the domain itself needs no permission', 'rua=mailto:a@example.com', own, ['rua a@example.com own']],
    ['nor of a subdomain', 'rua=mailto:a@m.example.com', own, ['rua a@m.example.com own']],
    [
      'of a stranger does',
      'rua=mailto:a@reports.example',
      own,
      ['rua a@reports.example not-authorized no-record'],
    ],
    [
      'that has it',
      'rua=mailto:a@reports.example',
      `${own}${permission} TXT "v=DMARC1"`,
      ['rua a@reports.example authorized'],
    ],
    [
      'by a wildcard',
      'ruf=mailto:a@reports.example',
      `${own}*._report._dmarc.reports.example TXT "v=DMARC1;"`,
      ['ruf a@reports.example authorized'],
    ],
    [
      'something else there is no permission',
      'rua=mailto:a@reports.example',
      `${own}${permission} TXT "v=spf1 -all"`,
      ['rua a@reports.example not-authorized no-record'],
    ],
    [
      'may be replaced, for each tag by itself',
      'rua=mailto:a@reports.example; ruf=mailto:a@reports.example',
      `${own}${permission} TXT "v=DMARC1; rua=mailto:b@reports.example"`,
      ['rua a@reports.example replaced mailto:b@reports.example', 'ruf a@reports.example authorized'],
    ],
    [
      'but not by one of another host',
      'rua=mailto:a@reports.example',
      `${own}${permission} TXT "v=DMARC1; rua=mailto:b@else.example"`,
      ['rua a@reports.example not-authorized replaced-by-other-host'],
    ],
    [
      'of another scheme is not used',
      'rua=https://reports.example/',
      own,
      ['rua https://reports.example/ unsupported'],
    ],
    ['that is none is left out', 'rua=a@example.com,mailto:b@example.com', own, ['rua b@example.com own']],
  ])('%s', (_, tags, records, expected) => {
    expect(check(tags, records)).toEqual(expected);
    expect(check(tags, records, 'rfc7489')).toEqual(expected);
  });

  test('of a host whose permission would stand at a name that is too long', () => {
    const host = `${'abcdefg.'.repeat(29)}example`;
    expect(check(`rua=mailto:a@${host}`, own)).toEqual([`rua a@${host} not-authorized too-long`]);
  });

  test('that DNS says nothing about', () => {
    const silent = `TXT ${permission}.`;
    expect(check('rua=mailto:a@reports.example', own, 'rfc9989', silent)).toEqual([
      'rua a@reports.example unavailable',
    ]);
  });

  test('is one of a few that are looked at', () => {
    const uris = Array.from({ length: 40 }, (_, at) => `mailto:a@r${at}.example`);
    const found = check(`rua=${uris.join()}`, own);
    expect(found).toHaveLength(40);
    expect(found.filter((line) => line.endsWith('passed-over'))).toHaveLength(30);
  });
});

test('all hosts are asked about in one round', async () => {
  const text = 'v=DMARC1; p=none; rua=mailto:a@reports.example,mailto:b@m.example.com';
  const settled = await settleWith(checkReportDestinations(domain, text, 'rfc7489'), dnsOf(own));
  expect(roundsOf(settled)).toEqual([[`TXT ${permission}.`]]);
  const newer = await settleWith(checkReportDestinations(domain, text, 'rfc9989'), dnsOf(own));
  expect(newer.rounds).toBe(1);
});
