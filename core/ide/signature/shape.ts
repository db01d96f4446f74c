/** How something is written, and at which part of it a cursor stands. */
export interface Signature {
  /** `MX preference exchange` */
  readonly label: string;
  /** Markdown about the whole. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Which parameter the cursor is in; undefined before the first one. */
  readonly active: number | undefined;
}

export interface SignatureParameter {
  /** Where in the label it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly documentation: string | undefined;
}
