import { latin1Of } from '../xml/octets.js';

/** What a file is, by its first octets alone. Names and MIME types are wrong too often. */
export type Content =
  | 'empty'
  | 'xml'
  | 'html'
  | 'gzip'
  | 'zip'
  | 'json'
  | 'mbox'
  | 'mail'
  | 'utf-16'
  | 'unknown'
  /** Something known that is no report and holds none that we read. */
  | { readonly foreign: string };

/** Octets that are enough to tell. */
export const sniffOctets = 1024;

const signatures: readonly (readonly [Content, offset: number, octets: readonly number[]])[] = [
  ['gzip', 0, [0x1f, 0x8b]],
  ['zip', 0, [0x50, 0x4b, 3, 4]],
  ['zip', 0, [0x50, 0x4b, 5, 6]],
  ['zip', 0, [0x50, 0x4b, 7, 8]],
  [{ foreign: 'tar' }, 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
  [{ foreign: '7z' }, 0, [0x37, 0x7a, 0xbc, 0xaf]],
  [{ foreign: 'RAR' }, 0, [0x52, 0x61, 0x72, 0x21]],
  [{ foreign: 'bzip2' }, 0, [0x42, 0x5a, 0x68]],
  [{ foreign: 'xz' }, 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  [{ foreign: 'zstd' }, 0, [0x28, 0xb5, 0x2f, 0xfd]],
  [{ foreign: 'compress' }, 0, [0x1f, 0x9d]],
  [{ foreign: 'OLE (.msg)' }, 0, [0xd0, 0xcf, 0x11, 0xe0]],
  [{ foreign: 'PDF' }, 0, [0x25, 0x50, 0x44, 0x46]],
  [{ foreign: 'Parquet' }, 0, [0x50, 0x41, 0x52, 0x31]],
  ['utf-16', 0, [0xff, 0xfe]],
  ['utf-16', 0, [0xfe, 0xff]],
  ['utf-16', 0, [0x3c, 0]],
  ['utf-16', 0, [0, 0x3c]],
];

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Total; looks at no more than `sniffOctets`. */
export function sniff(octets: Uint8Array): Content {
  if (octets.length === 0) return 'empty';
  for (const [content, offset, wanted] of signatures) if (stands(octets, offset, wanted)) return content;
  return sniffText(octets, stands(octets, 0, byteOrderMark) ? byteOrderMark.length : 0);
}

function stands(octets: Uint8Array, offset: number, wanted: readonly number[]): boolean {
  for (let i = 0; i < wanted.length; i++) if (octets[offset + i] !== wanted[i]) return false;
  return true;
}

function sniffText(octets: Uint8Array, from: number): Content {
  const end = Math.min(octets.length, sniffOctets);
  let start = from;
  while (start < end && (octets[start] as number) <= 0x20) start++;
  // Nothing but white space so far: what follows it decides, and the XML reader passes over it.
  if (start === end) return octets.length > end || end - from >= sniffOctets - 3 ? 'xml' : 'empty';
  if (octets[start] === 0x3c)
    return isHtml.test(latin1Of(octets.subarray(start, start + 24))) ? 'html' : 'xml';
  const text = latin1Of(octets.subarray(start, end));
  if (text[0] === '{' || text[0] === '[') return 'json';
  if (/^From [^\r\n]*\d:\d\d/.test(text)) return 'mbox';
  if (/^>?[!-9;-~]{1,76}[ \t]*:/.test(text)) return 'mail';
  // What begins with something else may still have a report in it.
  return text.includes('<feedback') || text.includes('<?xml') ? 'xml' : 'unknown';
}

const isHtml = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
