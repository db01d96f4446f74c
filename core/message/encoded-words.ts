import { readBase64 } from '../text/base64.js';
import { textOfOctets } from '../text/utf8.js';
import { unfold } from './header-text.js';

/** Octets in a charset by its label (`iso-2022-jp`, lower case) as text; undefined for a charset that nobody here knows. */
export type CharsetPort = (octets: Uint8Array, charset: string) => string | undefined;

/** Octets of a value that are read: a name of a megabyte is nobody's. */
const longest = 0x4000;

/**
 * Text of a header field as a reader sees it: encoded words (RFC 2047) decoded, also inside quoted strings, where they do not
 * belong and readers decode them all the same. An encoded word that cannot be read stays as it is. `octets` has one character
 * an octet. Total; linear.
 */
export function decodeWords(octets: string, readCharset: CharsetPort): string {
  const value = unfold(octets.slice(0, longest));
  const reader = new WordReader(readCharset);
  let end = 0;
  for (const match of value.matchAll(encodedWord)) {
    const [word, charset = '', encoding = '', content = ''] = match;
    reader.plain(value.slice(end, match.index));
    reader.word(word, charset.toLowerCase(), octetsOf(encoding, content));
    end = match.index + word.length;
  }
  reader.plain(value.slice(end));
  return reader.finish();
}

/** `=?charset*language?Q?text?=` (RFC 2047 s2, RFC 2231 s5). */
const encodedWord = /=\?([\w.:+-]{1,40})(?:\*[\w-]{0,40})?\?([BbQq])\?([^?]{0,2000})\?=/g;

function octetsOf(encoding: string, content: string): string {
  if (encoding.toLowerCase() === 'b') return latin1(readBase64(content).octets);
  // RFC 2047 s4.2.
  return content
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Puts text together. Words of one charset that follow one another are read as one: programs cut words in the midst of a
 * character, and readers put up with it.
 */
class WordReader {
  readonly #readCharset: CharsetPort;
  #text = '';
  /** White space behind a word: there only if no other word follows (RFC 2047 s6.2). */
  #blanks = '';
  #run: { readonly charset: string; octets: string; written: string } | undefined;

  constructor(readCharset: CharsetPort) {
    this.#readCharset = readCharset;
  }

  plain(octets: string): void {
    if (this.#run !== undefined && octets.trim() === '') {
      this.#blanks += octets;
      return;
    }
    this.#endRun();
    this.#text += textOfOctets(octets);
  }

  word(written: string, charset: string, octets: string): void {
    if (this.#run?.charset === charset) {
      this.#run.octets += octets;
      this.#run.written += this.#blanks + written;
    } else {
      this.#blanks = '';
      this.#endRun();
      this.#run = { charset, octets, written };
    }
    this.#blanks = '';
  }

  finish(): string {
    this.#endRun();
    return this.#text;
  }

  #endRun(): void {
    if (this.#run === undefined) return;
    const { charset, octets, written } = this.#run;
    const read = this.#readCharset(
      Uint8Array.from(octets, (char) => char.charCodeAt(0)),
      charset,
    );
    this.#text += (read ?? textOfOctets(written)) + this.#blanks;
    this.#blanks = '';
    this.#run = undefined;
  }
}

function latin1(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}
