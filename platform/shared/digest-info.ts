/** DigestInfo = SEQUENCE { SEQUENCE { OID, NULL }, OCTET STRING }, as far as the digest (RFC 8017 s9.2, note 1). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['md5', '3020300c06082a864886f70d020505000410'],
  ['sha1', '3021300906052b0e03021a05000414'],
  ['sha256', '3031300d060960864801650304020105000420'],
  ['sha384', '3041300d060960864801650304020205000430'],
  ['sha512', '3051300d060960864801650304020305000440'],
]);

/** Which digest an RSA signature holds; undefined for octets that are no DigestInfo. */
export function readDigestInfo(
  octets: Uint8Array,
): { readonly hash: string; readonly digest: Uint8Array } | undefined {
  for (const [hash, prefix] of prefixes) {
    const length = prefix.length / 2;
    const isIt = hexOf(octets.subarray(0, length)) === prefix;
    const digest = octets.subarray(length);
    if (isIt && digest.length === octets[length - 1]) return { hash, digest };
  }
  return undefined;
}

/** The DigestInfo of a digest in hexadecimal digits. */
export function writeDigestInfo(hash: 'sha1' | 'sha256', digest: Uint8Array): string {
  return (prefixes.get(hash) ?? '') + hexOf(digest);
}

export function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
