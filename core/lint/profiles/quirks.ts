/**
 * The ways in which a server or a provider may differ from BIND about the same text. In a profile each has a clause that
 * says what that reader does: "rejects the zone". The titles are for the manual.
 */
export const quirkTitles = {
  // Directives
  generate: '`$GENERATE`',
  include: '`$INCLUDE`',
  date: '`$DATE`',
  lowerCaseDirective: 'a directive in lower case',
  generateQuotes: '`$GENERATE` with quoted data',
  generateDollars: '`$$` in a `$GENERATE`',
  generateNibbles: 'the bases n and N in a `$GENERATE`',
  generateKeptOffset: 'a plain `$` after one with an offset in a `$GENERATE`',
  includeRelativeOrigin: '`$INCLUDE` with an origin that has no final dot',
  includeOrigin: '`$INCLUDE` with an origin',
  includeQuotes: '`$INCLUDE` with a quoted path',
  afterInclude: 'an inherited owner after an `$INCLUDE`',
  relativeOrigin: '`$ORIGIN` with a name that has no final dot',
  originAt: '`$ORIGIN @`',
  // The head of a record
  quotedOwner: 'an owner in quotes',
  classNumber: '`CLASS1`',
  classBeforeTtl: 'the class before the TTL',
  timeUnits: 'a TTL with several units (`1h30m`)',
  otherTimeUnits: 'several units in `$TTL` and in the SOA',
  noTtlAfterTtl: 'a TTL that is inherited from the record before',
  noTtl: 'a TTL that is the minimum of the SOA',
  unknownType: 'record types',
  outsideZone: 'a record outside the zone',
  // Lexical
  stringsTouch: 'two quoted strings that touch',
  stringAfterWord: 'a quoted string that touches the word before it',
  wordAfterString: 'a word that touches the quoted string before it',
  wideStrings: 'octets beyond ASCII in a string',
  wideOwner: 'octets beyond ASCII in an owner',
  controlOctets: 'control characters in a string',
  nul: 'a NUL octet in a string',
  escapedLineEnd: 'a line end after a backslash in a string',
  parenthesisFirst: 'a parenthesis before the owner',
  parenthesisAfterBlank: 'a parenthesis at the start of an entry without owner',
  parenthesisBeforeType: 'a parenthesis between owner and type',
  parenthesesNested: 'a parenthesis in parentheses',
  parenthesesSeveral: 'two pairs of parentheses in one entry',
  parenthesisTouches: 'a parenthesis that touches a word outside it',
  carriageReturn: 'lines that end with CR LF',
  loneCarriageReturn: 'lines that end with CR alone',
  // Data
  unquotedTxt: 'several unquoted strings in a TXT record',
  unquotedSpf: 'unquoted strings in an SPF record',
  unquotedCaa: 'an unquoted value in a CAA record',
  unquotedHinfo: 'unquoted strings in a HINFO record',
  unquotedNaptr: 'unquoted strings in a NAPTR record',
  severalSpf: 'several strings in an SPF record',
  genericKnown: 'data in hexadecimal (`\\#`) for a type that has a form of its own',
  genericTxt: 'a TXT record in hexadecimal (`\\#`)',
  genericWords: 'hexadecimal data in several words',
  splitOctets: 'hexadecimal or base64 that is split inside an octet group',
  relativeName: 'a name without final dot in the data',
  // What a text may hold
  backslash: 'a backslash in a text',
  unpairedBackslash: 'an odd number of backslashes in a text',
  doubleQuote: 'a double quote in a text',
  unpairedDoubleQuote: 'an odd number of double quotes in a text',
  backtick: 'a backtick in a text',
  emptyText: 'an empty text',
  leadingBlank: 'a blank at the start of a text',
  trailingBlank: 'a blank at the end of a text',
  escape: 'a backslash as it is written in a text',
  // Records
  nullMx: 'a null MX (`0 .`)',
  soa: 'the SOA record',
  apexNs: 'the NS records of the zone itself',
} as const satisfies Readonly<Record<string, string>>;

export type QuirkId = keyof typeof quirkTitles;
export type Quirks = { readonly [Q in QuirkId]?: string };

/** The most that a reader takes. */
export interface Limits {
  /** Octets of the joined strings of a TXT record. */
  readonly text?: number;
  /** The same with quotes, blanks between the strings and escapes, as it is written. */
  readonly writtenText?: number;
  /** Octets of the data of one record on the wire. */
  readonly data?: number;
  /** Octets of the file. */
  readonly file?: number;
  /** Records in the zone. */
  readonly records?: number;
}

/** A server or provider that reads zone files, or records that come from them, in its own way. */
export interface Profile {
  /** As a message names it. */
  readonly title: string;
  /** What was measured, or who says so, and when. */
  readonly evidence: string;
  readonly quirks: Quirks;
  readonly limits: Limits;
  /** Types whose names it does not know. What it does then is the quirk `unknownType`. */
  readonly unknownTypes: ReadonlySet<string>;
  /** Types to which the quirk `relativeName` applies. */
  readonly relativeNameTypes: ReadonlySet<string>;
}

type ProfileRow = Pick<Profile, 'title' | 'evidence'> & Partial<Profile>;

/** A row of the table; what it does not say is as in BIND. */
export function profile(row: ProfileRow): Profile {
  return { quirks: {}, limits: {}, unknownTypes: none, relativeNameTypes: none, ...row };
}

const none: ReadonlySet<string> = new Set();
