// Messages of a given size, the same in every run: prose with double blanks and blanks at the ends of lines, or base64.
import { createHash } from 'node:crypto';
import { randomFrom } from '../zones/random.mjs';

const words =
  'the of mail domain record sender policy message header signature selector key zone server report none value'.split(
    ' ',
  );

const header = [
  'Return-Path: <alice@example.com>',
  'Received: from mail.example.com (mail.example.com [192.0.2.10]) by mx.example.net with ESMTPS id 4XyZ;',
  ' Mon, 2 Nov 2026 10:00:00 +0000',
  'From: Alice Example <alice@example.com>',
  'To: Bob <bob@example.net>',
  'Subject: =?utf-8?q?Quarterly_report?= with a rather long subject line that is',
  ' folded once',
  'Date: Mon, 2 Nov 2026 10:00:00 +0000',
  'Message-ID: <20261102@example.com>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 7bit',
  'List-Unsubscribe: <https://example.com/u>',
];

/** `style` is `text` or `base64`; the body has `size` octets or a line more. */
export function messageOf(style, size) {
  const body = style === 'text' ? proseOf(size) : base64Of(size);
  return Buffer.from(`${header.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}

function proseOf(size) {
  const random = randomFrom(7);
  const lines = [];
  for (let length = 0; length < size; ) {
    let line = '';
    const count = 6 + random.below(8);
    for (let index = 0; index < count; index++) {
      line += random.pick(words) + (random.chance(8) ? '  ' : ' ');
    }
    if (random.chance(70)) line = line.trimEnd();
    line += random.chance(5) ? '\r\n\r\n' : '\r\n';
    lines.push(line);
    length += line.length;
  }
  return lines.join('');
}

function base64Of(size) {
  const lines = [];
  let block = createHash('sha512').update('x').digest();
  for (let length = 0; length < size; length += 78) {
    block = createHash('sha512').update(block).digest();
    lines.push(`${block.toString('base64').slice(0, 76)}\r\n`);
  }
  return lines.join('');
}
