import { describe, expect, test } from 'vitest';
import { settleSync } from '../../../core/dns/settle.js';
import { hasScope, readSenderId } from '../../../core/records/sender-id.js';
import {
  checkSenderId,
  type SenderIdInput,
  type SenderIdVerdict,
} from '../../../core/senderid/check-sender-id.js';
import { dnsOf, roundsOf, settleWith } from '../../dns-world.js';
import { fieldsOf } from '../../header-fields.js';

describe('a Sender ID record', () => {
  test.each([
    ['spf2.0/pra -all', '0 pra 7-10 | -all 11'],
    ['SPF2.0/mfrom,PRA,x-y ?all', '0 mfrom,PRA,x-y 7-12,13-16,17-20 | ?all 21'],
    ['spf2.10/pra', '10 pra 8-11 |'],
    ['spf2.0/pra-all', '0 pra-all 7-14 |'],
    ['spf2.0/ -all', 'none'],
    ['spf2.0 -all', 'none'],
    ['spf2./pra', 'none'],
    ['v=spf1 -all', 'none'],
    [' spf2.0/pra', 'none'],
  ])('%j', (text, expected) => {
    const read = readSenderId(text);
    const spans = read?.scopes.map(({ span }) => `${span.start}-${span.end}`).join();
    const terms = read?.record.terms.map((term) => ` ${term.text} ${term.span.start}`).join('');
    const scopes = read?.scopes.map(({ value }) => value).join();
    const got = read === undefined ? 'none' : `${read.minor.value} ${scopes} ${spans} |${terms}`;
    expect(got).toBe(expected);
  });

  test('speaks about a scope only by its whole name', () => {
    const read = readSenderId('spf2.0/pra2,MFROM');
    if (read === undefined) throw new Error('no record');
    expect([hasScope(read, 'pra'), hasScope(read, 'mfrom')]).toEqual([false, true]);
  });
});

const client = {
  ip: { family: 4, octets: [192, 0, 2, 9] },
  helo: 'mx.example.com',
  mailFrom: 'bounce@old.example',
  timeSeconds: 0,
} as const;
const lookup = dnsOf(`
old.example TXT "v=spf1 ip4:192.0.2.0/24 -all"
new.example TXT "v=spf1 -all"
new.example TXT "spf2.0/pra ip4:192.0.2.9 -all"
mail.example TXT "v=spf1 +all"
mail.example TXT "spf2.0/mfrom -all"
twice.example TXT "spf2.0/pra -all"
twice.example TXT "spf2.0/mfrom,pra -all"
opt.example TXT "v=spf1 -all"
opt.example TXT "spf2.0/pra ?all"
include.example TXT "spf2.0/pra include:new.example -all"
`);

function check(from: string, more: Partial<SenderIdInput> = {}) {
  const fields = fieldsOf(`From: ${from}`);
  const input: SenderIdInput = { fields, client, conformance: 'sidf', ...more };
  return settleSync(checkSenderId(input), lookup);
}

const shown = (verdict: SenderIdVerdict | undefined): string =>
  verdict === undefined ? 'not asked' : `${verdict.result} ${verdict.reason.kind}`;

describe('the responsible address', () => {
  test.each([
    // from, at sidf, at sidf-compatible
    ['a@old.example', 'pass checked', 'none checked'],
    ['a@new.example', 'pass checked', 'pass checked'],
    ['a@mail.example', 'pass checked', 'none checked'],
    ['a@twice.example', 'permerror checked', 'permerror checked'],
    ['a@opt.example', 'neutral checked', 'neutral checked'],
    ['a@include.example', 'pass checked', 'pass checked'],
    ['a@gone.example', 'fail nonexistent-domain', 'none nonexistent-domain'],
    ['a@single', 'fail malformed-domain', 'none malformed-domain'],
    ['nobody', 'fail no-pra', 'none no-pra'],
  ])('%s: %s, compatible: %s', (from, strict, compatible) => {
    expect(shown(check(from).responsible)).toBe(strict);
    expect(shown(check(from, { conformance: 'sidf-compatible' }).responsible)).toBe(compatible);
    expect(shown(check(from, { conformance: 'spf' }).responsible)).toBe('not asked');
  });

  test('that is not the author any more can lose its pass', () => {
    const fields = fieldsOf('Resent-From: b@new.example\nFrom: a@new.example');
    expect(shown(check('', { fields }).responsible)).toBe('pass checked');
    expect(shown(check('', { fields, resentPass: 'downgrade-to-none' }).responsible)).toBe('none resent');
    expect(shown(check('a@new.example', { resentPass: 'downgrade-to-none' }).responsible)).toBe(
      'pass checked',
    );
  });
});

describe('MAIL FROM', () => {
  test.each([
    ['a@old.example', 'pass checked', 'pass checked'],
    ['a@mail.example', 'fail checked', 'fail checked'],
    ['a@new.example', 'fail checked', 'fail checked'],
    ['a@gone.example', 'fail nonexistent-domain', 'none nonexistent-domain'],
  ])('%s: %s, compatible: %s', (mailFrom, strict, compatible) => {
    const more = { client: { ...client, mailFrom } };
    expect(shown(check('x@old.example', more).mailFrom)).toBe(strict);
    expect(shown(check('x@old.example', { ...more, conformance: 'sidf-compatible' }).mailFrom)).toBe(
      compatible,
    );
    expect(shown(check('x@old.example', { ...more, conformance: 'spf' }).mailFrom)).toBe('not asked');
  });
});

test('both are asked about at once, and at level spf nothing is', async () => {
  const fields = fieldsOf('From: a@include.example');
  const settled = await settleWith(checkSenderId({ fields, client, conformance: 'sidf' }), lookup);
  expect(roundsOf(settled)).toEqual([['TXT include.example.', 'TXT old.example.'], ['TXT new.example.']]);
  const nothing = await settleWith(checkSenderId({ fields, client, conformance: 'spf' }), lookup);
  expect(nothing.transcript).toEqual([]);
});
