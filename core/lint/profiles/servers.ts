import { say } from '../../words/phrase.js';
import { profile } from './quirks.js';

/*
 * Measured: small zones, read by the tool named in `evidence` and by named-compilezone 9.18.49. The quirks of NSD, Knot
 * DNS and ldns are measured again by every run of test/core/lint/profiles.test.ts.
 */

const rejects = say`rejects the zone`;

/** What all rules are about where nobody says otherwise. */
export const bind = profile({ title: 'BIND', evidence: 'the measure of all other profiles (9.18)' });

/** Types that none of NSD 4.6, Knot DNS 3.2 and ldns 1.8 knows by name. */
const rareTypes = [
  'A6',
  'AMTRELAY',
  'BRID',
  'DOA',
  'DSYNC',
  'HHIT',
  'NINFO',
  'RESINFO',
  'RKEY',
  'SINK',
  'TA',
  'WALLET',
];
/** Old types that neither NSD nor Knot DNS knows. */
const oldTypes = ['ATMA', 'EID', 'GPOS', 'HIP', 'NIMLOC', 'NSAP-PTR', 'NXT', 'TALINK'];

export const nsd = profile({
  title: 'NSD',
  evidence: 'nsd-checkzone 4.6.1',
  unknownTypes: new Set([...rareTypes, ...oldTypes]),
  quirks: {
    generate: rejects,
    date: rejects,
    includeRelativeOrigin: rejects,
    includeQuotes: say`takes the quotes for part of the file name`,
    relativeOrigin: rejects,
    // "TTL 3600" is served where neither the record nor `$TTL` has one.
    noTtlAfterTtl: say`serves it with a TTL of 3600`,
    noTtl: say`serves it with a TTL of 3600`,
    unknownType: rejects,
    outsideZone: rejects,
    nul: say`cuts the string off there`,
    escapedLineEnd: say`makes another text of it`,
    parenthesisFirst: rejects,
    parenthesisAfterBlank: rejects,
    parenthesesNested: rejects,
    severalSpf: say`serves the first string only`,
  },
});

export const knot = profile({
  title: 'Knot DNS',
  evidence: 'kzonecheck 3.2.6',
  unknownTypes: new Set([
    ...rareTypes,
    ...oldTypes,
    ...['AVC', 'DLV', 'ISDN', 'MB', 'MG', 'MR', 'NSAP', 'PX', 'SIG', 'WKS', 'X25'],
  ]),
  quirks: {
    generate: rejects,
    date: rejects,
    includeRelativeOrigin: rejects,
    relativeOrigin: rejects,
    originAt: rejects,
    quotedOwner: rejects,
    classNumber: rejects,
    unknownType: rejects,
    stringsTouch: rejects,
    stringAfterWord: rejects,
    wordAfterString: rejects,
    wideStrings: rejects,
    wideOwner: rejects,
    controlOctets: rejects,
    nul: rejects,
    escapedLineEnd: rejects,
    parenthesisFirst: rejects,
    parenthesesNested: rejects,
    carriageReturn: rejects,
    loneCarriageReturn: rejects,
    splitOctets: rejects,
  },
});

/** What `ldns-signzone` and `ldns-read-zone` read. */
export const ldns = profile({
  title: 'ldns',
  evidence: 'ldns-read-zone 1.8.3',
  unknownTypes: new Set([...rareTypes, 'AVC', 'NXT']),
  quirks: {
    generate: rejects,
    include: rejects,
    date: rejects,
    lowerCaseDirective: say`takes it for an owner`,
    relativeOrigin: say`takes it for a whole name`,
    originAt: say`takes it for a name`,
    quotedOwner: say`keeps the quotes as part of the name`,
    classBeforeTtl: rejects,
    noTtl: say`serves it with a TTL of 3600`,
    unknownType: rejects,
    stringAfterWord: say`reads both as one string, quotes and all`,
    nul: say`drops it`,
    escapedLineEnd: say`drops the line end`,
    parenthesisFirst: rejects,
    parenthesisTouches: say`takes what stands on both sides for one word`,
    loneCarriageReturn: rejects,
    unquotedCaa: rejects,
  },
});

/** The BIND backend and `zone2json`; asked with AXFR. */
export const powerdns = profile({
  title: 'PowerDNS',
  evidence: 'pdns_server 4.7.3 with the BIND backend, asked with AXFR',
  unknownTypes: new Set([
    ...[
      'A6',
      'AMTRELAY',
      'ATMA',
      'AVC',
      'BRID',
      'DOA',
      'DSYNC',
      'EID',
      'GPOS',
      'HHIT',
      'HIP',
      'ISDN',
      'NIMLOC',
    ],
    ...[
      'NINFO',
      'NSAP',
      'NSAP-PTR',
      'NXT',
      'PX',
      'RESINFO',
      'RT',
      'SIG',
      'SINK',
      'TA',
      'TALINK',
      'WALLET',
      'WKS',
    ],
    'X25',
  ]),
  relativeNameTypes: new Set(['HTTPS', 'KX', 'LP', 'MB', 'MG', 'MINFO', 'MR', 'NAPTR', 'SVCB']),
  quirks: {
    date: rejects,
    generateQuotes: say`keeps the quotes in the data`,
    generateDollars: say`puts the iterator in twice`,
    generateNibbles: say`puts the decimal number in`,
    generateKeptOffset: say`counts without the offset there`,
    includeOrigin: say`passes over the origin`,
    afterInclude: say`gives it to the last owner in the included file`,
    relativeOrigin: say`takes it for a whole name`,
    originAt: rejects,
    quotedOwner: say`keeps the quotes as part of the name`,
    classNumber: rejects,
    timeUnits: rejects,
    otherTimeUnits: say`takes the first number and the last unit`,
    noTtl: say`serves it with the TTL that its setting default-ttl says (3600)`,
    unknownType: rejects,
    outsideZone: rejects,
    stringAfterWord: say`does not serve the record`,
    nul: say`does not serve the record`,
    escapedLineEnd: rejects,
    parenthesisFirst: say`does not serve the record`,
    parenthesisAfterBlank: rejects,
    parenthesisBeforeType: rejects,
    parenthesesNested: say`does not serve the record`,
    parenthesesSeveral: say`does not serve the record`,
    parenthesisTouches: say`takes what stands on both sides for one word`,
    loneCarriageReturn: say`takes what follows for the same line`,
    unquotedTxt: say`serves them as one string with blanks, or not at all`,
    unquotedSpf: say`does not serve the record`,
    unquotedHinfo: say`does not serve the record`,
    unquotedNaptr: say`does not serve the record`,
    genericKnown: say`does not serve the record`,
    genericTxt: say`serves the hexadecimal as text`,
    genericWords: say`does not serve the record`,
    relativeName: say`takes it for a whole name`,
  },
});
