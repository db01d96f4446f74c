import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';

/** A text that the records of a zone were read from. */
export interface ZoneFile {
  /**
   * `main`: the file that was opened. `included`: another file, once for each `$INCLUDE` that asks for it. `generated`:
   * the text that a `$GENERATE` stands for, which is written down nowhere.
   */
  readonly kind: 'main' | 'included' | 'generated';
  /** What the door calls the file: a path or a URI; empty for the main file of a door that did not say. */
  readonly id: string;
}

/** A place in one of the files of a zone. */
export interface FilePlace {
  readonly file: ZoneFile;
  /** In units of that file. For generated text: where the directive stands, in the file that it stands in. */
  readonly span: Span;
}

/** Finds the files that `$INCLUDE` asks for. Answers at once: a reader of zones does not wait. */
export interface FileLoader {
  /** `path` is as written, `from` the id of the file that asks. The answer is a file, or what is wrong with asking. */
  load(path: string, from: string): LoadedFile | LoadFailure;
}

export interface LoadedFile {
  /** The same for the same file, however it was asked for. */
  readonly id: string;
  readonly source: Source;
}

export interface LoadFailure {
  /** A few words: `it is a folder`. */
  readonly failure: Phrase;
}

/** Why most files cannot be had. */
export const noSuchFile: Phrase = say`no such file or folder`;
