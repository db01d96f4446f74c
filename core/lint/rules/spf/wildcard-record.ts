import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';

export const wildcardRecord = rule<'spf', { readonly name: string }>({
  code: 'SPF048',
  name: 'wildcard-record',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '3.5'),
  message: ({ name }) =>
    say`${name} answers only for names that do not exist: for a host with a record of any kind, and for what is below it, receivers find no SPF record here`,
  why: say`A wildcard does not match names that exist, nor names below them (RFC 4592). RFC 7208 s3.5 discourages wildcard SPF records, because they have to be repeated at every name that has any record.`,
  advice: say`Publish a record at each name that takes part in mail. A wildcard "v=spf1 -all" may stay as a safeguard for names that do not exist.`,
  when: spfTrait.wildcard,
  *check({ spf, record, isWildcard }) {
    if (!isWildcard) return;
    yield { span: spf.version.span, data: { name: shownName(record.owner) } };
  },
  examples: [
    { bad: '* TXT "«v=spf1» mx -all"', good: 'a.*.b TXT "v=spf1 mx -all"' },
    { bad: '*.lists TXT "«v=sp" "f1» -all"', good: '* TXT "any text"\nstar TXT "v=spf1 -all"' },
  ],
});
