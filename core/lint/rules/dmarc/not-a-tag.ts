import { cite } from '../../../cite.js';
import { dmarc } from '../../../records/dmarc.js';
import { findTagSpec } from '../../../tags/record-kind.js';
import type { Located } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { textTrait } from '../../text-traits.js';
import { shown } from '../shared/shown.js';
import { fixOf, replace, withoutPiece } from '../shared/tag-edits.js';
import { dmarcListOf, isAsWritten } from './tag-lists.js';

interface Data {
  /** Empty where nothing stands between two semicolons. */
  readonly piece: string;
  readonly isUri: boolean;
  /** The tag that was meant, where a colon stands for the equals sign. */
  readonly meant: string | undefined;
}

/** A piece that says nothing a person could have meant: only that may be taken out without thinking. */
const isWorthless = /^[^:=@\x80-\xff]*$/;
const colonForEquals = /^([A-Za-z]+)[ \t]*:/;

export const notATag = rule<'txt', Data>({
  code: 'DMARC005',
  name: 'not-a-tag',
  severity: 'error',
  subject: 'txt',
  cite: cite(9989, '4.8'),
  message: ({ piece, isUri, meant }) => {
    if (piece === '')
      return say`Nothing stands between these semicolons: strict receivers ignore the whole record`;
    if (meant !== undefined) {
      return say`"${piece}" is no tag: between name and value stands "=", as in ${meant}=`;
    }
    const way = isUri ? say`. Addresses are separated by commas` : '';
    return say`"${piece}" is no tag with a name and a value: receivers skip it, or ignore the whole record${way}`;
  },
  why: say`A record is a list of name=value, separated by semicolons (RFC 9989 s4.8). A piece that is none is an error of syntax, and receivers differ in how much they throw away.`,
  advice: say`Write name=value, or take the piece out.`,
  when: textTrait.notATag,
  *check(text) {
    const list = dmarcListOf(text);
    if (list === undefined || !isAsWritten(text)) return;
    const remove = (span: Located<string>['span']): FixAt<'payload'> =>
      fixOf(say`Remove it`, false, withoutPiece(list.octets, span));
    for (const { value, span } of list.strays) {
      const isUri = /^mailto:|^[^ @:]+@[^ @]+$/i.test(value.slice(0, 300));
      const named = colonForEquals.exec(value);
      const meant = findTagSpec(dmarc, named?.[1]?.toLowerCase() ?? '') && named?.[1];
      const sign = {
        start: span.start + (named?.[0].length ?? 0) - 1,
        end: span.start + (named?.[0].length ?? 0),
      };
      const fixes =
        meant !== undefined
          ? [fixOf(say`Write ${meant}=`, false, replace(sign, '='))]
          : isWorthless.test(value)
            ? [remove(span)]
            : [];
      yield { span, data: { piece: shown(value), isUri, meant }, fixes };
    }
    for (const span of list.gaps) {
      const fix = fixOf(say`Remove the second semicolon`, false, { span, text: '' });
      yield { span, data: { piece: '', isUri: false, meant: undefined }, fixes: [fix] };
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
