/** Octets folded to lower case (RFC 4343 s3). */
export const foldOctet = new Uint8Array(256);
for (let octet = 0; octet < 256; octet++) {
  foldOctet[octet] = octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
}

/** 1 for octets that stand for themselves in a name and are printed as they are: no dot, no escape, nothing special. */
export const isPlainInName = new Uint8Array(256);
for (let octet = 0x21; octet < 0x7f; octet++) {
  isPlainInName[octet] = '"$().;@\\'.includes(String.fromCharCode(octet)) ? 0 : 1;
}
