import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { formHits, type Quirk } from './form-hits.js';

type Octets = 'wideStrings' | 'wideOwner' | 'controlOctets' | 'nul' | 'escapedLineEnd';
type Data = Quirk<Octets> & { readonly text: string };

export const octetsInText = rule<'zone', Data>({
  code: 'PORT010',
  name: 'octets-in-text',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ quirk, reader, says, text }) => {
    switch (quirk) {
      case 'wideStrings':
      case 'wideOwner':
        return say`"${shownText(text)}" is not ASCII: ${reader} ${says}`;
      case 'controlOctets':
        return say`"${shownText(text)}" is a control character: ${reader} ${says}`;
      case 'nul':
        return say`There is a NUL octet in this text: ${reader} ${says}`;
      case 'escapedLineEnd':
        return say`This string goes on over the end of its line: ${reader} ${says}`;
    }
  },
  why: say`BIND takes any octet in a text as it is. Readers that take only printable ASCII want the others as \\DDD (RFC 1035 s5.1), which everybody reads alike.`,
  advice: say`Write the octets as \\DDD with three decimal digits each. An IDN belongs into an owner in its xn-- form.`,
  *check(mail) {
    const forms = ['wideStrings', 'wideOwner', 'controlOctets', 'nul', 'escapedLineEnd'] as const;
    for (const { span, data } of formHits(mail, forms)) {
      const text = mail.zone.source.slice(span.start, span.end);
      yield { span, data: { ...data, text }, fixes: [escapeOf(mail, span, data.quirk)] };
    }
  },
  examples: [
    { bad: 'a TXT "M«ü»nchen"', good: 'a TXT "M\\195\\188nchen" ; München', facts: { profile: 'knot' } },
    { bad: '«ü» A 192.0.2.1', good: 'xn--tda A 192.0.2.1', facts: { profile: 'knot' } },
    { bad: 'a TXT "one\\«\n»two"', good: 'a TXT "one\\010two"', facts: { profile: 'nsd' } },
  ],
});

/** The octets of a span as escapes. A line end stands behind a backslash, which goes with it. */
function escapeOf({ zone }: MailZone, span: Span, quirk: Octets): FixAt<'source'> {
  const start = quirk === 'escapedLineEnd' ? span.start - 1 : span.start;
  let text = '';
  for (let at = span.start; at < span.end; ) {
    const { octets, units } = zone.source.octetsAt(at);
    for (const octet of octets) text += `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
    at += units;
  }
  return {
    title: say`Write ${text}`,
    isSafe: true,
    replacements: [{ span: { start, end: span.end }, text }],
  };
}
