/** What the client and the server say to each other about effective zones. */

/** The scheme of the virtual documents that show one. */
export const effectiveScheme = 'dns-mail-auth-effective';

/** Asks for the effective zone of a document: `EffectiveZoneParams` to `EffectiveZoneAnswer`, null for no zone. */
export const effectiveZoneRequest = 'dnsMailAuth/effectiveZone';

export interface EffectiveZoneParams {
  readonly uri: string;
}

export interface EffectiveZoneAnswer {
  /** Lines end with LF. */
  readonly text: string;
  /** The files that records came from. */
  readonly files: readonly string[];
  /** For each line of the text where its record is written; null for a comment. */
  readonly origins: readonly (EffectiveOrigin | null)[];
}

/** Index into `files`, then line, character, end line and end character, from zero, in UTF-16 units. Short, as there are many. */
export type EffectiveOrigin = readonly [
  file: number,
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
];
