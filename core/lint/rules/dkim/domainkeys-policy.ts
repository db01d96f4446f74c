import { cite } from '../../../cite.js';
import { domainKeysPolicy as policy } from '../../../records/domainkeys-policy.js';
import { findTagSpec } from '../../../tags/record-kind.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { keySignOf } from './looks-like-key.js';

export const domainKeysPolicy = rule<'domainkeys-policy', { readonly value: string }>({
  code: 'DKIM031',
  name: 'domainkeys-policy',
  severity: 'warning',
  subject: 'domainkeys-policy',
  cite: cite(4870, '3.6'),
  message: ({ value }) =>
    say`"${shown(value)}" is a policy of DomainKeys, which is historic: receivers do not ask for it`,
  why: say`Under DomainKeys, the forerunner of DKIM, a domain said at _domainkey whether it signs all its mail. DKIM has no such record; what a domain wants done with unsigned mail stands in its DMARC record.`,
  advice: say`Remove the record.`,
  marks: 'deprecated',
  *check({ text, list }) {
    const { octets } = text;
    const isPolicy = list.tags.some(
      ({ name, value }) => name.value === 'o' || isPolicyTag(name.value, value.value),
    );
    if (isPolicy && keySignOf(octets) === undefined) {
      yield { span: { start: 0, end: octets.length }, data: { value: octets } };
    }
  },
  examples: [
    { bad: '_domainkey TXT "«o=~»"', good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"' },
    { bad: '_domainkey TXT "«t=y; o" "=-; r=postmaster@example.com»"', good: '_domainkey TXT "some words"' },
    { bad: '_domainkey.shop TXT "«t=y»"', good: '_domainkey TXT "v=spf1 -all"' },
  ],
});

/** Every tag but `o` could stand in other texts, so its value must fit too. */
function isPolicyTag(name: string, value: string): boolean {
  const spec = findTagSpec(policy, name);
  if (spec === undefined) return false;
  return name === 't' ? value === 'y' : name === 'r' && value.includes('@');
}
