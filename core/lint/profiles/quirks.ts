import { type Phrase, say, verbatim } from '../../words/phrase.js';

/**
 * The ways in which a server or a provider may differ from BIND about the same text. In a profile each has a clause that
 * says what that reader does: "rejects the zone". The titles are for the manual.
 */
export const quirkTitles = {
  // Directives
  generate: verbatim('`$GENERATE`'),
  include: verbatim('`$INCLUDE`'),
  date: verbatim('`$DATE`'),
  lowerCaseDirective: say`a directive in lower case`,
  generateQuotes: say`\`$GENERATE\` with quoted data`,
  generateDollars: say`\`$$\` in a \`$GENERATE\``,
  generateNibbles: say`the bases n and N in a \`$GENERATE\``,
  generateKeptOffset: say`a plain \`$\` after one with an offset in a \`$GENERATE\``,
  includeRelativeOrigin: say`\`$INCLUDE\` with an origin that has no final dot`,
  includeOrigin: say`\`$INCLUDE\` with an origin`,
  includeQuotes: say`\`$INCLUDE\` with a quoted path`,
  afterInclude: say`an inherited owner after an \`$INCLUDE\``,
  relativeOrigin: say`\`$ORIGIN\` with a name that has no final dot`,
  originAt: say`\`$ORIGIN @\``,
  // The head of a record
  quotedOwner: say`an owner in quotes`,
  classNumber: verbatim('`CLASS1`'),
  classBeforeTtl: say`the class before the TTL`,
  timeUnits: say`a TTL with several units (\`1h30m\`)`,
  otherTimeUnits: say`several units in \`$TTL\` and in the SOA`,
  noTtlAfterTtl: say`a TTL that is inherited from the record before`,
  noTtl: say`a TTL that is the minimum of the SOA`,
  unknownType: say`record types`,
  outsideZone: say`a record outside the zone`,
  // Lexical
  stringsTouch: say`two quoted strings that touch`,
  stringAfterWord: say`a quoted string that touches the word before it`,
  wordAfterString: say`a word that touches the quoted string before it`,
  wideStrings: say`octets beyond ASCII in a string`,
  wideOwner: say`octets beyond ASCII in an owner`,
  controlOctets: say`control characters in a string`,
  nul: say`a NUL octet in a string`,
  escapedLineEnd: say`a line end after a backslash in a string`,
  parenthesisFirst: say`a parenthesis before the owner`,
  parenthesisAfterBlank: say`a parenthesis at the start of an entry without owner`,
  parenthesisBeforeType: say`a parenthesis between owner and type`,
  parenthesesNested: say`a parenthesis in parentheses`,
  parenthesesSeveral: say`two pairs of parentheses in one entry`,
  parenthesisTouches: say`a parenthesis that touches a word outside it`,
  carriageReturn: say`lines that end with CR LF`,
  loneCarriageReturn: say`lines that end with CR alone`,
  // Data
  unquotedTxt: say`several unquoted strings in a TXT record`,
  unquotedSpf: say`unquoted strings in an SPF record`,
  unquotedCaa: say`an unquoted value in a CAA record`,
  unquotedHinfo: say`unquoted strings in a HINFO record`,
  unquotedNaptr: say`unquoted strings in a NAPTR record`,
  severalSpf: say`several strings in an SPF record`,
  genericKnown: say`data in hexadecimal (\`\\#\`) for a type that has a form of its own`,
  genericTxt: say`a TXT record in hexadecimal (\`\\#\`)`,
  genericWords: say`hexadecimal data in several words`,
  splitOctets: say`hexadecimal or base64 that is split inside an octet group`,
  relativeName: say`a name without final dot in the data`,
  // What a text may hold
  backslash: say`a backslash in a text`,
  unpairedBackslash: say`an odd number of backslashes in a text`,
  doubleQuote: say`a double quote in a text`,
  unpairedDoubleQuote: say`an odd number of double quotes in a text`,
  backtick: say`a backtick in a text`,
  emptyText: say`an empty text`,
  leadingBlank: say`a blank at the start of a text`,
  trailingBlank: say`a blank at the end of a text`,
  escape: say`a backslash as it is written in a text`,
  // Records
  nullMx: say`a null MX (\`0 .\`)`,
  soa: say`the SOA record`,
  apexNs: say`the NS records of the zone itself`,
} as const satisfies Readonly<Record<string, Phrase>>;

export type QuirkId = keyof typeof quirkTitles;
export type Quirks = { readonly [Q in QuirkId]?: Phrase };

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
