import { describe, expect, test } from 'vitest';
import { makeRsaKey, signed } from '../../../mail-scene.js';
import { explained } from './scene.js';

const received = (ip: string, from: string, more = ''): string =>
  `Return-Path: <${from}>\r\nReceived: from out.example.org (out.example.org [${ip}]) by mx.example.jp with ESMTPS; Mon, 2 Nov 2026 10:00:00 +0000\r\n${more}`;
const body = 'From: a@example.com\r\nSubject: x\r\n\r\nHi.\r\n';

const world = {
  'example.com': ['v=spf1 ip4:203.0.113.0/26 include:_spf.example.com -all'],
  '_spf.example.com': ['v=spf1 ip4:198.51.100.7 ~all'],
  '_dmarc.example.com': ['v=DMARC1; p=reject; aspf=s'],
  'example.net': ['v=spf1 ip4:192.0.2.1 -all'],
  '_dmarc.example.net': ['v=DMARC1; p=none'],
  'sub.example.com': ['v=spf1 ip4:192.0.2.1 -all'],
};

describe('why SPF fails', () => {
  test('the address that is missing, and what is near', async () => {
    const { lines } = await explained(received('203.0.113.99', 'a@example.com') + body, world);
    expect(lines).toEqual([
      'spf-add-address: if 203.0.113.99 is to send for example.com, add ip4:203.0.113.99 before "-all" in its SPF record',
      'spf-nearest: the nearest that may send is "ip4:203.0.113.0/26" in the record of example.com',
      'dmarc-fix-spf: the closest is SPF: MAIL FROM is in example.com and aligned, and DMARC would pass if its SPF record let the client send',
    ]);
  });

  test('the other family of addresses', async () => {
    const { lines } = await explained(received('IPv6:2001:db8::9', 'a@example.com') + body, world);
    expect(lines.slice(0, 2)).toEqual([
      'spf-add-address: if 2001:db8::9 is to send for example.com, add ip6:2001:db8::9 before "-all" in its SPF record',
      'spf-other-family: the record names IPv4 addresses only, and the message came over IPv6',
    ]);
  });

  test('an earlier step that would have passed', async () => {
    const below =
      'Received: from a (a [198.51.100.7]) by out.example.org; Mon, 2 Nov 2026 09:00:00 +0000\r\n';
    const text = received('8.8.8.8', 'a@example.com', below) + body;
    const { lines, explanations } = await explained(text, world);
    expect(lines).toContain(
      'spf-earlier-hop: a Received field below says that the message came from 198.51.100.7, which "ip4:198.51.100.7" lets send: it was forwarded, or the field is forged',
    );
    const hop = explanations.find(({ kind }) => kind === 'spf-earlier-hop');
    const [span] = hop?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('198.51.100.7');
  });

  test('a domain that exists and has no record', async () => {
    const { lines } = await explained(received('192.0.2.9', 'a@bare.example') + body, {
      'bare.example': ['x'],
    });
    expect(lines[0]).toBe(
      'spf-no-record: if 192.0.2.9 is to send for bare.example, publish "v=spf1 ip4:192.0.2.9 -all" there',
    );
  });
});

describe('why DMARC fails', () => {
  const dmarc = async (text: string, more: Readonly<Record<string, readonly string[]>> = {}) =>
    (await explained(text, { ...world, ...more })).lines.filter((line) => line.startsWith('dmarc'));

  test('strict alignment', async () => {
    expect(await dmarc(received('192.0.2.1', 'a@sub.example.com') + body)).toEqual([
      'dmarc-strict: SPF passes for sub.example.com, of the same organization: without aspf=s in the DMARC record of example.com it would be aligned',
    ]);
  });

  test('a pass for somebody else', async () => {
    expect(await dmarc(received('192.0.2.1', 'a@example.net') + body)).toEqual([
      'dmarc-align-spf: the closest is SPF, which passes for example.net: DMARC would pass with MAIL FROM in example.com, or with a signature with d=example.com',
    ]);
  });

  test('a signature of somebody else', async () => {
    const key = makeRsaKey(1024);
    const keys = { 's1._domainkey.mailer.example': [`v=DKIM1; p=${key.p}`] };
    const text = signed(received('192.0.2.9', 'a@example.net') + body, key, { domain: 'mailer.example' });
    expect(await dmarc(text, keys)).toEqual([
      'dmarc-align-dkim: the closest is the signature of mailer.example, which holds: DMARC would pass with d=example.com',
    ]);
  });

  test('nothing at all, and a forwarder', async () => {
    const text = received('192.0.2.9', 'SRS0=x=y=example.com=a@fwd.example') + body;
    expect((await explained(text, world)).lines.filter((line) => !line.startsWith('spf'))).toEqual([
      'forwarder: fwd.example has forwarded the message under an address of its own (SRS)',
      'dmarc-sign: nothing comes close: a sender that speaks for example.com signs with d=example.com',
      'dmarc-forwarded: the message was passed on by others, after which genuine messages often fail too; no ARC seal vouches for it',
    ]);
  });
});

describe('who passed a message on', () => {
  test.each([
    ['X-Google-Group-Id: 1', 'mailing-list: the message came over a mailing list (Google Groups)'],
    [
      'List-Id: "The roses" <r.example.net>\r\nList-Post: <mailto:r@example.net>\r\nX-Mailman-Version: 2',
      'mailing-list: the message came over the mailing list The roses (Mailman)',
    ],
    [
      'X-MS-Exchange-Organization-SCL: 1',
      'gateway: the message passed through Microsoft Exchange, which may have rewritten it',
    ],
    [
      'X-IMSS-DKIM-Result: x',
      'gateway: the message passed through Trend Micro IMSVA, which may have rewritten it',
    ],
    ['X-IronPort-AV: x', 'gateway: the message passed through Cisco AsyncOS, which may have rewritten it'],
    ['X-Forwarded-To: me@example.jp', 'forwarder: the message was forwarded for me@example.jp'],
    ['List-Unsubscribe: <https://example.com/u>', undefined],
  ])('%s', async (field, expected) => {
    const { lines } = await explained(`${field}\r\n${received('192.0.2.9', 'a@example.com')}${body}`, world);
    expect(lines.filter((line) => /^(?:mailing|gateway|forwarder)/.test(line))).toEqual(
      expected === undefined ? [] : [expected],
    );
  });
});
