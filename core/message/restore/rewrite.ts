// Bodies of many megabytes pass here for each thing that may have been done to them. So each loop looks at one octet after
// another for a rare one, and asks the rest only there: a call for each line costs as much as to look at a hundred octets.

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hyphen = 0x2d;
const blank = 0x20;

/**
 * A copy without the first octet of each line that begins with `first` and of which `isWanted` holds; undefined where there
 * is no such line. Linear, where `isWanted` looks at a line only once.
 */
export function copyWithoutFirst(
  body: Uint8Array,
  first: number,
  isWanted: (at: number) => boolean,
): Uint8Array | undefined {
  let copy: Uint8Array | undefined;
  let filled = 0;
  for (let at = 0; at < body.length; at++) {
    const octet = body[at] as number;
    if (octet === first && (at === 0 || body[at - 1] === lineFeed) && isWanted(at)) {
      if (copy !== undefined) continue;
      copy = new Uint8Array(body.length);
      copy.set(body.subarray(0, at));
      filled = at;
    } else if (copy !== undefined) copy[filled++] = octet;
  }
  return copy?.subarray(0, filled);
}

/** A copy in which every LF stands behind a CR; undefined where each does already. */
export function copyWithCrlf(body: Uint8Array): Uint8Array | undefined {
  const isBare = (at: number): boolean => body[at - 1] !== carriageReturn;
  return copyWithInserted(body, carriageReturn, { place: 'before', octet: lineFeed, isWanted: isBare });
}

/** A copy in which every CR without an LF, and every LF without a CR, is a CRLF; undefined without such a CR. */
export function copyWithMendedReturns(body: Uint8Array): Uint8Array | undefined {
  const isBare = (at: number): boolean => at + 1 < body.length && body[at + 1] !== lineFeed;
  const places = { place: 'behind', octet: carriageReturn, isWanted: isBare } as const;
  const mended = copyWithInserted(body, lineFeed, places);
  return mended && (copyWithCrlf(mended) ?? mended);
}

/** A copy in which lines of two hyphens end with the blank that belongs there (RFC 3676 s4.3); undefined without such lines. */
export function copyWithSignatureBlanks(body: Uint8Array): Uint8Array | undefined {
  const isSecond = (at: number): boolean =>
    body[at - 1] === hyphen &&
    (at === 1 || body[at - 2] === lineFeed) &&
    (body[at + 1] === carriageReturn || body[at + 1] === lineFeed);
  return copyWithInserted(body, blank, { place: 'behind', octet: hyphen, isWanted: isSecond });
}

/** Places before or behind an octet, as far as `isWanted` holds of the octet's offset. */
interface Places {
  readonly place: 'before' | 'behind';
  readonly octet: number;
  isWanted(at: number): boolean;
}

/** A copy with an octet inserted at some places; undefined where there are none. */
function copyWithInserted(body: Uint8Array, inserted: number, places: Places): Uint8Array | undefined {
  const { octet } = places;
  let wanted = 0;
  for (let at = 0; at < body.length; at++) if (body[at] === octet && places.isWanted(at)) wanted++;
  if (wanted === 0) return undefined;
  const copy = new Uint8Array(body.length + wanted);
  /** Which of the two comes first. */
  const own = places.place === 'before' ? 1 : 0;
  let filled = 0;
  for (let at = 0; at < body.length; at++) {
    const now = body[at] as number;
    if (now === octet && places.isWanted(at)) {
      copy[filled + own] = now;
      copy[filled + 1 - own] = inserted;
      filled += 2;
    } else copy[filled++] = now;
  }
  return copy;
}
