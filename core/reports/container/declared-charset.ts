import { latin1Of } from '../xml/octets.js';
import type { ReadPiece, UnpackPorts } from './ports.js';

/** Charsets of East Asia that a declaration is believed about, by the names that people give them (docs/differences.md). */
const namesOf = {
  shift_jis: ['shift_jis', 'shift-jis', 'sjis', 'x-sjis', 'windows-31j', 'cp932', 'ms932', 'ms_kanji'],
  'euc-jp': ['euc-jp', 'eucjp', 'x-euc-jp', 'cp51932'],
  'iso-2022-jp': ['iso-2022-jp', 'csiso2022jp', 'cp50220', 'cp50221'],
  gb18030: ['gb18030', 'gbk', 'x-gbk', 'gb2312', 'gb_2312-80', 'euc-cn', 'cp936', 'ms936'],
  big5: ['big5', 'big5-hkscs', 'x-x-big5', 'cp950'],
  'euc-kr': ['euc-kr', 'ks_c_5601-1987', 'windows-949', 'cp949', 'uhc'],
} as const;

const charsets: ReadonlyMap<string, string> = new Map(
  Object.entries(namesOf).flatMap(([charset, names]) => names.map((name) => [name, charset] as const)),
);

/** Octets in which a declaration is looked for. */
const mostOctets = 256;
const greaterThan = 0x3e;
/** Octets that are read at a time, so that a long document takes no memory beside itself. */
const pieceOctets = 1 << 16;

// <?xml version="1.0" encoding="Shift_JIS"?>                                                          (XML 1.0 s2.8, s4.3.3)
const declaration = /^\s*<\?xml\s[^<>]*?\sencoding\s*=\s*["']([a-z0-9._-]{1,40})["']/i;

/** The charset of East Asia that the XML declaration at the beginning of a document names; undefined where it names none. */
export function declaredCharset(octets: Uint8Array): string | undefined {
  const beginning = octets.subarray(0, mostOctets);
  // A declaration is the first tag, and a short one: it is looked at in every document.
  const text = latin1Of(beginning.subarray(0, beginning.indexOf(greaterThan) + 1));
  const [, name = ''] = declaration.exec(text) ?? [];
  return charsets.get(name.toLowerCase());
}

/**
 * A document in UTF-8, in pieces, each good for as long as it is the last one; undefined where its octets are UTF-8 as they
 * are, or are not in the charset: then the declaration is wrong. It may break off inside of a character.
 */
export function inUtf8(
  document: readonly Uint8Array[],
  charset: string,
  openCharset: UnpackPorts['openCharset'],
): Iterable<Uint8Array> | undefined {
  // Its seven bits are always UTF-8 as well; what tells it apart is the escape that XML has no place for.
  const isOther = charset === 'iso-2022-jp' ? hasEscapes(document) : !isIn(document, openCharset('utf-8'));
  if (!isOther || !isIn(document, openCharset(charset))) return undefined;
  const read = openCharset(charset);
  return read === undefined ? undefined : converted(document, read);
}

function hasEscapes(document: readonly Uint8Array[]): boolean {
  return document.some((octets) => octets.includes(0x1b)) && document.every(isSevenBit);
}

function isSevenBit(octets: Uint8Array): boolean {
  for (let at = 0; at < octets.length; at++) if ((octets[at] as number) >= 0x80) return false;
  return true;
}

function isIn(document: readonly Uint8Array[], read: ReadPiece | undefined): boolean {
  if (read === undefined) return false;
  for (const piece of smaller(document)) if (read(piece) === undefined) return false;
  return true;
}

function* converted(document: readonly Uint8Array[], read: ReadPiece): IterableIterator<Uint8Array> {
  for (const piece of smaller(document)) yield read(piece) ?? piece;
}

function* smaller(document: readonly Uint8Array[]): IterableIterator<Uint8Array> {
  for (const octets of document)
    for (let at = 0; at < octets.length; at += pieceOctets) yield octets.subarray(at, at + pieceOctets);
}
