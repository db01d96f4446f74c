/** What a word of a zone file is to an editor, in the words of the Language Server Protocol. */
export const tokenTypes = [
  /** Owners, names in data, domains in SPF. */
  'variable',
  /** A TTL, numbers and addresses in data. */
  'number',
  /** A class. */
  'modifier',
  /** A type of record. */
  'type',
  /** A directive, the version of a record about mail. */
  'keyword',
  'comment',
  'string',
  /** An SPF mechanism. */
  'function',
  /** The name of a tag, an SPF modifier. */
  'property',
  /** One of the values that a tag knows. */
  'enumMember',
  /** An SPF macro. */
  'macro',
  /** An SPF qualifier, `=`, `:` and `;` in a text about mail. */
  'operator',
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = [
  /** The owner of a record, as opposed to a name that points at one. */
  'declaration',
  /** Taken out of a standard, or not to be used any more. */
  'deprecated',
  /** Without any effect. Not one of the protocol's own. */
  'unused',
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
