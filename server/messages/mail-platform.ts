import type { HashPort } from '../../core/dkim/hash-port.js';
import type { AnswerPorts } from '../../core/dns/settle.js';
import type { CharsetPort } from '../../core/message/encoded-words.js';
import type { Phrase } from '../../core/words/phrase.js';

/** What verifying messages needs of the machine. */
export interface MailPlatform extends Pick<AnswerPorts, 'verify' | 'open'> {
  readonly hash: HashPort;
  /** The octets of a message on disk, or why they cannot be had. */
  readMessage(
    uri: string,
  ): Uint8Array | { readonly failure: Phrase } | Promise<Uint8Array | { readonly failure: Phrase }>;
  /** A text as UTF-8. */
  encode(text: string): Uint8Array;
  /** The text of UTF-8. */
  decode(octets: Uint8Array): string;
  /** Seconds since 1970. */
  nowSeconds(): number;
  /** A date as header fields write it, in seconds since 1970; undefined for what is none. */
  readDate(text: string): number | undefined;
  readonly readCharset: CharsetPort;
}
