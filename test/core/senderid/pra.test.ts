import { describe, expect, test } from 'vitest';
import { findPra } from '../../../core/senderid/pra.js';
import { fieldsOf } from '../../header-fields.js';

/** `field address`, or why there is none. */
function pra(...lines: readonly string[]): string {
  const found = findPra(fieldsOf(lines.join('\n')));
  switch (found.kind) {
    case 'found':
      return `${found.field.name} ${found.address}`;
    case 'malformed':
      return `malformed ${found.field.name}`;
    case 'several':
      return `${found.count} ${found.name}`;
    case 'no-from':
      return 'no-from';
  }
}

const from = 'From: author@example.com';
const sender = 'Sender: sender@example.com';
const resentFrom = 'Resent-From: resent@example.com';
const resentSender = 'Resent-Sender: agent@example.com';
const received = 'Received: from a by b; Sun, 22 Nov 2026 00:00:00 +0000';

describe('the purported responsible address (RFC 4407 s2)', () => {
  test.each([
    ['is that of From', [from], 'From author@example.com'],
    ['or of Sender', [from, sender], 'Sender sender@example.com'],
    ['or of Resent-From', [resentFrom, from, sender], 'Resent-From resent@example.com'],
    ['or of Resent-Sender', [resentSender, resentFrom, from], 'Resent-Sender agent@example.com'],
    [
      'of the first of them',
      [resentSender, 'Resent-Sender: older@example.com', from],
      'Resent-Sender agent@example.com',
    ],
    [
      'of Resent-Sender below its Resent-From',
      [resentFrom, resentSender, from],
      'Resent-Sender agent@example.com',
    ],
    [
      'but not where the message was received in between',
      [resentFrom, received, resentSender, from],
      'Resent-From resent@example.com',
    ],
    [
      'nor where it was delivered in between',
      [resentFrom, 'Return-Path: <>', resentSender, from],
      'Resent-From resent@example.com',
    ],
    [
      'whatever stands above both',
      [received, resentFrom, resentSender, from],
      'Resent-Sender agent@example.com',
    ],
    [
      'an empty Resent-From does not count',
      ['Resent-From:  ', received, resentSender, from],
      'Resent-Sender agent@example.com',
    ],
    ['nor does an empty Sender', [from, 'Sender:'], 'From author@example.com'],
    ['two Senders are none', [from, sender, sender], '2 sender'],
    ['two Froms are none', [from, from], '2 from'],
    ['no From is none', ['To: a@b.example'], 'no-from'],
    ['two mailboxes are none', ['From: a@x.example, b@y.example'], 'malformed From'],
    ['no mailbox is none', ['From: nobody'], 'malformed From'],
    ['a literal is none', ['From: a@[192.0.2.1]'], 'malformed From'],
    ['a malformed Sender hides From', [from, 'Sender: nobody'], 'malformed Sender'],
    ['names and quotes do no harm', ['From: "x@y.example" <"a b"@example.com>'], 'From a b@example.com'],
  ])('%s', (_, lines, expected) => {
    expect(pra(...lines)).toBe(expected);
  });
});
