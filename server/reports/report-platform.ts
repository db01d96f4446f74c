import type { UnpackPorts } from '../../core/reports/container/ports.js';
import type { Phrase } from '../../core/words/phrase.js';

/**
 * A file that may hold reports, or why it cannot be read. `isQuiet`: it need not hold one. `shown`: the path
 * from the folder that the user knows: where on the machine that is stands in no page and no export.
 */
export type ReportFile =
  | { readonly kind: 'file'; readonly path: string; readonly shown: string; readonly isQuiet?: boolean }
  | { readonly kind: 'unreadable'; readonly shown: string; readonly message: Phrase };

/** What reading reports needs of the machine. */
export interface ReportPlatform {
  readonly unpack: UnpackPorts;
  /** The files that a URI names: itself, or all in a folder. */
  files(uri: string): Iterable<ReportFile>;
  /** Hands a file over in pieces, each good for the length of the call. Returns how many octets, or why it cannot be read. */
  readPieces(path: string, take: (piece: Uint8Array) => void): number | { readonly message: Phrase };
}
