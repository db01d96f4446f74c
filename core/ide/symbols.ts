import { say } from '../words/phrase.js';
import { TokenKind } from '../zone/tape.js';
import type { Zone } from '../zone/zone.js';
import { isDirective, recordOf } from './entry-record.js';
import { EntryWalk } from './entry-walk.js';
import type { OutlineSymbol } from './outline-symbol.js';
import { mailSymbols } from './symbols-mail.js';
import { OwnerRun, oneLine } from './symbols-owner.js';

/** An outline serves to find one's way; nobody reads one that is longer. */
export interface OutlineLimits {
  readonly owners: number;
  /** Symbols of all kinds. */
  readonly symbols: number;
  /** Below one owner. */
  readonly records: number;
  /** Entries of the file that are looked at. */
  readonly entries: number;
}

export const outlineLimits: OutlineLimits = { owners: 5000, symbols: 10_000, records: 200, entries: 50_000 };

/**
 * The outline of a zone file: the records about mail as a group, then the owners in the order of the text with their
 * records. A file with several `$ORIGIN` has a level for them, since they decide what the names below them mean.
 */
export function symbolsOf(zone: Zone, limits = outlineLimits): OutlineSymbol[] {
  const sections: Section[] = [{ symbol: undefined, children: [] }];
  const run = new OwnerRun(zone, limits.records);
  const mail = mailSymbols(zone);
  let owners = 0;
  let left = limits.symbols - countOf(mail) - endings;
  const walk = new EntryWalk(zone);
  const put = (symbol: OutlineSymbol): void => {
    left -= 1 + symbol.children.length;
    sections[sections.length - 1]?.children.push(symbol);
  };
  const settle = (): void => {
    const owner = run.take();
    if (owner === undefined) return;
    put(owner);
    owners++;
  };
  for (
    let entries = 0;
    !walk.atEnd && run.size < left && entries < limits.entries;
    entries++, walk.advance()
  ) {
    const directive = directiveOf(walk);
    if (directive !== undefined) settle();
    if (directive?.kind === 'section') {
      sections.push({ symbol: directive, children: [] });
      left--;
    } else if (directive !== undefined) put(directive);
    else {
      const record = recordOf(zone, walk);
      if (record === undefined) continue;
      if (run.add(record)) continue;
      settle();
      if (owners === limits.owners) break;
      run.add(record);
    }
  }
  settle();
  const outline = joined(sections);
  if (!walk.atEnd) outline.push(more(walk.startOffset, owners));
  return [...mail, ...outline];
}

/** The last owner, its record, and what tells of the rest of the file. */
const endings = 3;

function countOf(symbols: readonly OutlineSymbol[]): number {
  return symbols.reduce((count, { children }) => count + 1 + countOf(children), 0);
}

interface Section {
  /** Undefined for what stands before the first `$ORIGIN`. */
  readonly symbol: OutlineSymbol | undefined;
  readonly children: OutlineSymbol[];
}

/** One `$ORIGIN`, as most files have it, says nothing that is worth a level. */
function joined(sections: readonly Section[]): OutlineSymbol[] {
  const isFlat = sections.length <= 2;
  return sections.flatMap(({ symbol, children }) => {
    if (symbol === undefined || isFlat) return children;
    const end = children[children.length - 1]?.span.end ?? symbol.span.end;
    return [{ ...symbol, span: { start: symbol.span.start, end }, children }];
  });
}

function more(offset: number, owners: number): OutlineSymbol {
  const span = { start: offset, end: offset };
  return {
    kind: 'more',
    name: say`More below`,
    detail: owners === 1 ? say`the outline ends after 1 owner` : say`the outline ends after ${owners} owners`,
    span,
    selection: span,
    isDeprecated: false,
    children: [],
  };
}

const directiveKinds: ReadonlyMap<string, 'section' | 'directive'> = new Map([
  ['$ORIGIN', 'section'],
  ['$INCLUDE', 'directive'],
  ['$GENERATE', 'directive'],
]);

function directiveOf(walk: EntryWalk): OutlineSymbol | undefined {
  if (!isDirective(walk)) return undefined;
  const { first, end } = walk;
  const { base, source, tape } = walk.piece;
  const start = tape.starts[first] ?? 0;
  const wordEnd = tape.starts[first + 1] ?? 0;
  const word = source.slice(start, Math.min(wordEnd, start + longestDirective)).toUpperCase();
  const kind = directiveKinds.get(word);
  if (kind === undefined) return undefined;
  let last = end;
  while (last > first + 1 && isFiller(tape.kinds[last - 1])) last--;
  const textEnd = tape.starts[last] ?? 0;
  return {
    kind,
    name: oneLine(source.slice(start, Math.min(textEnd, start + mostShown))),
    detail: '',
    span: { start: base + start, end: base + textEnd },
    selection: { start: base + start, end: base + wordEnd },
    isDeprecated: false,
    children: [],
  };
}

function isFiller(kind: number | undefined): boolean {
  return kind === TokenKind.blank || kind === TokenKind.newline || kind === TokenKind.comment;
}

const longestDirective = 16;
/** Units of a directive that the outline shows. */
const mostShown = 80;
