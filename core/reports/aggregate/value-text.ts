/** The text of an element that holds a value: octets between two offsets, without white space round them. */
export interface ValueText {
  readonly octets: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Octet of the document at which it begins. */
  readonly offset: number;
  /** Whether it is printable ASCII, not too long for a dictionary, and `hash` is what a dictionary would make of it. */
  readonly isPlain: boolean;
  readonly hash: number;
}
