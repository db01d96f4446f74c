import { type Phrase, say, verbatim } from '../../words/phrase.js';

/** A value of a field of record data and what it means. */
export interface FieldValue {
  /** As it is written, with quotes where it needs them. */
  readonly text: string;
  readonly means: Phrase;
  readonly isOutdated?: true;
}

/**
 * Values that a field usually has, best first. `before`: the fields before it as they are written; some ask for other
 * values.
 */
export function valuesOfField(type: string, index: number, before: readonly string[]): readonly FieldValue[] {
  if (type === 'CAA' && index === 2) return caaValues(before[1]?.toLowerCase() ?? '');
  if (type === 'MX' && index === 1) return before[0] === '0' ? [nullMx] : [];
  return values.get(`${type} ${index}`) ?? [];
}

/** A number or name that nobody may use any more. */
function outdated(what: string | number): Phrase {
  return say`${what}, not to be used any more`;
}

const nullMx: FieldValue = { text: '.', means: say`the domain takes no mail (RFC 7505)` };

const certificateUsages: readonly FieldValue[] = [
  { text: '3', means: say`DANE-EE: the certificate or key of the server itself; what mail servers use` },
  { text: '2', means: say`DANE-TA: the certificate or key of the authority above it` },
  { text: '1', means: say`PKIX-EE: of the server, and an authority must vouch for it; not for mail` },
  { text: '0', means: say`PKIX-TA: of an authority that is trusted anyway; not for mail` },
];

const selectors: readonly FieldValue[] = [
  { text: '1', means: say`SPKI: only the public key, which outlives a renewed certificate` },
  { text: '0', means: say`Cert: the whole certificate` },
];

const matchingTypes: readonly FieldValue[] = [
  { text: '1', means: say`SHA2-256: the SHA-256 digest of it` },
  { text: '2', means: say`SHA2-512: the SHA-512 digest of it` },
  { text: '0', means: say`Full: all of it, without a digest` },
];

/** RFC 8624 s3.1: what signers may use, what they should, what nobody may any more. */
const algorithms: readonly FieldValue[] = [
  { text: 'ECDSAP256SHA256', means: say`${13}, recommended` },
  { text: 'ED25519', means: say`${15}, recommended` },
  { text: 'RSASHA256', means: say`8, with keys of 2048 bits or more` },
  { text: 'ECDSAP384SHA384', means: verbatim(14) },
  { text: 'ED448', means: verbatim(16) },
  { text: 'RSASHA512', means: say`10, not recommended` },
  { text: 'RSASHA1', means: outdated(5), isOutdated: true },
  { text: 'NSEC3RSASHA1', means: outdated(7), isOutdated: true },
  { text: 'RSAMD5', means: outdated(1), isOutdated: true },
  { text: 'DSA', means: outdated(3), isOutdated: true },
  { text: 'NSEC3DSA', means: outdated(6), isOutdated: true },
  { text: 'ECCGOST', means: outdated(12), isOutdated: true },
];

/** RFC 8624 s3.3. */
const digestTypes: readonly FieldValue[] = [
  { text: '2', means: say`${'SHA-256'}, recommended` },
  { text: '4', means: verbatim('SHA-384') },
  { text: '1', means: outdated('SHA-1'), isOutdated: true },
];

/** RFC 9460 s7. */
const serviceKeys: readonly FieldValue[] = [
  { text: 'alpn=', means: say`protocols that the service speaks, such as h2,h3` },
  { text: 'port=', means: say`the port of the service` },
  { text: 'ipv4hint=', means: say`IPv4 addresses, for clients that have not asked for A yet` },
  { text: 'ipv6hint=', means: say`IPv6 addresses, for clients that have not asked for AAAA yet` },
  { text: 'no-default-alpn', means: say`only what alpn says` },
  { text: 'mandatory=', means: say`keys that a client must understand` },
  { text: 'ech=', means: say`keys for Encrypted Client Hello, in base64` },
];

