import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mailboxesOf, readAddresses } from '../../core/message/addresses.js';
import type { Mailbox } from '../../core/message/mailbox.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';
import { fieldsOf } from '../header-fields.js';

/** A message, and what another reader of messages says about it. */
interface Case {
  readonly id: string;
  readonly facts: { readonly from: readonly string[] };
}

const cases = readJsonCorpus<{ readonly cases: readonly Case[] }>('messages/cases.json')?.cases ?? [];

describe.runIf(cases.length > 0)('From of real messages is read as another reader does', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, { facts }) => {
    const froms = fieldsOf(headerOf(readFileSync(corpusPath(`messages/${id}`)))).filter(
      ({ key }) => key === 'from',
    );
    const ours = froms.map((field) => mailboxesOf(readAddresses(field)).map(addressOf));
    expect(ours).toEqual(facts.from.map(addressesIn));
  });
});

test('what could not be run was named', () => {
  expect(cases.length === 0 || cases.length > 200).toBe(true);
});

function headerOf(bytes: Buffer): string {
  const text = bytes.toString('utf8').replace(/\r\n?/g, '\n');
  const end = text.indexOf('\n\n');
  return end < 0 ? text : text.slice(0, end);
}

function addressOf({ localPart, domain }: Mailbox): string {
  return `${localPart.value}@${domain.value}`;
}

/** `Name <local@domain>` or `local@domain (name)`; words without a domain are no address. */
function addressesIn(text: string): string[] {
  const address = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.replace(/\s*\(.*\)$/, '');
  return address.includes('@') ? [address] : [];
}
