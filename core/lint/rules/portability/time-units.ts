import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { isGenericForm } from '../../../zone/rdata/codec.js';
import { readTtl } from '../../../zone/rdata/ttl.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { Hit } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { formHits, type Quirk, quirkOf, recordsOfTypes } from './form-hits.js';
import { writtenForms } from './written-forms.js';

type Data = Quirk<'timeUnits' | 'otherTimeUnits'> & { readonly text: string };

export const timeUnits = rule<'zone', Data>({
  code: 'PORT007',
  name: 'time-units',
  severity: 'warning',
  subject: 'zone',
  cite: cite(2308, '4'),
  message: ({ reader, says, text }) => say`"${shownText(text)}" has several units: ${reader} ${says}`,
  why: say`RFC 1035 and RFC 2308 know times in seconds only. Units such as 1h30m are BIND’s, and not everybody who took them over adds several of them up.`,
  advice: say`Write one number with one unit, or seconds.`,
  *check(mail) {
    for (const { span, data } of formHits(mail, ['timeUnits'])) yield hitOf(mail, span, data);
    const other = quirkOf(mail, 'otherTimeUnits');
    if (other === undefined) return;
    for (const span of otherTimes(mail)) {
      const text = mail.zone.source.slice(span.start, span.end);
      if (/[a-z].*[a-z]/i.test(text) && readTtl(text) !== undefined) yield hitOf(mail, span, other);
    }
  },
  examples: [
    { bad: 'www «1h30m» A 192.0.2.1', good: 'www 90m A 192.0.2.1', facts: { profile: 'powerdns' } },
    {
      bad: '$TTL «1d12h»\nwww A 192.0.2.1',
      good: '$TTL 36h\nwww A 192.0.2.1',
      facts: { profile: 'powerdns' },
    },
    {
      bad: '$TTL 1h\n@ SOA ns1 hostmaster (\n  2026112201 2h «1h30m» 2w 10m )\n@ NS ns1',
      good: '$TTL 1h\n@ SOA ns1 hostmaster (\n  2026112201 2h 90m 2w 10m )\n@ NS ns1',
      isWholeFile: true,
      facts: { profile: 'powerdns' },
    },
  ],
});

function hitOf({ zone }: MailZone, span: Span, data: Quirk<Data['quirk']>): Hit<Data, 'source'> {
  const text = zone.source.slice(span.start, span.end);
  const seconds = String(readTtl(text));
  const fix = { title: say`Write ${seconds} seconds`, isSafe: true, replacements: [{ span, text: seconds }] };
  return { span, data: { ...data, text }, fixes: [fix] };
}

const soaTypes: ReadonlySet<number> = new Set([numberOfType('SOA')]);

/** The times in `$TTL` and in SOA records. */
function* otherTimes(mail: MailZone): IterableIterator<Span> {
  for (const { name, fields } of writtenForms(mail).directives) {
    if (name === '$TTL' && fields[0] !== undefined) yield fields[0].span;
  }
  for (const index of recordsOfTypes(mail, soaTypes)) {
    const soa = mail.zone.records.get(index);
    if (isGenericForm(soa.type, mail.zone.fieldsOf(soa))) continue;
    const spans: Span[] = [];
    for (const cursor = mail.zone.fieldsOf(soa); !cursor.atEnd; cursor.advance()) spans.push(cursor.span);
    // Two names and the serial number come first.
    yield* spans.slice(3);
  }
}
