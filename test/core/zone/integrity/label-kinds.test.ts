import { describe, expect, test } from 'vitest';
import type { Name } from '../../../../core/dns/name.js';
import { isMailboxName, labelKindsOf } from '../../../../core/zone/integrity/label-kinds.js';
import { NameTable } from '../../../../core/zone/name-table.js';

/** Labels in presentation form of up to four of these. */
const parts = ['a', 'Z', '7', '-', '_', '*', '!', '\\.', '\\007', '\\"'];

function* labels(): IterableIterator<string> {
  for (const first of parts) {
    yield first;
    for (const second of parts) {
      yield first + second;
      for (const third of parts) {
        yield first + second + third;
        for (const last of ['b', '0', '-', '_']) yield first + second + third + last;
      }
    }
  }
}

describe('what kind of label a label is', () => {
  const names = new NameTable();
  const all = Array.from(labels(), (label) => ({ label, id: names.intern(`${label}.` as Name) }));
  const kinds = labelKindsOf(names);

  test('hosts have letters, digits and hyphens inside', () => {
    for (const { label, id } of all) {
      expect([label, kinds.isHost(id)]).toEqual([label, /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label)]);
    }
  });

  test('numbers, services and wildcards', () => {
    for (const { label, id } of all) {
      const found = [kinds.hasDigits(id), kinds.hasUnderscore(id), kinds.isWildcard(id)];
      expect([label, ...found]).toEqual([
        label,
        /^[0-9]+$/.test(label),
        label.startsWith('_'),
        label === '*',
      ]);
    }
  });

  test('mailboxes have what is printable', () => {
    for (const { label } of all) {
      const mailbox = names.intern(`${label}.example.` as Name);
      expect([label, labelKindsOf(names).isMailbox(mailbox)]).toEqual([label, !label.includes('\\007')]);
      expect([label, isMailboxName(`${label}.example.`)]).toEqual([label, !label.includes('\\007')]);
    }
  });
});
