import type { HeaderField } from '../../message/header-field.js';

// sig-z-tag = %x7A [FWS] "=" [FWS] sig-z-tag-copy *( "|" [FWS] sig-z-tag-copy )                   (RFC 6376 s3.5)
// sig-z-tag-copy = hdr-name [FWS] ":" qp-hdr-value, and a "|" in the value is =7C

/** The value of z=: fields as they are now, in parts that a line may be cut between. One character an octet. */
export function copiedFields(fields: readonly HeaderField[]): readonly string[] {
  const copied = fields.filter(({ name }) => copiedName.test(name));
  return copied.flatMap(({ name, value }, index) => {
    const bar = index === copied.length - 1 ? [] : ['|'];
    return [`${name}:`, ...inParts(Array.from(value, (char) => dkimQuoted(char.charCodeAt(0)))), ...bar];
  });
}

// A name with one of these would end its tag or its copy.
const copiedName = /^[!-9<>-{}~]+$/;

/** Text as dkim-quoted-printable (RFC 6376 s2.11), in which a value may hold any octet. One character an octet. */
export function quoteForTag(octets: string): string {
  return Array.from(octets, (char) => dkimQuoted(char.charCodeAt(0))).join('');
}

function dkimQuoted(octet: number): string {
  const isSafe = octet > 0x20 && octet < 0x7f && octet !== 0x3b && octet !== 0x3d && octet !== 0x7c;
  return isSafe ? String.fromCharCode(octet) : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Characters of a part: a line has room for it. */
const partLength = 60;

function inParts(chars: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of chars) {
    if (part.length + char.length > partLength) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return part === '' ? parts : [...parts, part];
}
