import { expect, test } from 'vitest';
import { nothingAtHand } from '../../../../core/audit/dns-lookup.js';
import { messageHoverAt } from '../../../../core/ide/message/hover-message.js';
import { messageFolds } from '../../../../core/ide/message/message-folds.js';
import { messageSymbols } from '../../../../core/ide/message/message-symbols.js';
import { readMessageText } from '../../../../core/ide/message/message-text.js';
import { englishWords } from '../../../../core/words/words.js';

const text = `Return-Path: <a@example.com>
Received: from mail.example.com (mail.example.com [192.0.2.25])
	by mx.example.jp (Postfix) with ESMTPS id 1; Fri, 20 Nov 2026 18:00:02 +0900
DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com;
	s=ed2026; t=1795165200; h=from:to; bh=AA==; b=AA==
Authentication-Results: mx.example.jp; spf=softfail (no \`way\`) smtp.mailfrom=a@example.com
From: A <a@example.com>
Subject: \u202eevil \u001b[31m
Content-Type: multipart/mixed; boundary="out=er"

preamble
--out=er
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain

--other
--inner--
--out=er
Content-Type: application/pdf; name=x.pdf
Content-Disposition: attachment; filename="bill.pdf"

AAAA
--out=er--
epilogue
`;

const reader = { standard: 'rfc9989', words: englishWords, lookup: nothingAtHand } as const;
const hoverOn = (needle: string, within = 0, whole = text) => {
  const found = messageHoverAt(readMessageText(whole), whole.indexOf(needle) + within, reader);
  return found && { on: whole.slice(found.span.start, found.span.end), says: found.markdown };
};

test('fields of several lines and parts fold', () => {
  const read = readMessageText(text);
  const lines = messageFolds(read).map(({ kind, span }) => [
    kind,
    text.slice(span.start).split('\n', 1)[0]?.slice(0, 20),
    read.lines.lineAt(span.end) - read.lines.lineAt(span.start) + 1,
  ]);
  expect(lines).toEqual([
    ['part', '--out=er', 8],
    ['part', '--inner', 4],
    ['part', '--out=er', 5],
    ['field', 'Received: from mail.', 2],
    ['field', 'DKIM-Signature: v=1;', 2],
  ]);
});

test('the outline has the fields and the parts, and nothing that moves a reader', () => {
  const [header, ...parts] = messageSymbols(readMessageText(text), englishWords);
  expect(header?.children.map(({ name }) => name)).toEqual([
    ...[
      'Return-Path',
      'Received',
      'DKIM-Signature',
      'Authentication-Results',
      'From',
      'Subject',
      'Content-Type',
    ],
  ]);
  expect(header?.children.find(({ name }) => name === 'Subject')?.detail).toBe('␣evil ␣[31m');
  expect(
    parts.map(({ name, detail, children }) => [name, detail, children.map((child) => child.name)]),
  ).toEqual([
    ['multipart/alternative', '', ['text/plain']],
    ['application/pdf', 'bill.pdf', []],
  ]);
});

test('a tag of a signature is explained, and a time is told as one', () => {
  expect(hoverOn('d=example.com;', 3)).toEqual({
    on: 'd=example.com',
    says: expect.stringContaining('takes responsibility'),
  });
  expect(hoverOn('t=1795165200', 4)?.says).toContain('In force: 2026-11-20 09:00:00 UTC');
});

test('Received is taken apart', () => {
  const found = hoverOn('from mail.example.com', 2);
  expect(found?.says).toContain('- Address of the client: `192.0.2.25`');
  expect(found?.says).toContain('- Server that took the message: `mx.example.jp`');
});

test('a result and its receiver are explained, and what they hold stays inert', () => {
  const found = hoverOn('spf=softfail', 5);
  expect(found?.on).toBe('spf=softfail (no `way`) smtp.mailfrom=a@example.com');
  expect(found?.says).toContain('probably may not send');
  expect(found?.says).toContain('- Comment: `` no `way` ``');
  expect(hoverOn('mx.example.jp; spf', 3)?.says).toContain('Anybody can write such a field');
});

test('names of fields are explained; the body says nothing', () => {
  expect(hoverOn('From: A', 1)).toEqual({
    on: 'From',
    says: expect.stringContaining('DMARC is about the domain'),
  });
  expect(hoverOn('epilogue', 1)).toBeUndefined();
  expect(hoverOn('Subject', 1)?.says).toContain('RFC 5322 s3.6.5');
});

test('an ARC-Authentication-Results field is explained behind its instance', () => {
  const arc =
    'ARC-Authentication-Results: i=1; lists.example; dkim=pass header.d=example.org\nFrom: a@b.example\n\n';
  expect(hoverOn('dkim=pass', 1, arc)).toEqual({
    on: 'dkim=pass header.d=example.org',
    says: expect.stringContaining('signature of a domain holds'),
  });
});

test('long lines, many boundaries and headers without end take no time that anybody notices', () => {
  const huge = `Subject: ${'x'.repeat(1_000_000)}\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nA: b\n'.repeat(50_000)}`;
  const read = readMessageText(huge);
  expect(messageFolds(read).length).toBeLessThanOrEqual(5000);
  expect(messageSymbols(read, englishWords)[0]?.children[0]?.detail.length).toBeLessThan(120);
  const dashes = `Content-Type: multipart/mixed; boundary=b\n\n${'--\n'.repeat(300_000)}`;
  expect(messageFolds(readMessageText(dashes))).toEqual([]);
  const begin = performance.now();
  readMessageText(`From: a@b.example\n\n${'0123456789abcdef\n'.repeat(1_500_000)}`);
  expect(performance.now() - begin).toBeLessThan(2000);
});

test('nothing is a message too', () => {
  for (const odd of ['', '\n\n', '\ufeff', 'no header at all', ':', 'a:']) {
    expect(messageFolds(readMessageText(odd))).toEqual([]);
    messageSymbols(readMessageText(odd), englishWords);
    expect(messageHoverAt(readMessageText(odd), 0, reader)).toBeUndefined();
  }
});
