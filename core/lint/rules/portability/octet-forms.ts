import type { FormNotes } from './form-notes.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 0x20;
const DELETE = 0x7f;

/** Notes the octets of a word or a quoted string that are not printable ASCII: of each kind the first run. */
export function addOctetForms(
  notes: FormNotes,
  bytes: Uint8Array,
  start: number,
  end: number,
  isOwner: boolean,
): void {
  let at = start;
  while (at < end && isPlain(bytes[at] as number)) at++;
  if (at === end) return;
  const seen = new Set<string>();
  for (; at < end; at++) {
    const octet = bytes[at] as number;
    if (isPlain(octet)) continue;
    let runEnd = at + 1;
    if (octet >= 0x80) while (runEnd < end && (bytes[runEnd] as number) >= 0x80) runEnd++;
    const form = formOf(octet, isOwner);
    if (!seen.has(form)) notes.add(form, at, runEnd);
    seen.add(form);
    at = runEnd - 1;
  }
}

function formOf(
  octet: number,
  isOwner: boolean,
): 'nul' | 'escapedLineEnd' | 'wideOwner' | 'wideStrings' | 'controlOctets' {
  if (octet === 0) return 'nul';
  if (octet === LF || octet === CR) return 'escapedLineEnd';
  if (octet < 0x80) return 'controlOctets';
  return isOwner ? 'wideOwner' : 'wideStrings';
}

function isPlain(octet: number): boolean {
  return (octet >= SPACE && octet < DELETE) || octet === TAB;
}
