import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceived } from '../../../core/message/received.js';
import { printIp } from '../../../core/text/ip-address.js';

/** What was read, on one line; each part is also compared with what stands at its place. */
function read(value: string): string {
  const trace = readReceived(value);
  const { helo, address, reverseName, by, protocol, envelopeFrom } = trace;
  for (const part of [helo, reverseName, by, envelopeFrom]) {
    if (part !== undefined) expect(value.slice(part.span.start, part.span.end)).toContain(part.value);
  }
  const parts = {
    helo: helo?.value,
    ip: address && printIp(address.value),
    name: reverseName?.value,
    by: by?.value,
    with: protocol?.value,
    sender: envelopeFrom?.value,
  };
  return Object.entries(parts)
    .flatMap(([name, part]) => (part === undefined ? [] : [`${name}=${part}`]))
    .join(' ');
}

test.each([
  [
    'Postfix',
    'from mx.example.net (mx1.example.net [192.0.2.1])\r\n\t(using TLSv1.3 with cipher X (256/256 bits))\r\n\tby mail.example.com (Postfix) with ESMTPS id 4Ab for <a@example.com>; Sun, 22 Nov 2026 08:00:00 +0000',
    'helo=mx.example.net ip=192.0.2.1 name=mx1.example.net by=mail.example.com with=ESMTPS',
  ],
  [
    'Postfix without a name',
    'from [10.1.1.1] (unknown [198.51.100.7]) by mail.example.com (Postfix) with ESMTP id 1',
    'helo=10.1.1.1 ip=198.51.100.7 by=mail.example.com with=ESMTP',
  ],
  [
    'Postfix, IPv6',
    'from mx.example.net (mx.example.net [IPv6:2001:db8::1]) by b.example with ESMTP',
    'helo=mx.example.net ip=2001:db8::1 name=mx.example.net by=b.example with=ESMTP',
  ],
  [
    'Sendmail',
    'from mx.example.net (IDENT:x@mx1.example.net [192.0.2.1] (may be forged)) by b.example (8.17/8.17) with ESMTP id x (envelope-from <a+b@example.net>)',
    'helo=mx.example.net ip=192.0.2.1 by=b.example with=ESMTP sender=a+b@example.net',
  ],
  [
    'Gmail',
    'from mx.example.net (mx1.example.net. [192.0.2.1]) by mx.google.com with ESMTPS id 1-2 for <a@example.com> (version=TLS1_3)',
    'helo=mx.example.net ip=192.0.2.1 name=mx1.example.net. by=mx.google.com with=ESMTPS',
  ],
  ['Gmail inside', 'by 2002:a05:6a10:1234:b0:1 with SMTP id x; Sun', 'by=2002:a05:6a10:1234:b0:1 with=SMTP'],
  [
    'Exim',
    'from mx1.example.net ([192.0.2.1] helo=mx.example.net) by b.example with esmtps (Exim 4.97) (envelope-from <a@example.net>) id 1',
    'helo=mx.example.net ip=192.0.2.1 name=mx1.example.net by=b.example with=ESMTPS sender=a@example.net',
  ],
  [
    'Exim without a name',
    'from [192.0.2.1] (helo=mx.example.net) by b.example with esmtp',
    'helo=mx.example.net ip=192.0.2.1 by=b.example with=ESMTP',
  ],
  [
    'Exim, HELO is the name',
    'from mx.example.net ([192.0.2.1]:45678) by b.example with esmtp',
    'helo=mx.example.net ip=192.0.2.1 by=b.example with=ESMTP',
  ],
  [
    'Exim, HELO is an address that is not the client',
    'from mx1.example.net ([192.0.2.1]:25 helo=[10.0.0.9]) by b.example with esmtp',
    'helo=10.0.0.9 ip=192.0.2.1 name=mx1.example.net by=b.example with=ESMTP',
  ],
  [
    'ecelerity',
    'from [192.0.2.1] ([192.0.2.1:38888] helo=mx.example.net) by b.example (ecelerity) with ESMTP',
    'helo=mx.example.net ip=192.0.2.1 by=b.example with=ESMTP',
  ],
  [
    'qmail',
    'from mx1.example.net (HELO mx.example.net) (192.0.2.1) by b.example with SMTP; 22 Nov 2026',
    'helo=mx.example.net ip=192.0.2.1 name=mx1.example.net by=b.example with=SMTP',
  ],
  [
    'qmail with an ident',
    'from unknown (HELO mx.example.net) (joe@192.0.2.1) by b.example with SMTP',
    'helo=mx.example.net ip=192.0.2.1 name=unknown by=b.example with=SMTP',
  ],
  [
    'Yahoo',
    'from 192.0.2.1  (EHLO mx.example.net) (192.0.2.1) by mta.example with SMTPs',
    'helo=mx.example.net ip=192.0.2.1 by=mta.example with=SMTPS',
  ],
  [
    'Exchange Online',
    'from mx.example.net (192.0.2.1) by X.mail.protection.outlook.com (10.13.1.1) with Microsoft SMTP Server (version=TLS1_2) id 15.20',
    'helo=mx.example.net ip=192.0.2.1 by=X.mail.protection.outlook.com with=MICROSOFT',
  ],
  [
    'Exchange, IPv6',
    'from A.outlook.com (2603:10a6::15) by B.outlook.com (2603:10a6::16) with HTTPS',
    'helo=A.outlook.com ip=2603:10a6::15 by=B.outlook.com with=HTTPS',
  ],
  [
    'Courier',
    'from mx.example.net (mx1.example.net [::ffff:192.0.2.1]) by b.example with esmtp',
    'helo=mx.example.net ip=192.0.2.1 name=mx1.example.net by=b.example with=ESMTP',
  ],
  [
    'Zimbra',
    'from mx.example.net (LHLO mx.example.net) (192.0.2.1) by b.example with LMTP',
    'helo=mx.example.net ip=192.0.2.1 name=mx.example.net by=b.example with=LMTP',
  ],
  [
    'CommuniGate',
    'from [192.0.2.1] (HELO mx.example.net) by b.example (CommuniGate Pro SMTP 6) with ESMTP id 1',
    'helo=mx.example.net ip=192.0.2.1 by=b.example with=ESMTP',
  ],
  [
    'MDaemon',
    'from mx.example.net ([192.0.2.1]) by b.example (MDaemon PRO v23) with ESMTP id md50',
    'helo=mx.example.net ip=192.0.2.1 by=b.example with=ESMTP',
  ],
  [
    'a null sender',
    'from a.example (b.example [192.0.2.1]) by c.example (envelope-from <>)',
    'helo=a.example ip=192.0.2.1 name=b.example by=c.example sender=',
  ],
  ['a zone id', 'from a (b.example [fe80::1%eth0]) by c', 'helo=a ip=fe80::1 name=b.example by=c'],
  [
    'a host called from',
    'from from (by.example [192.0.2.1]) by by with with',
    'helo=from ip=192.0.2.1 name=by.example by=by with=WITH',
  ],
  ['nothing', '', ''],
  ['a comment that does not end', 'from a.example (b.example [192.0.2.1', 'helo=a.example name=b.example'],
])('%s', (_, value, expected) => {
  expect(read(value)).toBe(expected);
});

test('places are offsets in the value', () => {
  const value =
    'from a.example (b.example [IPv6:::ffff:192.0.2.1])\r\n by c.example; Sun, 22 Nov 2026 08:00:00 +0000 ';
  const { address, date } = readReceived(value);
  expect(value.slice(address?.span.start, address?.span.end)).toBe('::ffff:192.0.2.1');
  expect(date?.value).toBe('Sun, 22 Nov 2026 08:00:00 +0000');
});

test('any octets are read', () => {
  const piece = fc.constantFrom(
    'from',
    'by',
    ' ',
    '(',
    ')',
    '[',
    ']',
    '192.0.2.1',
    'helo=',
    'HELO ',
    '\\',
    '"',
    ';',
    '@',
    ':25',
    '\r\n\t',
    '\xff',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      readReceived(pieces.join(''));
    }),
  );
});

test('a megabyte of anything is no trouble', () => {
  for (const part of ['(', 'from ', '[1', 'a@', '(envelope-from ', '\\', '"']) {
    readReceived(`from ${part.repeat(Math.floor(1_000_000 / part.length))}`);
  }
});
