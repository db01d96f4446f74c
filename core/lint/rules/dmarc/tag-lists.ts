import type { TagList } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import type { MailText } from '../../mail-text.js';

/** The tag list of a text that DMARC knows: a policy, or a permission to send reports. */
export function dmarcListOf(text: MailText): TagList | undefined {
  if (text.role === 'dmarc') return text.dmarc.list;
  return text.role === 'dmarc-report' ? text.list : undefined;
}

/** Whether no words without quotes were run together. Where they were, the text is not what its author meant. */
export function isAsWritten({ text: { strings } }: MailText): boolean {
  return strings.length < 2 || strings[0]?.isQuoted === true;
}

/** `v=DMARC1`: where a finding about a whole record is shown. */
export function versionSpan({ text: { octets } }: MailText): Span<'payload'> {
  const version = /^[ \t]*v[ \t]*=[ \t]*DMARC1/i.exec(octets)?.[0];
  return { start: 0, end: version?.length ?? octets.length };
}