const values: ReadonlyMap<string, readonly FieldValue[]> = new Map([
  [
    'MX 0',
    [
      { text: '10', means: say`the lowest number is tried first` },
      { text: '20', means: say`a second host, tried when the first cannot be reached` },
      { text: '0', means: say`with a dot as the host: the domain takes no mail (RFC 7505)` },
    ],
  ],
  ['TLSA 0', certificateUsages],
  ['TLSA 1', selectors],
  ['TLSA 2', matchingTypes],
  ['SMIMEA 0', certificateUsages],
  ['SMIMEA 1', selectors],
  ['SMIMEA 2', matchingTypes],
  [
    'SSHFP 0',
    [
      { text: '4', means: verbatim('Ed25519') },
      { text: '3', means: verbatim('ECDSA') },
      { text: '1', means: verbatim('RSA') },
      { text: '6', means: verbatim('Ed448') },
      { text: '2', means: outdated('DSA'), isOutdated: true },
    ],
  ],
  [
    'SSHFP 1',
    [
      { text: '2', means: verbatim('SHA-256') },
      { text: '1', means: outdated('SHA-1'), isOutdated: true },
    ],
  ],
  [
    'CAA 0',
    [
      { text: '0', means: say`authorities that do not know the tag may go on` },
      { text: '128', means: say`critical: authorities that do not know the tag must not issue` },
    ],
  ],
  [
    'CAA 1',
    [
      { text: 'issue', means: say`who may issue certificates for the name` },
      { text: 'issuewild', means: say`who may issue certificates for wildcards; without it, issue holds` },
      { text: 'issuemail', means: say`who may issue certificates for mail addresses (RFC 9495)` },
      { text: 'iodef', means: say`where an authority reports requests that it refused` },
      { text: 'contactemail', means: say`an address that an authority may write to` },
      { text: 'contactphone', means: say`a number that an authority may call` },
    ],
  ],
  ['DS 1', algorithms],
  ['DS 2', digestTypes],
  ['CDS 1', algorithms],
  ['CDS 2', digestTypes],
  [
    'DNSKEY 0',
    [
      { text: '257', means: say`a key that signs keys (KSK), which the parent zone points to` },
      { text: '256', means: say`a key that signs the zone (ZSK)` },
    ],
  ],
  ['DNSKEY 1', [{ text: '3', means: say`the only value there is` }]],
  ['DNSKEY 2', algorithms],
  ['CDNSKEY 2', algorithms],
  [
    'HTTPS 0',
    [
      { text: '1', means: say`the host that follows, with its parameters` },
      { text: '0', means: say`an alias of the name that follows` },
    ],
  ],
  [
    'SVCB 0',
    [
      { text: '1', means: say`the host that follows, with its parameters` },
      { text: '0', means: say`an alias of the name that follows` },
    ],
  ],
  ['HTTPS 1', [{ text: '.', means: say`the owner itself` }]],
  ['SVCB 1', [{ text: '.', means: say`the owner itself` }]],
  ['HTTPS 2', serviceKeys],
  ['SVCB 2', serviceKeys],
  ['SRV 3', [{ text: '.', means: say`the service is not offered here (RFC 2782)` }]],
]);

/** Names under which authorities look for themselves in CAA, as zones in public repositories have them. */
const authorities: readonly FieldValue[] = [
  { text: '"letsencrypt.org"', means: verbatim("Let's Encrypt") },
  { text: '"pki.goog"', means: verbatim('Google Trust Services') },
  { text: '"digicert.com"', means: verbatim('DigiCert') },
  { text: '"sectigo.com"', means: verbatim('Sectigo') },
  { text: '"globalsign.com"', means: verbatim('GlobalSign') },
  { text: '"amazon.com"', means: verbatim('Amazon Trust Services') },
  { text: '";"', means: say`nobody` },
];

function caaValues(tag: string): readonly FieldValue[] {
  return tag === 'issue' || tag === 'issuewild' || tag === 'issuemail' ? authorities : [];
}
