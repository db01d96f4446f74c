import { TokenKind } from '../../zone/tape.js';
import type { Shape } from '../../zone/zone.js';
import type { EntryPlace, EntryWalk } from '../entry-walk.js';
import { widthOf } from './blanks.js';
import { ColumnMeter, type Columns } from './columns.js';
import { EntryKind, type EntryPlan, type EntryPlanner, kindOf, typeTokenOf } from './entry-plan.js';
import type { FormatStyle } from './style.js';
import { partOf } from './word-part.js';

/** Neighbouring entries that are laid out together: blank lines, a block of comments, directives, or records. */
export interface Section {
  readonly kind: 'blank' | 'comments' | 'directives' | 'records';
  readonly start: EntryPlace;
  /** One for each of its entries. */
  readonly plans: readonly EntryPlan[];
}

/** Reads the section that starts at the walk's entry, and leaves the walk behind it. */
export function readSection(walk: EntryWalk, planner: EntryPlanner): Section {
  const start = walk.place;
  const plans: EntryPlan[] = [];
  let kind: Section['kind'] | undefined;
  for (; !walk.atEnd; walk.advance()) {
    const plan = planner.planOf(walk);
    const belongsTo = sectionOf(kindOf(plan));
    // An indented comment belongs to whatever stands above it.
    const joins = kindOf(plan) === EntryKind.indentedComment && kind !== undefined && kind !== 'blank';
    if (kind !== undefined && belongsTo !== kind && !joins) break;
    kind ??= belongsTo;
    plans.push(plan);
  }
  return { kind: kind ?? 'blank', start, plans };
}

function sectionOf(kind: EntryKind): Section['kind'] {
  switch (kind) {
    case EntryKind.blank:
      return 'blank';
    case EntryKind.comment:
      return 'comments';
    case EntryKind.directive:
      return 'directives';
    default:
      return 'records';
  }
}

/** Moves the walk back to where a section starts, at or before its entry. Linear in the section. */
export function retreatToSection(walk: EntryWalk, planner: EntryPlanner): void {
  const wanted = kindOf(planner.planOf(walk));
  if (wanted === EntryKind.comment) return;
  while (!walk.isFirst) {
    const here = walk.place;
    walk.retreat();
    const kind = kindOf(planner.planOf(walk));
    if (kind === EntryKind.comment && wanted !== EntryKind.blank) return;
    if ((kind === EntryKind.blank) === (wanted === EntryKind.blank)) continue;
    walk.backTo(here);
    return;
  }
}

/** The columns that suit the records of a section. Linear. */
export function columnsOf({ start, plans }: Section, walk: EntryWalk, style: FormatStyle): Columns {
  const meter = new ColumnMeter(style);
  const behind = walk.place;
  walk.backTo(start);
  for (const plan of plans) {
    const kind = kindOf(plan);
    if (kind === EntryKind.record) measure(walk.piece, walk.first, walk.first + typeTokenOf(plan), meter);
    else if (kind === EntryKind.oddRecord) measureOwner(walk.piece, walk.first, meter);
    walk.advance();
  }
  walk.backTo(behind);
  return meter.columns;
}

function measureOwner(piece: Shape, first: number, meter: ColumnMeter): void {
  const { kinds, starts } = piece.tape;
  const kind = kinds[first];
  if (kind === TokenKind.word || kind === TokenKind.quoted) {
    meter.addOwner(widthOf(piece, starts[first] ?? 0, starts[first + 1] ?? 0));
  }
}

function measure(piece: Shape, first: number, type: number, meter: ColumnMeter): void {
  const { kinds, starts } = piece.tape;
  measureOwner(piece, first, meter);
  let before: 'ttl' | 'class' | undefined;
  for (let token = first + 1; token < type; token++) {
    if (kinds[token] !== TokenKind.word) continue;
    const width = widthOf(piece, starts[token] ?? 0, starts[token + 1] ?? 0);
    const part = partOf(piece, token);
    if (part === 'ttl') meter.addTtl(width);
    else meter.addClass(width);
    if (before !== undefined) meter.addOrder(before);
    before = part;
  }
  meter.addType(widthOf(piece, starts[type] ?? 0, starts[type + 1] ?? 0));
}
