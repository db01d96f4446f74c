import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { UriFault } from '../../../records/report-uri.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { faultyUris } from './report-lists.js';

export const reportUriNotAscii = rule<'dmarc', { readonly part: string; readonly isDomain: boolean }>({
  code: 'DMARC035',
  name: 'report-uri-not-ascii',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(8616, '6'),
  message: ({ part, isDomain }) =>
    isDomain
      ? say`The domain "${part}" must be written in its ASCII form (xn--...): receivers send no reports there`
      : say`"${part}" is not ASCII, and reports go to conventional addresses only: receivers send none there`,
  why: say`DMARC records are ASCII. Domains in rua and ruf are A-labels, and addresses are not those of RFC 6531 (RFC 8616 s6).`,
  advice: say`Write the domain in its ASCII form, and use an address whose name is ASCII.`,
  when: dmarcTrait.oddUris,
  *check({ dmarc, text }) {
    for (const { uri, fault } of faultyUris(dmarc, kinds)) {
      const part = shown(text.octets.slice(fault.span.start, fault.span.end));
      yield { span: fault.span, data: { part, isDomain: fault.span.start === uri.host?.span.start } };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@«münchen.example»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@xn--mnchen-3ya.example"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:«d\\195\\182ner»@example.com,mailto:«d%C3%B6" "ner»@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d%2Cner@example.com"',
    },
  ],
});

const kinds: ReadonlySet<UriFault> = new Set<UriFault>(['not-ascii']);
