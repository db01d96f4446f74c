import { cite } from '../../../cite.js';
import type { Located } from '../../../text/span.js';
import { type FixAt, rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';
import { dmarcListOf, isAsWritten } from './tag-lists.js';

interface Data {
  /** Empty where nothing stands between two semicolons. */
  readonly piece: string;
  readonly isUri: boolean;
}

export const notATag = rule<'txt', Data>({
  code: 'DMARC005',
  name: 'not-a-tag',
  severity: 'error',
  subject: 'txt',
  cite: cite(9989, '4.8'),
  message: ({ piece, isUri }) => {
    if (piece === '')
      return 'Nothing stands between these semicolons: strict receivers ignore the whole record';
    const way = isUri ? '. Addresses are separated by commas' : '';
    return `"${piece}" is no tag with a name and a value: receivers skip it, or ignore the whole record${way}`;
  },
  why: 'A record is a list of name=value, separated by semicolons (RFC 9989 s4.8). A piece that is none is an error of syntax, and receivers differ in how much they throw away.',
  advice: 'Write name=value, or take the piece out.',
  *check(text) {
    const list = dmarcListOf(text);
    if (list === undefined || !isAsWritten(text)) return;
    const remove = (span: Located<string>['span']): FixAt<'payload'> =>
      fixOf('Remove it', false, withoutPiece(list.octets, span));
    for (const { value, span } of list.strays) {
      const isUri = /^mailto:|^[^ @]+@[^ @]+$/i.test(value.slice(0, 300));
      yield { span, data: { piece: shown(value), isUri }, fixes: [remove(span)] };
    }
    for (const span of list.gaps) {
      const fix = fixOf('Remove the second semicolon', false, { span, text: '' });
      yield { span, data: { piece: '', isUri: false }, fixes: [fix] };
    }
  },
  examples: [
    { bad: '_dmarc TXT "v=DMARC1; «p:none»"', good: '_dmarc TXT "v=DMARC1; p=none; "' },
    { bad: '_dmarc TXT "v=DMARC1;«;» p=none"', good: '_dmarc TXT "v=DMARC1;p=none;"' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com; «mailto:b@exa" "mple.com»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com, mailto:b@example.com"',
    },
    {
      bad: 'a.example.net._report._dmarc TXT "v=DMARC1; «yes»"',
      good: 'a.example.net._report._dmarc TXT "v=DMARC1;"',
    },
  ],
});
