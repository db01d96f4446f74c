import { mailboxesOf, readAddresses, unreadableOf } from '../message/addresses.js';
import type { HeaderField, HeaderFields } from '../message/header-field.js';
import type { Mailbox } from '../message/mailbox.js';

/** The purported responsible address of a message (RFC 4407 s2), or why it has none. */
export type Pra =
  | {
      readonly kind: 'found';
      readonly mailbox: Mailbox;
      /** `local@domain`, one character an octet. */
      readonly address: string;
      readonly field: HeaderField;
    }
  /** The field that counts has not one mailbox with a domain name. */
  | { readonly kind: 'malformed'; readonly field: HeaderField }
  | { readonly kind: 'several'; readonly name: 'sender' | 'from'; readonly count: number }
  | { readonly kind: 'no-from' };

/** Finds who claims to have brought the message into the mail system last. Linear. */
export function findPra(fields: HeaderFields): Pra {
  const filled = (name: string): HeaderField[] =>
    fields.filter(({ key, value }) => key === name && /\S/.test(value));
  const [resentSender] = filled('resent-sender');
  const [resentFrom] = filled('resent-from');
  if (resentSender !== undefined && !isOlder(fields, resentSender, resentFrom)) return readPra(resentSender);
  if (resentFrom !== undefined) return readPra(resentFrom);
  const [sender, ...otherSenders] = filled('sender');
  if (otherSenders.length > 0) return { kind: 'several', name: 'sender', count: otherSenders.length + 1 };
  if (sender !== undefined) return readPra(sender);
  const [from, ...otherFroms] = filled('from');
  if (from === undefined) return { kind: 'no-from' };
  if (otherFroms.length > 0) return { kind: 'several', name: 'from', count: otherFroms.length + 1 };
  return readPra(from);
}

/**
 * Whether a Resent-Sender belongs to an earlier resending than the Resent-From above it: the message was delivered in
 * between (RFC 4407 s2 step 1).
 */
function isOlder(fields: HeaderFields, sender: HeaderField, from: HeaderField | undefined): boolean {
  const end = fields.indexOf(sender);
  const start = from === undefined ? -1 : fields.indexOf(from);
  if (start < 0 || start > end) return false;
  return fields.slice(start + 1, end).some(({ key }) => key === 'received' || key === 'return-path');
}

/** RFC 4407 s2 step 5. What is written oddly is taken, as long as it is one mailbox. */
function readPra(field: HeaderField): Pra {
  const list = readAddresses(field);
  const [mailbox, ...others] = mailboxesOf(list);
  const isOne = others.length === 0 && unreadableOf(list).length === 0;
  if (mailbox === undefined || mailbox.isLiteral || !isOne) return { kind: 'malformed', field };
  return { kind: 'found', mailbox, address: `${mailbox.localPart.value}@${mailbox.domain.value}`, field };
}
