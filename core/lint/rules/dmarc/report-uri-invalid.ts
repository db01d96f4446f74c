import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { UriFault } from '../../../records/report-uri.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';
import { type FaultyUri, faultyUris, reportListsOf } from './report-lists.js';
import { uriFixes } from './report-uri-fixes.js';

interface Data {
  readonly name: 'rua' | 'ruf';
  readonly uri: string;
  readonly kind: UriFault | 'no-value' | 'final-dot';
}

export const reportUriInvalid = rule<'dmarc', Data>({
  code: 'DMARC030',
  name: 'report-uri-invalid',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(9989, '4.8'),
  message: ({ name, uri, kind }) => {
    if (kind === 'no-value') return say`${name} is empty: nobody is asked to send reports`;
    if (kind === 'empty')
      return say`${name} has an empty place in its list: strict receivers ignore the whole list`;
    if (kind === 'final-dot') return say`"${uri}" ends with a dot, which mail servers refuse in an address`;
    return wrong(kind, uri);
  },
  why: say`rua and ruf are lists of URIs (RFC 3986), and an address becomes one by mailto: before it. Entries that are none are dropped (RFC 7489 s6.4, RFC 9989 s4.8).`,
  advice: say`Write mailto: and an address, several of them with commas between.`,
  when: dmarcTrait.oddUris,
  *check(text) {
    const { dmarc } = text;
    for (const faulty of faultyUris(dmarc, kinds)) {
      const { list, uri, fault } = faulty;
      if (fault.kind === 'empty') {
        yield emptyEntry(faulty);
        continue;
      }
      yield {
        span: fault.span,
        data: { name: list.name, uri: shown(uri.text), kind: fault.kind },
        fixes: uriFixes(faulty, hasRoom(text.text, uri.span.start, 'mailto:'.length)),
      };
    }
    for (const { name, uris } of reportListsOf(dmarc)) {
      for (const { fault, scheme, rest, text: written } of uris) {
        if (fault !== undefined || scheme?.value !== 'mailto' || !rest.value.endsWith('.')) continue;
        const dot = { start: rest.span.end - 1, end: rest.span.end };
        yield {
          span: dot,
          severity: 'warning',
          data: { name, uri: shown(written), kind: 'final-dot' },
          fixes: [fixOf(say`Remove the dot`, false, replace(dot, ''))],
        };
      }
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=«d@example.com»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com!10m, https://example.com/d"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com,«b@exa" "mple.com»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua= mailto:a@example.com ,\\009MAILTO:b%2Cc@example.com "',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com«,»; ruf=«mailto:dmarc»"' },
    { bad: '_dmarc TXT "v=DMARC1; p=none; rua=«mailto:a@example.com mailto:b@example.com»"' },
    { bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:«//»d@example.com; «ruf=»"' },
    { bad: '_dmarc TXT "v=DMARC1; p=none; rua=«mailto:<d@example.com>»,mailto:d@example.com«.»"' },
  ],
});

const kinds: ReadonlySet<UriFault> = new Set<UriFault>([
  'empty',
  'no-scheme',
  'white-space',
  'slashes',
  'no-mailbox',
  'bad-character',
]);

function wrong(kind: UriFault, uri: string): Phrase {
  switch (kind) {
    case 'no-scheme':
      return say`"${uri}" is no URI, because mailto: is missing: receivers send no reports there`;
    case 'white-space':
      return say`"${uri}" has white space in it: receivers send no reports there`;
    case 'slashes':
      return say`"${uri}" has no address, because // makes a host of what follows: receivers send no reports there`;
    case 'bad-character':
      return say`"${uri}" has characters in it that a URI cannot hold: receivers send no reports there`;
    default:
      return say`"${uri}" is no mail address with a name and a domain: receivers send no reports there`;
  }
}

/** Shown at the comma that the empty entry stands behind, or before; at the tag where there is nothing else. */
function emptyEntry({ list, uri }: FaultyUri): Hit<Data, 'payload'> {
  const { name, tag, uris } = list;
  if (uris.length < 2) return { span: tag.span, data: { name, uri: '', kind: 'no-value' } };
  const { value, span } = tag.value;
  const at = uri.span.start - span.start;
  const before = at > 0 ? value.lastIndexOf(',', at - 1) : -1;
  const comma = span.start + (before >= 0 ? before : value.indexOf(',', at));
  const place = { start: comma, end: comma + 1 };
  return {
    span: place,
    data: { name, uri: '', kind: 'empty' },
    fixes: [fixOf(say`Remove the comma`, false, replace(place, ''))],
  };
}
