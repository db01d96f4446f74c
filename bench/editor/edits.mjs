// Edits as somebody types them, at places that are found in the text of a generated zone.

/** An address record on a line of its own. */
const address = /\sA\s+\d+\.\d+\.\d+\.\d+\n/g;

/** The positions behind an address near the start, the middle and the end of a text. */
export function typingPlaces(text) {
  const [start, middle] = [0, text.length >> 1].map((from) => behindAddress(text, from));
  let end = middle;
  for (let from = Math.max(0, text.length - 8192); ; ) {
    const found = behindAddress(text, from);
    if (found === undefined) break;
    end = found;
    from = found + 1;
  }
  const lines = linesOf(text);
  return { start: lines(start), middle: lines(middle), end: lines(end) };
}

function behindAddress(text, from) {
  address.lastIndex = from;
  const found = address.exec(text);
  return found === null ? undefined : address.lastIndex - 1;
}

/** The position `{ line, character }` of an offset, for offsets in ascending order. */
function linesOf(text) {
  let line = 0;
  let lineStart = 0;
  return (offset) => {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < offset;
      next = text.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = next + 1;
    }
    return { line, character: offset - lineStart };
  };
}

/** The position of the first place behind the middle where a needle stands; else of the first of all. */
export function findFromMiddle(text, needle) {
  const at = text.indexOf(needle, text.length >> 1);
  return linesOf(text)(at < 0 ? text.indexOf(needle) : at);
}

/** `text` put in at a position, and the edit that takes it out again. `text` stands on one line or ends one. */
export function typed(position, text) {
  const end = text.endsWith('\n')
    ? { line: position.line + 1, character: 0 }
    : { line: position.line, character: position.character + text.length };
  return {
    insert: { range: { start: position, end: position }, text },
    remove: { range: { start: position, end }, text: '' },
  };
}
