import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Given, Trust } from '../../../core/envelope/evidence.js';
import { findEnvelope } from '../../../core/envelope/find-envelope.js';
import type { HeaderField } from '../../../core/message/header-field.js';
import { printIp, readIp4 } from '../../../core/text/ip-address.js';

/** The fields of a header with LF line ends. */
function fieldsOf(header: string): readonly HeaderField[] {
  return Array.from(
    header.matchAll(/^([^\s:]+):((?:.*(?:\n[ \t])?)*)/gm),
    ({ 0: all, 1: name = '', 2: value = '', index }) => ({
      ...{ name, key: name.toLowerCase(), value },
      span: { start: index, end: index + all.length },
      nameSpan: { start: index, end: index + name.length },
      valueSpan: { start: index + name.length + 1, end: index + all.length },
    }),
  );
}

/** The envelope on lines that a person can compare; each value is looked for at its place. */
function read(header: string, given: Given = {}, trust?: Trust): readonly string[] {
  const envelope = findEnvelope(fieldsOf(header), given, trust);
  const { clientIp, helo, mailFrom, conflicts, border, hops } = envelope;
  const shown = { ip: clientIp && { ...clientIp, value: printIp(clientIp.value) }, helo, from: mailFrom };
  const lines = Object.entries(shown).map(([name, evidence]) => {
    if (evidence === undefined) return `${name} -`;
    const { value, kind, confidence, span } = evidence;
    if (span !== undefined && name !== 'ip') expect(header.slice(span.start, span.end)).toContain(value);
    return `${name} ${value || '<>'} ${kind} ${confidence}`;
  });
  return [
    ...lines,
    `hop ${border === undefined ? '-' : hops.indexOf(border)}`,
    ...(conflicts.length === 0 ? [] : [`disputed ${conflicts.join(' ')}`]),
    ...(envelope.isSubmission ? ['submission'] : []),
  ];
}

test('Postfix: Return-Path above, the step from outside below an inner relay', () => {
  const header = `Return-Path: <bounce@news.example.net>
Received: from relay.example.com (relay.example.com [10.0.0.5]) by store.example.com with LMTP; Sun
Received: from mx.example.net (mx1.example.net [192.0.2.1])
\tby relay.example.com (Postfix) with ESMTPS id 1; Sun
Received: from forged.example (forged.example [203.0.113.9]) by mx.example.net with ESMTP
Return-Path: <forged@example.org>
`;
  expect(read(header)).toEqual([
    'ip 192.0.2.1 received high',
    'helo mx.example.net received high',
    'from bounce@news.example.net return-path high',
    'hop 1',
  ]);
});

test('Gmail: Received-SPF and results above the step agree', () => {
  const header = `Delivered-To: a@example.com
Received: by 2002:a05:6a10:1234:b0:1 with SMTP id x; Sun
ARC-Authentication-Results: i=1; mx.google.com; spf=pass smtp.mailfrom=b@example.net
Return-Path: <b@example.net>
Received: from mx.example.net (mx1.example.net. [192.0.2.1])
        by mx.google.com with ESMTPS id 1 for <a@example.com>; Sun
Received-SPF: pass (google.com: domain of b@example.net designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1;
Authentication-Results: mx.google.com;
       spf=pass (google.com: domain of b@example.net designates 192.0.2.1 as permitted sender) smtp.mailfrom=b@example.net
`;
  expect(read(header)).toEqual([
    'ip 192.0.2.1 received high',
    'helo mx.example.net received high',
    'from b@example.net return-path high',
    'hop 1',
  ]);
});

test('Exchange Online: relays with public addresses are its own', () => {
  const header = `Received: from AM1.eurprd.prod.outlook.com (2603:10a6:20b::15) by DB2.eurprd.prod.outlook.com with HTTPS; Sun
Received: from DU2.eurprd.prod.outlook.com (2603:10a6:10::1) by AM1.eurprd.prod.outlook.com (2603:10a6:20b::15) with Microsoft SMTP Server; Sun
Received: from DB8.mail.protection.outlook.com (2603:10a6:10::2) by DU2.outlook.office365.com (2603:10a6:10::1) with Microsoft SMTP Server; Sun
Authentication-Results: spf=pass (sender IP is 192.0.2.1)
 smtp.mailfrom=example.net; dkim=none header.d=none;dmarc=pass action=none header.from=example.net;
Received-SPF: Pass (protection.outlook.com: domain of example.net designates
 192.0.2.1 as permitted sender) receiver=protection.outlook.com; client-ip=192.0.2.1; helo=mx.example.net;
Received: from mx.example.net (192.0.2.1) by DB8.mail.protection.outlook.com (10.0.0.1) with Microsoft SMTP Server id 1; Sun
Return-Path: news@example.net
`;
  expect(read(header, {}, { hosts: ['*.outlook.com', '*.office365.com'], networks: [] })).toEqual([
    'ip 192.0.2.1 received-spf high',
    'helo mx.example.net received-spf high',
    'from example.net authentication-results high',
    'hop 3',
  ]);
  expect(read(header).slice(0, 1)).not.toEqual(['ip -']);
});

