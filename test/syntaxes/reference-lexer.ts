/**
 * What each character of a zone is, decided one character at a time (RFC 1035 s5.1 as BIND reads it). Slow and obvious: the
 * grammar has to come to the same end with regular expressions.
 */
export type Part = 'comment' | 'string' | 'parenthesis' | 'owner' | 'directive' | 'other';

/** What the next field is, where it is not just data. */
type Awaited = 'owner' | 'range' | undefined;

export interface ReferenceLine {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Parentheses that are open behind the line. */
  readonly depth: number;
  /** Whether an owner, or the range before it, stands in more than one pair of parentheses. */
  readonly hasNestedOwner: boolean;
}

export function readReference(zone: string): readonly ReferenceLine[] {
  const lines: ReferenceLine[] = [];
  let depth = 0;
  let awaited: Awaited;
  for (const text of zone.split(/\r?\n/)) {
    const parts: Part[] = [];
    let hasNestedOwner = false;
    // A line that begins with a stray parenthesis is no record.
    if (depth === 0) awaited = /^[^ \t)]/.test(text) ? 'owner' : undefined;
    const take = (part: Part, end: number) => {
      while (parts.length < end) parts.push(part);
    };
    while (parts.length < text.length) {
      const at = parts.length;
      const character = text[at]!;
      if (character === ';') {
        take('comment', text.length);
      } else if (character === ' ' || character === '\t') {
        take('other', at + 1);
      } else if (character === '(' || character === ')') {
        depth = Math.max(0, depth + (character === '(' ? 1 : -1));
        take('parenthesis', at + 1);
      } else {
        const end = character === '"' ? endOfString(text, at) : endOfField(text, at);
        const isDirective = depth === 0 && at === 0 && character === '$';
        if (awaited !== undefined && depth > 1) hasNestedOwner = true;
        if (isDirective) take('directive', end);
        else if (awaited === 'owner') take('owner', end);
        else take(character === '"' ? 'string' : 'other', end);
        awaited = whatFollows(awaited, text.slice(at, end), isDirective);
      }
    }
    lines.push({ text, parts, depth, hasNestedOwner });
  }
  return lines;
}

/** `$GENERATE 1-3 owner ...`; any other owner is the first field of its line. */
function whatFollows(awaited: Awaited, field: string, isDirective: boolean): Awaited {
  if (isDirective) return /^\$generate$/i.test(field) ? 'range' : undefined;
  if (awaited !== 'range') return undefined;
  return /^[0-9]+-[0-9]+(?:\/[0-9]+)?$/.test(field) ? 'owner' : 'range';
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return Math.min(end + 1, text.length);
}

function endOfField(text: string, start: number): number {
  let end = start;
  while (end < text.length && !' \t();"'.includes(text[end]!)) end += text[end] === '\\' ? 2 : 1;
  return Math.min(end, text.length);
}
