import { describe, expect, test } from 'vitest';
import { dmarc, isDmarc } from '../../../core/records/dmarc.js';
import { type DmarcStandard, type NamePolicy, policyInForce } from '../../../core/records/dmarc-policy.js';
import { readRecord } from '../../../core/tags/read-record.js';
import { readTagList } from '../../../core/tags/tag-list.js';

/** `domain subdomains missing-subdomains`, each as `stated>applied`, or once where they are the same. */
function summary(record: string, standard: DmarcStandard): string {
  if (!isDmarc(record)) return 'not a record';
  const { domain, subdomains, missingSubdomains, fallback } = policyInForce(
    readRecord(dmarc, readTagList(record)),
    standard,
  );
  const why = fallback === undefined ? '' : ` (${fallback.cause} ${fallback.tag})`;
  return `${[domain, subdomains, missingSubdomains].map(words).join(' ')}${why}`;
}

function words({ stated, applied, percent, rest }: NamePolicy): string {
  const share = percent < 100 ? ` on ${percent} %, else ${rest}` : '';
  const isSame = stated !== undefined && stated === applied;
  return `${isSame ? '' : `${stated ?? '-'}>`}${applied ?? 'nothing'}${share}`;
}

// Section 12.3 of the fact sheet
describe('what a record reads as', () => {
  test.each([
    ['v=DMARC1', '->nothing ->nothing ->nothing (missing p)', undefined],
    ['v=DMARC1;', '->nothing ->nothing ->nothing (missing p)', undefined],
    ['v=DMARC1; rua=mailto:a@b.example', '->none ->none ->none (missing p)', undefined],
    ['v=DMARC1; rua=mailto:a@b.example; p=reject', 'reject reject reject', undefined],
    [
      'v=DMARC1; p=reject; sp=bad; rua=mailto:a@b.example',
      'reject>none ->none ->none (invalid sp)',
      undefined,
    ],
    ['v=DMARC1; p=reject; sp=bad', 'reject>nothing ->nothing ->nothing (invalid sp)', undefined],
    [
      'v=DMARC1; p=quarantine; pct=0; t=y',
      'quarantine>none quarantine>none quarantine>none',
      'quarantine on 0 %, else none quarantine on 0 %, else none quarantine on 0 %, else none',
    ],
    ['v=DMARC1; p=reject; adkim=x; foo=bar', 'reject reject reject', undefined],
    ['v=DMARC1; p=reject; p=none', 'reject>nothing reject>nothing reject>nothing (duplicate p)', undefined],
    ['v=DMARC1.0; p=none', 'not a record', undefined],
  ])('%s', (record, now, before) => {
    expect(summary(record, 'rfc9989')).toBe(now);
    expect(summary(record, 'rfc7489')).toBe(before ?? now);
  });
});

describe('beyond the table', () => {
  test.each([
    [
      'sp and np each hold for their names',
      'v=DMARC1; p=reject; sp=none; np=quarantine',
      'reject none quarantine',
    ],
    ['np falls back to sp', 'v=DMARC1; p=reject; sp=none', 'reject none none'],
    ['np without sp leaves p for subdomains', 'v=DMARC1; p=none; np=reject', 'none none reject'],
    [
      't=y steps each of them down',
      'v=DMARC1; p=reject; sp=quarantine; np=none; t=Y',
      'reject>quarantine quarantine>none none',
    ],
    [
      'a bad np spoils the record',
      'v=DMARC1; p=reject; np=bad',
      'reject>nothing reject>nothing ->nothing (invalid np)',
    ],
    [
      'a valid sp does not rescue a bad p',
      'v=DMARC1; p=bad; sp=reject; rua=mailto:a@b',
      '->none reject>none reject>none (invalid p)',
    ],
    [
      'a rua that nobody can use is no rua',
      'v=DMARC1; rua=a@b.example',
      '->nothing ->nothing ->nothing (missing p)',
    ],
    [
      'any name twice is a duplicate',
      'v=DMARC1; p=none; x=1; X=2',
      'none>nothing none>nothing none>nothing (duplicate x)',
    ],
    ['pct means nothing', 'v=DMARC1; p=reject; pct=50', 'reject reject reject'],
  ])('%s', (_, record, expected) => {
    expect(summary(record, 'rfc9989')).toBe(expected);
  });

  test('RFC 7489 knows neither np nor t, and quarantines what pct spares from reject', () => {
    expect(summary('v=DMARC1; p=reject; np=bad; t=y', 'rfc7489')).toBe('reject reject reject');
    expect(summary('v=DMARC1; p=reject; sp=none; pct=50', 'rfc7489')).toBe(
      'reject on 50 %, else quarantine none on 50 %, else none none on 50 %, else none',
    );
    expect(summary('v=DMARC1; p=reject; pct=500', 'rfc7489')).toBe('reject reject reject');
  });
});
