import { describe, expect, test } from 'vitest';
import { defaultDkimOptions } from '../../../../core/dkim/options.js';
import { settle } from '../../../../core/dns/settle.js';
import { findEnvelope } from '../../../../core/envelope/find-envelope.js';
import { authenticate, checkedEnvelope } from '../../../../core/verdict/authenticate.js';
import { compareClaims } from '../../../../core/verdict/compare/compare-claims.js';
import { claimPhrase } from '../../../../core/verdict/words/claim-words.js';
import { english } from '../../../../core/words/words.js';
import { sealed } from '../../../arc-chain.js';
import { makeRsaKey, nowSeconds, octetsOf, signed } from '../../../mail-scene.js';
import { type DnsWorld, portsOf } from '../../../txt-world.js';

const key = makeRsaKey(1024);
const world = {
  's1._domainkey.example.com': [`v=DKIM1; p=${key.p}`],
  'example.com': ['v=spf1 ip4:192.0.2.1 -all'],
  '_dmarc.example.com': ['v=DMARC1; p=reject'],
};
const border =
  'Return-Path: <a@example.com>\r\nReceived: from out.example.com (out.example.com [192.0.2.1]) by mx.example.jp with ESMTPS; Mon, 2 Nov 2026 10:00:00 +0000\r\n';
const message = 'From: a@example.com\r\nSubject: x\r\n\r\nHi.\r\n';

/** `mechanism written ours agreement standing why`, and what people read. */
async function claimsOf(text: string, dns: DnsWorld = world) {
  const octets = octetsOf(text);
  const envelope = findEnvelope(octets.message.fields);
  const options = { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' } as const;
  const { result } = await settle(authenticate(octets, checkedEnvelope(envelope), options), portsOf(dns));
  return compareClaims(octets.message.fields, result, envelope, 'rfc9989').map((claim) => {
    const { mechanism, written, ours, agreement, standing, why, span } = claim;
    return {
      data: [mechanism, written, ours ?? '-', agreement, standing, ...why].join(' '),
      said: english(claimPhrase(claim)),
      text: text.slice(span.start, span.end),
    };
  });
}

const dataOf = async (text: string, dns?: DnsWorld) => (await claimsOf(text, dns)).map(({ data }) => data);

describe('what others say', () => {
  test('the same, said by the receiver', async () => {
    const results =
      'Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=a@example.com;\r\n dkim=pass header.d=example.com header.s=s1; dmarc=pass header.from=example.com\r\n';
    const claims = await claimsOf(results + border + signed(message, key));
    expect(claims).toEqual([
      {
        data: 'spf pass pass same trusted',
        said: 'mx.example.jp says spf=pass of example.com: the same here',
        text: 'spf=pass smtp.mailfrom=a@example.com',
      },
      {
        data: 'dkim pass pass same trusted',
        said: 'mx.example.jp says dkim=pass of example.com: the same here',
        text: 'dkim=pass header.d=example.com header.s=s1',
      },
      {
        data: 'dmarc pass pass same trusted',
        said: 'mx.example.jp says dmarc=pass of example.com: the same here',
        text: 'dmarc=pass header.from=example.com',
      },
    ]);
  });

  test('below the border anybody may have written it', async () => {
    const claims = await claimsOf(`${border}Authentication-Results: mx.example.jp; dkim=pass\r\n${message}`);
    expect(claims.map(({ data }) => data)).toEqual(['dkim pass none not-comparable forgeable not-checked']);
  });

  test('a copy that was changed after the receiver looked at it, and what follows', async () => {
    const results =
      'Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=example.com; dkim=pass header.i=@example.com; dmarc=fail header.from=example.com\r\n';
    const text = results + border + signed(message, key).replace('Hi.', 'Ho.');
    expect(await dataOf(text)).toEqual([
      'spf pass pass same trusted',
      'dkim pass fail differs trusted copy-changed key-changed',
      'dmarc fail pass differs trusted follows',
    ]);
  });

  test('a key that is gone', async () => {
    const { 's1._domainkey.example.com': _, ...rest } = world;
    const text = `Authentication-Results: mx.example.jp; dkim=pass header.d=example.com\r\n${border}${signed(message, key)}`;
    expect(await dataOf(text, rest)).toEqual(['dkim pass permerror differs trusted key-changed']);
    expect(await dataOf(text, { ...world, 's1._domainkey.example.com': 'servfail' })).toEqual([
      'dkim pass temperror differs trusted no-answer-here',
    ]);
  });

  test('Received-SPF, with words of others for the results', async () => {
    const text = `Received-SPF: hardfail (google.com: domain of a@example.com does not designate) client-ip=192.0.2.1; envelope-from="a@example.com"; helo=x\r\n${border}${message}`;
    expect(await claimsOf(text)).toEqual([
      {
        data: 'spf hardfail pass differs trusted records-changed',
        said: 'google.com says spf=hardfail of example.com, and here it is pass: the records in DNS may have changed since',
        text: 'hardfail',
      },
    ]);
  });

  test('fields of vendors', async () => {
    const text = `X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:;LANG:en\r\nX-IMSS-DMARC-Authentication-Results: imss.example.jp; dmarc=fail header.from=example.com\r\n${border}${message}`;
    expect(await dataOf(text)).toEqual([
      'client 192.0.2.1 192.0.2.1 same trusted',
      'dmarc fail pass differs trusted records-changed',
    ]);
  });

  test('another identity, and another word for the same', async () => {
    const results =
      'Authentication-Results: mx.example.jp; spf=fail smtp.mailfrom=b@example.org; dkim=neutral header.d=example.com\r\n';
    const text = border + results + signed(message, key).replace('Hi.', 'Ho.');
    expect(await dataOf(text)).toEqual([
      'spf fail pass not-comparable forgeable other-identity',
      'dkim neutral fail differs forgeable other-word forgeable',
    ]);
  });

  test('what is in ARC is forgeable while no chain holds', async () => {
    const text = `ARC-Authentication-Results: i=1; fwd.example; spf=fail smtp.mailfrom=a@example.com\r\n${border}${message}`;
    expect(await claimsOf(text)).toEqual([
      {
        data: 'spf fail pass differs forgeable records-changed forgeable',
        said: 'somebody says in the name of fwd.example spf=fail of example.com, and here it is pass: the records in DNS may have changed since; anybody may have written that',
        text: 'spf=fail smtp.mailfrom=a@example.com',
      },
    ]);
  });

  test('a flood of claims is cut', async () => {
    const one = `Authentication-Results: a; ${'dkim=pass header.d=x; '.repeat(100)}dkim=pass\r\n`;
    expect(await claimsOf(one.repeat(100) + message)).toHaveLength(200);
  });
});

describe('what handlers say in ARC', () => {
  const hop = { instance: 1, cv: 'none', key, selector: 's1', domain: 'example.com' } as const;

  test('is sealed while the chain holds, and forgeable where it does not', async () => {
    const text = sealed(message, hop);
    expect((await claimsOf(border + text)).map(({ data, said }) => `${data}: ${said}`)).toEqual([
      'spf pass pass same sealed: mx1.example says spf=pass (sealed in ARC set 1): the same here',
    ]);
    const broken = border + text.replace('Subject: x', 'Subject: y');
    expect((await claimsOf(broken)).map(({ data }) => data)).toEqual(['spf pass pass same forgeable']);
  });
});
