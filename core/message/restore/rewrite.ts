const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Offsets at which lines begin that fulfill something. Linear, where `isWanted` looks at a line only once. */
export function* lineStarts(body: Uint8Array, isWanted: (at: number) => boolean): IterableIterator<number> {
  for (let at = 0; at < body.length; ) {
    if (isWanted(at)) yield at;
    const lf = body.indexOf(lineFeed, at);
    if (lf < 0) return;
    at = lf + 1;
  }
}

/** A copy without `width` octets at each of some offsets; undefined where there are none. */
export function copyWithout(
  body: Uint8Array,
  width: number,
  offsets: Iterable<number>,
): Uint8Array | undefined {
  let copy: Uint8Array | undefined;
  let filled = 0;
  let from = 0;
  for (const offset of offsets) {
    copy ??= new Uint8Array(body.length);
    copy.set(body.subarray(from, offset), filled);
    filled += offset - from;
    from = offset + width;
  }
  if (copy === undefined) return undefined;
  copy.set(body.subarray(from), filled);
  return copy.subarray(0, filled + body.length - from);
}

/** A copy in which every LF stands behind a CR; undefined where each does already. */
export function copyWithCrlf(body: Uint8Array): Uint8Array | undefined {
  return copyWithInserted(
    body,
    carriageReturn,
    (at) => body[at] === lineFeed && body[at - 1] !== carriageReturn,
  );
}

/** A copy in which every CR without an LF, and every LF without a CR, is a CRLF; undefined without such a CR. */
export function copyWithMendedReturns(body: Uint8Array): Uint8Array | undefined {
  const mended = copyWithInserted(
    body,
    lineFeed,
    (at) => at > 0 && body[at - 1] === carriageReturn && body[at] !== lineFeed,
  );
  return mended && (copyWithCrlf(mended) ?? mended);
}

/** A copy in which lines of two hyphens end with the blank that belongs there (RFC 3676 s4.3); undefined without such lines. */
export function copyWithSignatureBlanks(body: Uint8Array): Uint8Array | undefined {
  const isLineEnd = (at: number): boolean => body[at] === carriageReturn || body[at] === lineFeed;
  return copyWithInserted(
    body,
    0x20,
    (at) =>
      isLineEnd(at) &&
      body[at - 1] === 0x2d &&
      body[at - 2] === 0x2d &&
      (at === 2 || body[at - 3] === lineFeed) &&
      !(body[at] === lineFeed && body[at - 1] === carriageReturn),
  );
}

/** A copy with an octet inserted before some others; undefined where none wants that. */
function copyWithInserted(
  body: Uint8Array,
  octet: number,
  isWanted: (at: number) => boolean,
): Uint8Array | undefined {
  let wanted = 0;
  for (let at = 0; at < body.length; at++) if (isWanted(at)) wanted++;
  if (wanted === 0) return undefined;
  const copy = new Uint8Array(body.length + wanted);
  let filled = 0;
  for (let at = 0; at < body.length; at++) {
    if (isWanted(at)) copy[filled++] = octet;
    copy[filled++] = body[at] ?? 0;
  }
  return copy;
}
