import type { MailText } from '../../mail-text.js';

/** Owner and data of a TXT record, in a form that is equal for records that a server merges into one. */
export function dataKey({ ownerId, text }: MailText): string {
  const lengths = text.strings.map(({ payload }) => payload.end - payload.start);
  return `${ownerId} ${lengths.join()} ${text.octets}`;
}
