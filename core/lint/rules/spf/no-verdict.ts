import { cite } from '../../../cite.js';
import { allOf, redirectOf } from '../../../records/spf.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { joinedTerms } from './joined-terms.js';
import { correction } from './term-edits.js';

export const noVerdict = rule<'spf', { readonly term: string | undefined }>({
  code: 'SPF031',
  name: 'no-verdict',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '4.7'),
  message: ({ term }) =>
    term === undefined
      ? say`The record has neither all nor redirect=: about all other senders it says nothing, and receivers treat them as if there were no record`
      : say`"${term}" says nothing about all other senders: receivers treat them as if there were no record`,
  why: say`Where no mechanism matches, the result is neutral, and so it is with ?all. Receivers must treat neutral like a missing record (RFC 7208 s4.7, s8.2), so forged mail is not told from other mail.`,
  advice: say`End the record with ~all, or with -all once everybody who sends for the domain is listed.`,
  when: spfTrait.noVerdict,
  // Nobody sends from a name like _spf: other records include it, and to them only pass matters.
  concerns: ({ hasUnderscore }) => !hasUnderscore,
  *check(text) {
    const { spf } = text;
    if (text.hasUnderscore) return;
    const all = allOf(spf);
    if (all?.qualifier.value === '?') {
      const { span } = all;
      const fixes = ['~all', '-all'].flatMap((end) => correction(text, say`Write ${end}`, span, end));
      yield { span, data: { term: shown(all.text) }, fixes };
    }
    // A term that cannot be read may be the one that is missing.
    const isUnreadable = spf.problems.length > 0 || joinedTerms(text).size > 0;
    if (all !== undefined || isUnreadable || redirectOf(spf) !== undefined) return;
    const end = spf.terms[spf.terms.length - 1]?.span.end ?? spf.version.span.end;
    const fixes = ['~all', '-all'].flatMap((last) =>
      correction(text, say`End the record with ${last}`, { start: end, end }, ` ${last}`),
    );
    yield { span: spf.version.span, data: { term: undefined }, fixes };
  },
  examples: [
    { bad: '@ TXT "v=spf1 mx «?all»"', good: '@ TXT "v=spf1 mx ~all"' },
    { bad: '@ TXT "«v=spf1» mx"', good: '@ TXT "v=spf1 mx redirect=_spf.example.net"' },
    { bad: '@ TXT "«v=spf1»"', good: '_spf TXT "v=spf1 ip4:192.0.2.0/24"' },
    { bad: '@ TXT "«v=sp" "f1» mx exp=why.example.net"', good: '_spf TXT "v=spf1 ip4:192.0.2.0/24 ?all"' },
    { bad: '@ TXT "v=spf1 mx «?al" "l» -all"', good: '@ TXT "v=spf1 mx -al"' },
  ],
});
