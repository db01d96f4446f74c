/** What a key record says beside its key (RFC 6376 s3.6.1). */
export interface KeyRecordOptions {
  /** `y`: testing. `s`: no subdomain in i=. */
  readonly flags?: readonly ('y' | 's')[];
}

/** Octets of a character-string (RFC 1035 s3.3). */
const mostOctets = 255;

/** The text of a key record. `p`: the key in base64, an RSA key as SubjectPublicKeyInfo; empty revokes. */
export function writeKeyRecord(
  type: 'rsa' | 'ed25519',
  p: string,
  { flags = [] }: KeyRecordOptions = {},
): string {
  const tags = ['v=DKIM1', `k=${type}`, ...(flags.length === 0 ? [] : [`t=${flags.join(':')}`]), `p=${p}`];
  return tags.join('; ');
}

/**
 * A key record as lines of a zone: in several strings where it is longer than one can be, cut before the key first, so that
 * what people look at stands in the first string.
 */
export function writeKeyLines(owner: string, text: string): string {
  if (text.length <= mostOctets) return `${owner} IN TXT "${text}"\n`;
  const key = text.indexOf('p=');
  const strings = [text.slice(0, key)];
  for (let at = key; at < text.length; at += mostOctets) strings.push(text.slice(at, at + mostOctets));
  return `${owner} IN TXT (\n${strings.map((string) => `\t"${string}"\n`).join('')}\t)\n`;
}
