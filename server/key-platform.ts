import type { OwnKey } from '../core/dkim/compare-key.js';
import type { KeyKind } from '../core/dkim/key-kind.js';
import type { SigningPort } from '../core/dkim/sign.js';
import type { Phrase } from '../core/words/phrase.js';

/** A private key that stays where it is: it can be saved and can sign, and nobody sees it. */
export interface MadeKey {
  readonly own: OwnKey;
  /** Writes it into a new file that only its owner can read; or says why not. A file that is there is left alone. */
  save(uri: string): Phrase | undefined;
}

export interface OpenedKey {
  readonly own: OwnKey;
  readonly signer: SigningPort;
}

/** Private keys in files of this machine. */
export interface KeyPlatform {
  make(kind: KeyKind): Promise<MadeKey>;
  /** Opens the key in a file: an absolute path, one that begins with `~/`, or a `file:` URI. */
  open(path: string): OpenedKey | { readonly failure: Phrase };
}
