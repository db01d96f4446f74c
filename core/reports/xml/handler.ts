/**
 * Who is told what a document consists of. Offsets count in `octets`, which is good for the length of the call; `base` of
 * the tokenizer turns them into offsets of the document.
 */
export interface XmlHandler {
  /** Whether text is wanted at all. It is not looked at anywhere else, so white space between elements costs little. */
  readonly wantsText: boolean;
  /**
   * A start tag without prefix and attributes, from its `<` to behind its `>`. Returns the offset from which it wants to be
   * told what stands there: `end`, or beyond if it has read on by itself, up to where text may stand.
   */
  open(name: number, octets: Uint8Array, start: number, end: number): number;
  /** Any other start tag: with a prefix (`nameStart` is behind its colon) or with more than a name in it. */
  openTag(
    name: number,
    octets: Uint8Array,
    start: number,
    nameStart: number,
    nameEnd: number,
    end: number,
  ): void;
  close(name: number, octets: Uint8Array, start: number, end: number): void;
  /** A piece of text. `hasReferences`: an `&` is in it. */
  text(octets: Uint8Array, start: number, end: number, hasReferences: boolean): void;
  /** `<!DOCTYPE`. What it declares is passed over. */
  doctype(start: number): void;
  /** A `<` that begins no tag. It is handed over as text next. */
  strayBracket(start: number): void;
  /** The octets are gone after this; whoever keeps a piece of them copies it now. */
  release(): void;
}