test('those who should know contradict each other', () => {
  const header = `Received-SPF: pass client-ip=198.51.100.1; envelope-from="a@example.net"; helo=x.example.net
Return-Path: <b@example.org>
Received: from mx.example.net (mx.example.net [192.0.2.1]) by mx.example.com with ESMTP
`;
  expect(read(header)).toEqual([
    'ip 198.51.100.1 received-spf medium',
    'helo x.example.net received-spf medium',
    'from a@example.net received-spf medium',
    'hop 0',
    'disputed clientIp helo mailFrom',
  ]);
});

test('the null reverse-path is a value, and HELO is kept', () => {
  const header = `Return-Path: <>
Received: from mx.example.net (mx.example.net [192.0.2.1]) by mx.example.com with ESMTP
`;
  expect(read(header)).toEqual([
    'ip 192.0.2.1 received high',
    'helo mx.example.net received high',
    'from <> return-path high',
    'hop 0',
  ]);
});

test('from the sent folder: nothing is known, and nothing is invented', () => {
  expect(read('From: a@example.com\nTo: b@example.net\n')).toEqual(['ip -', 'helo -', 'from -', 'hop -']);
  expect(read('Return-Path: <a@example.com>\nFrom: a@example.com\n')).toEqual([
    'ip -',
    'helo -',
    'from a@example.com return-path low',
    'hop -',
  ]);
});

test('what the user gives overrides all, and a hop may be chosen', () => {
  const header = `Return-Path: <a@example.net>
Received: from gw.example.com (gw.example.com [198.51.100.1]) by mx.example.com with ESMTP
Received: from mx.example.net (mx.example.net [192.0.2.1]) by gw.example.com with ESMTPA
`;
  expect(read(header, { hop: 1 }).slice(0, 4)).toEqual([
    'ip 192.0.2.1 received high',
    'helo mx.example.net received high',
    'from a@example.net return-path high',
    'hop 1',
  ]);
  expect(read(header, { hop: 1 })).toContain('submission');
  const address = readIp4('203.0.113.7');
  expect(read(header, { ...(address && { clientIp: address }), helo: 'h.example', mailFrom: '' })).toEqual([
    'ip 203.0.113.7 given high',
    'helo h.example given high',
    'from <> given high',
    'hop 1',
    'submission',
  ]);
});

test('a gateway that is trusted is no border', () => {
  const header = `Received: from gw.provider.example (gw.provider.example [198.51.100.1]) by mx.example.com with ESMTP
Received: from mx.example.net (mx.example.net [192.0.2.1]) by gw.provider.example with ESMTP
`;
  expect(read(header)[3]).toBe('hop 0');
  const network = { family: 4, octets: [198, 51, 100, 0], prefixLength: 24 } as const;
  expect(read(header, {}, { hosts: [], networks: [network] })[3]).toBe('hop 1');
  expect(read(header, {}, { hosts: ['gw.provider.example'], networks: [] })[3]).toBe('hop 1');
});

test('the gateway InterScan says who sent it', () => {
  const header = `X-IMSS-DMARC-Authentication-Results: spf=pass (sender IP address:192.0.2.1) smtp.mailfrom=example.net; dkim=pass() header.d=example.net
Received: from mx.example.net (unknown [192.0.2.1]) by imss.example.com (IMSS) with ESMTP
`;
  expect(read(header)[2]).toBe('from example.net authentication-results high');
});

test('any fields are read', () => {
  const name = fc.constantFrom(
    'Received',
    'Received-SPF',
    'Authentication-Results',
    'Return-Path',
    'X-Forefront-Antispam-Report',
    'ARC-Authentication-Results',
  );
  const piece = fc.constantFrom(
    'from ',
    '[192.0.2.1]',
    'by ',
    ';',
    '=',
    'client-ip',
    'spf=pass ',
    '(',
    ')',
    '<',
    '>',
    'CIP:',
    '\n ',
    '"',
  );
  const field = fc
    .tuple(name, fc.array(piece, { maxLength: 12 }))
    .map(([key, pieces]) => `${key}: ${pieces.join('')}\n`);
  fc.assert(
    fc.property(fc.array(field, { maxLength: 12 }), (lines) => {
      read(lines.join(''));
    }),
  );
});

test('a hundred thousand fields take no time to speak of', () => {
  const received = 'Received: from a.example (b.example [192.0.2.1]) by c.example with ESMTP\n';
  const results = 'Authentication-Results: a.example; spf=pass smtp.mailfrom=b.example\n';
  expect(findEnvelope(fieldsOf((received + results).repeat(50_000))).hops.length).toBe(200);
});
