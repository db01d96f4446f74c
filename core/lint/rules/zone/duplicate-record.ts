import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { TokenKind } from '../../../zone/tape.js';
import type { FixAt } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf, integrity } from './faults.js';

interface Data {
  readonly owner: string;
  readonly type: string;
}

export const duplicateRecord = rule<'zone', Data>({
  code: 'ZONE023',
  name: 'duplicate-record',
  severity: 'info',
  subject: 'zone',
  cite: cite(2181, '5'),
  marks: 'unnecessary',
  message: ({ owner, type }) =>
    say`${owner} has the same ${type} record already: servers make one of the two, and this one changes nothing`,
  why: say`The records of one type at one name are a set, in which each has its own data (RFC 2181 s5). Servers drop a record that is there already, without a word.`,
  advice: say`Remove the line, or correct it where it was meant to say something else.`,
  *check(mail) {
    const { zone } = mail;
    for (const { record, related } of faultsOf(mail, ['duplicate'])) {
      const view = zone.records.get(record);
      const first = zone.records.get(related);
      yield {
        span: entrySpan(mail, record),
        data: { owner: shownName(view.owner), type: view.type.name },
        owner: view.owner,
        related: [{ span: entrySpan(mail, related), message: say`the first` }],
        fixes: view.ttlSeconds === first.ttlSeconds ? removal(mail, record) : [],
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx -all"\n«@ 3600 IN TXT "v=spf1 mx -all"»',
      good: '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 mx " "-all"\nwww TXT "v=spf1 mx -all"',
    },
    {
      bad: 'www A 192.0.2.1\n    «A 192.0.2.1» ; again\n\n«WWW A ( 192.0.2.1 )»',
      good: 'www A 192.0.2.1\n  A 192.0.2.2\n  AAAA 2001:db8::1',
    },
    { bad: '@ MX 10 mail\n«@ MX 10 MAIL.example.com.»', good: '@ MX 10 mail\n@ MX 20 mail' },
    { bad: 'a AAAA 2001:db8::1\n«a AAAA 2001:DB8:0::1»', good: 'a HINFO a b\na HINFO A b' },
  ],
});

/** From the first word of an entry to the last, blanks and comments before and behind left out. */
function entrySpan({ zone }: MailZone, record: number): Span {
  const view = zone.records.get(record);
  let { start, end } = zone.headOf(view).owner ?? view.typeSpan;
  let isFirst = true;
  for (const { kind, span } of zone.tokensOf(view)) {
    if (kind === TokenKind.blank || kind === TokenKind.comment || kind === TokenKind.newline) continue;
    if (isFirst) start = span.start;
    isFirst = false;
    end = span.end;
  }
  return { start, end };
}

/** Takes the line out where it is one, says nothing else, and nothing after it inherits from it. */
function removal(mail: MailZone, record: number): readonly FixAt<'source'>[] {
  const { zone } = mail;
  const { records } = zone;
  const view = records.get(record);
  const tokens = Array.from(zone.tokensOf(view));
  const last = tokens[tokens.length - 1];
  const isLine = tokens.every(({ kind }, at) => kind !== TokenKind.newline || at === tokens.length - 1);
  if (!isLine || last?.kind !== TokenKind.newline) return [];
  if (zone.problems.length > 0 || tokens.some(({ kind }) => kind === TokenKind.comment)) return [];
  const { owner, ttl } = zone.headOf(view);
  const next = record + 1 < records.length ? records.get(record + 1) : undefined;
  if (owner !== undefined && next !== undefined && next.ownerSpan === undefined) return [];
  if (ttl !== undefined && takesTtlFromAbove(mail)) return [];
  const span = { start: view.start, end: last.span.end };
  return [{ title: say`Remove the line`, isSafe: true, replacements: [{ span, text: '' }] }];
}

/** Whether a record may have the TTL of the one before. */
function takesTtlFromAbove(mail: MailZone): boolean {
  return !mail.zone.isRead || integrity(mail).ofKind('previous-ttl').length > 0;
}
