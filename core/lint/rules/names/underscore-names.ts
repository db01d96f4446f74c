import { cite, type RfcCite } from '../../../cite.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import type { TypeName } from '../../../zone/rdata/type-numbers.js';

/** What software looks for at a name with an underscore (RFC 8552, and the IANA registry that it set up). */
export interface UnderscoreName {
  /** The types that somebody asks for. */
  readonly types: readonly TypeName[];
  readonly purpose: Phrase;
  readonly cite: RfcCite;
}

/** Labels in lower case, leftmost first. */
type Matches = (labels: readonly string[]) => boolean;

interface Row extends UnderscoreName {
  /** The rightmost label with an underscore. */
  readonly label: string;
  /** Whether the labels before it are those of the row; where absent, there are none. */
  readonly before?: Matches;
}

const nothing: Matches = (labels) => labels.length === 0;
const anything: Matches = () => true;
const one =
  (pattern: RegExp): Matches =>
  (labels) =>
    labels.length === 1 && pattern.test(labels[0] ?? '');

const port = one(/^_[0-9]{1,5}$/);
const service = one(/^_[a-z][a-z0-9-]*$/);

const tcp = ['_tcp', '_udp', '_sctp', '_dccp'].flatMap((label): readonly Row[] => [
  { label, before: port, types: ['TLSA', 'URI'], purpose: verbatim('DANE'), cite: cite(6698, '3') },
  {
    label,
    before: service,
    types: ['SRV', 'TXT', 'PTR', 'URI'],
    purpose: say`services`,
    cite: cite(2782, ''),
  },
]);

const rows: readonly Row[] = [
  { label: '_dmarc', types: ['TXT'], purpose: verbatim('DMARC'), cite: cite(9989, '4.7') },
  {
    label: '_dmarc',
    before: (labels) => labels[labels.length - 1] === '_report',
    types: ['TXT'],
    purpose: verbatim('DMARC'),
    cite: cite(9990, '4'),
  },
  {
    label: '_domainkey',
    before: anything,
    types: ['TXT'],
    purpose: verbatim('DKIM'),
    cite: cite(6376, '3.6.2'),
  },
  { label: '_mta-sts', types: ['TXT'], purpose: verbatim('MTA-STS'), cite: cite(8461, '3.1') },
  { label: '_tls', before: one(/^_smtp$/), types: ['TXT'], purpose: say`TLS reports`, cite: cite(8460, '3') },
  { label: '_vouch', types: ['TXT'], purpose: verbatim('Vouch by Reference'), cite: cite(5518, '5') },
  { label: '_acme-challenge', types: ['TXT'], purpose: verbatim('ACME'), cite: cite(8555, '8.4') },
  {
    label: '_openpgpkey',
    before: one(/./),
    types: ['OPENPGPKEY'],
    purpose: say`OpenPGP keys`,
    cite: cite(7929, '3'),
  },
  {
    label: '_smimecert',
    before: one(/./),
    types: ['SMIMEA'],
    purpose: say`S/MIME certificates`,
    cite: cite(8162, '3'),
  },
  ...tcp,
];

const byLabel = new Map<string, Row[]>();
for (const row of rows) byLabel.set(row.label, [...(byLabel.get(row.label) ?? []), row]);

/**
 * What is looked for at a name: `labels` are its own, leftmost first, from the rightmost one with an underscore on to the
 * left, in lower case. Undefined for a name that nobody has registered.
 */
export function underscoreName(labels: readonly string[]): UnderscoreName | undefined {
  const before = labels.slice(0, -1);
  return byLabel.get(labels[labels.length - 1] ?? '')?.find((row) => (row.before ?? nothing)(before));
}

/** The labels whose names, whatever stands before them, are asked for records of a type where they are asked for any. */
export function alwaysAskedFor(type: TypeName): readonly string[] {
  return Array.from(byLabel)
    .filter(([, rows]) => rows.every(({ types }) => types.includes(type)))
    .map(([label]) => label);
}
