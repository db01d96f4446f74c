import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { ReportUri, UriFault } from '../../../records/report-uri.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, replace } from '../shared/tag-edits.js';
import { faultyUris } from './report-lists.js';

interface Data {
  readonly kind: UriFault;
  readonly uri: string;
  readonly written: string;
}

export const reportUriUnencoded = rule<'dmarc', Data>({
  code: 'DMARC031',
  name: 'report-uri-unencoded',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(9989, '4.8'),
  message: ({ kind, uri, written }) => {
    if (kind === 'raw-comma')
      return say`The comma cuts "${uri}" into two entries, and receivers send no reports to either`;
    if (kind === 'raw-mark') return say`"!" in "${uri}" begins a size limit: receivers send no reports there`;
    return say`"${written}" is no size limit (digits and k, m, g or t): receivers send no reports to "${uri}"`;
  },
  why: say`A comma separates the URIs of a list, and an exclamation mark begins the largest size of a report. Inside a URI they must be written %2C and %21 (RFC 7489 s6.2, RFC 9989 s4.8).`,
  advice: say`Write %2C for the comma and %21 for the exclamation mark, or use another address.`,
  when: dmarcTrait.oddUris,
  *check({ dmarc, text }) {
    for (const { uri, fault } of faultyUris(dmarc, kinds)) {
      const written = text.octets.slice(fault.span.start, fault.span.end);
      const fixes = fault.kind === 'bad-size' ? [removal(fault.span)] : [encoding(uri, fault.kind)];
      yield {
        span: fault.span,
        data: { kind: fault.kind, uri: shown(uri.text), written: shown(written) },
        fixes,
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a«,»b@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a%2Cb@example.com, mailto:c@example.com"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a«!»b@example.com!10m"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a%21b@example.com!10M"',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com«!1" "0p»,mailto:b@example.com«!»"' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com«!18446744073709551616»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com!18446744073709551615"',
    },
  ],
});

const kinds: ReadonlySet<UriFault> = new Set<UriFault>(['raw-comma', 'raw-mark', 'bad-size']);

function removal(span: Span<'payload'>): FixAt<'payload'> {
  return fixOf(say`Remove the size limit`, false, replace(span, ''));
}

/** Percent-encodes what separates: every comma, and every exclamation mark before the domain. */
function encoding({ text, span, size }: ReportUri, kind: UriFault): FixAt<'payload'> {
  const [char, code] = kind === 'raw-comma' ? [',', '%2C'] : ['!', '%21'];
  const end = text.length - (size?.value.length ?? 0);
  const places: FixAt<'payload'>['replacements'][number][] = [];
  for (let at = text.indexOf(char); at >= 0 && at < end; at = text.indexOf(char, at + 1)) {
    places.push(replace({ start: span.start + at, end: span.start + at + 1 }, code));
  }
  return fixOf(say`Write ${code}`, false, ...places);
}
