/** DigestInfo = SEQUENCE { SEQUENCE { OID, NULL }, OCTET STRING }, as far as the digest (RFC 8017 s9.2, note 1). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['3020300c06082a864886f70d020505000410', 'md5'],
  ['3021300906052b0e03021a05000414', 'sha1'],
  ['3031300d060960864801650304020105000420', 'sha256'],
  ['3041300d060960864801650304020205000430', 'sha384'],
  ['3051300d060960864801650304020305000440', 'sha512'],
]);

/** Which digest an RSA signature holds; undefined for octets that are no DigestInfo. */
export function readDigestInfo(
  octets: Buffer,
): { readonly hash: string; readonly digest: Uint8Array } | undefined {
  for (const [prefix, hash] of prefixes) {
    const length = prefix.length / 2;
    const isIt = octets.subarray(0, length).toString('hex') === prefix;
    const digest = octets.subarray(length);
    if (isIt && digest.length === octets[length - 1]) return { hash, digest };
  }
  return undefined;
}
