import { mailboxesOf, readAddresses } from '../../message/addresses.js';
import type { HeaderField } from '../../message/header-field.js';

/** Fields in which those who rewrite From keep what stood there. */
const keepers = [
  ...['x-original-from', 'x-google-original-from', 'old-from', 'original-from', 'x-from', 'reply-to'],
  ...['x-mailfrom', 'resent-from', 'x-original-sender', 'sender', 'cc'],
];

/** `Taro via Gardeners`, `Taro (by way of Gardeners)`: what lists make of a name. */
const via = /(?:[ ]via[ ].{1,100}|[ ]\((?:by way of|via)[ ].{1,100}\)|[ ]-[ ].{1,60})$/;

/**
 * Values that From may have had before a list put its own address there: what other fields kept of it, and the name that
 * is left with the address that replies go to. Few.
 */
export function originalSenders(
  from: HeaderField,
  byKey: ReadonlyMap<string, readonly HeaderField[]>,
): readonly string[] {
  const values = new Set<string>();
  const [now] = mailboxesOf(readAddresses(from));
  const name = now?.displayName?.value.slice(0, 200) ?? '';
  const plain = name.replace(via, '').replace(/^'(.*)'$/, '$1');
  for (const key of keepers) {
    for (const field of (byKey.get(key) ?? []).slice(0, 2)) {
      if (field.value.length > 2000) continue;
      values.add(field.value);
      for (const { localPart, domain } of mailboxesOf(readAddresses(field)).slice(0, 3)) {
        const address = `${localPart.value}@${domain.value}`;
        for (const who of new Set([plain, name])) {
          if (who === '') continue;
          values.add(` ${who} <${address}>`);
          values.add(` "${who}" <${address}>`);
        }
        values.add(` ${address}`);
        values.add(` <${address}>`);
      }
    }
  }
  return [...values];
}
