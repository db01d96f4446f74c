const cr = 0x0d;
const lf = 0x0a;

/** A message as it is sent: every line end is CRLF (RFC 5321 s2.3.8). A CR without LF stays where it is. Linear. */
export function sentForm(octets: Uint8Array): Uint8Array {
  let missing = 0;
  for (let at = 0; at < octets.length; at++) if (isBareLf(octets, at)) missing++;
  if (missing === 0) return octets;
  const sent = new Uint8Array(octets.length + missing);
  let to = 0;
  for (let at = 0; at < octets.length; at++) {
    if (isBareLf(octets, at)) sent[to++] = cr;
    sent[to++] = octets[at] as number;
  }
  return sent;
}

function isBareLf(octets: Uint8Array, at: number): boolean {
  return octets[at] === lf && octets[at - 1] !== cr;
}

/** Whether an editor gives a message back octet for octet: it is UTF-8, and all its line ends are CRLF. Linear. */
export function survivesEditor(octets: Uint8Array): boolean {
  for (let at = 0; at < octets.length; ) {
    const octet = octets[at] as number;
    if ((octet === cr && octets[at + 1] !== lf) || isBareLf(octets, at)) return false;
    const width = octet < 0x80 ? 1 : widthAt(octets, at);
    if (width === 0) return false;
    at += width;
  }
  // A byte order mark is taken away.
  return !(octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf);
}

/** Octets of the UTF-8 sequence at an offset; 0 for none that RFC 3629 s4 allows. */
function widthAt(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  const width = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < width; next++) if (((octets[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = octets[at + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : width;
}
