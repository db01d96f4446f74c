import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { versionSpan } from './tag-lists.js';

export const versionAlone = rule<'dmarc', undefined>({
  code: 'DMARC003',
  name: 'version-alone',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(7489, '6.4'),
  message: () =>
    say`No semicolon follows v=DMARC1: receivers that follow RFC 7489 do not take this for a DMARC record`,
  why: say`RFC 9989 s4.8 lets a record end after its version, RFC 7489 s6.4 asks for the semicolon.`,
  advice: say`Write v=DMARC1; and the policy behind it.`,
  when: dmarcTrait.versionAlone,
  *check(text) {
    if (!text.text.octets.includes(';')) yield { span: versionSpan(text), data: undefined };
  },
  examples: [
    { bad: '_dmarc TXT "«v=DMARC1»"', good: '_dmarc TXT "v=DMARC1;"' },
    { bad: '_dmarc TXT "«v=DMA" "RC1» "', good: '_dmarc TXT "v=DMARC1 ; p=none"' },
  ],
});
