import { type Name, root } from '../../../dns/name.js';
import { none } from '../../../zone/name-table.js';
import type { Zone } from '../../../zone/read-zone.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import { txtOf } from '../../../zone/txt.js';
import { isTextType } from '../record-names.js';
import type { Renaming } from './renaming.js';
import { touchedBy } from './touched.js';

/** What a zone says after an edit that it should not say. */
export interface Mismatch {
  /** Number of the first record, in the zone before, that is not what it should be; undefined where none is left out. */
  readonly record: number | undefined;
  /** A problem that the zone did not have before. */
  readonly problem: Zone['problems'][number] | undefined;
}

/**
 * Whether a zone says the same before and after, but for the names: as many records, in the same order, with the same
 * types and TTLs, owners and data renamed, and the same problems. Undefined when it does.
 *
 * Data that cannot hold the name is not read again: its text was not edited, and a relative name in it would show in the
 * number of the name. So the cost is some integers a record, and one look at the data that holds the name.
 */
export function findMismatch(before: Zone, after: Zone, renaming: Renaming): Mismatch | undefined {
  const isRenamed = nameComparer(before, after, renaming);
  const touched = touchedBy(before, renaming);
  const isSame = (index: number): boolean =>
    before.records.typeOf(index) === after.records.typeOf(index) &&
    before.records.ttlOf(index) === after.records.ttlOf(index) &&
    isRenamed(before.records.ownerOf(index), after.records.ownerOf(index)) &&
    isRenamed(before.records.targetOf(index), after.records.targetOf(index)) &&
    (!touched.mayHaveData(index) || hasRenamedData(before, after, index, renaming));
  const count = Math.max(before.records.length, after.records.length);
  for (let index = 0; index < count; index++) {
    const isInBoth = index < before.records.length && index < after.records.length;
    if (!isInBoth || !isSame(index)) return { record: index, problem: newProblem(before, after) };
  }
  const problem = newProblem(before, after);
  const isElsewhere = !isRenamed(before.apexId, after.apexId);
  return problem || isElsewhere ? { record: undefined, problem } : undefined;
}

/** Tells whether number `b` of the zone after is the name that number `a` of the zone before becomes. */
function nameComparer(
  before: Zone,
  after: Zone,
  { from, label }: Renaming,
): (a: number, b: number) => boolean {
  const fromId = before.names.find(from) ?? none;
  const mapped = new Uint32Array(before.names.length).fill(unknown);
  /** Label by label from the root down, so that no name is made into a string. */
  const map = (id: number): number => {
    const known = mapped[id] ?? unknown;
    if (known !== unknown) return known;
    const parent = before.names.parentOf(id);
    const above = parent === none ? (after.names.find(root) ?? none) : map(parent);
    const own = id === fromId ? label : before.names.labelOf(id);
    const isTop = parent === none || above === none;
    const found = isTop ? above : (after.names.childOf(above, own) ?? none);
    mapped[id] = found;
    return found;
  };
  return (a, b) => (a === none || b === none ? a === b : map(a) === b);
}

/** In the place of a number: not looked up yet. No table gets that far. */
const unknown = none - 1;

function hasRenamedData(before: Zone, after: Zone, index: number, renaming: Renaming): boolean {
  const [old, renamed] = [before.records.get(index), after.records.get(index)];
  if (isTextType(old.type.number)) {
    const [oldText, newText] = [txtOf(before, old), txtOf(after, renamed)];
    const keepsCut = oldText.strings.length === newText.strings.length;
    return keepsCut && newText.octets === renaming.applyToText(oldText.octets);
  }
  const wanted = renamedValues(before, old, renaming);
  const found = after.fieldValues(renamed);
  // A name that comes from an origin is printed as that was first spelled, which the new label may be elsewhere.
  const isSame = (value: string, at: number): boolean =>
    value.toLowerCase() === found[at]?.value.toLowerCase();
  return wanted.length === found.length && wanted.every(isSame);
}

/** The fields of a record as they should be: every word that is an absolute name is renamed. */
function renamedValues(zone: Zone, record: ZoneRecord, { apply }: Renaming): string[] {
  const isName = new Set(record.type.fields.filter(({ kind }) => kind.isName).map(({ name }) => name));
  return zone.fieldValues(record).map(({ name, value }) => {
    if (isName.has(name)) return apply(value as Name);
    const words = value.split(' ');
    return words.map((word) => (word.endsWith('.') ? apply(word as Name) : word)).join(' ');
  });
}

/** The first problem of a kind that the zone before does not have in this place of the list. */
function newProblem(before: Zone, after: Zone): Mismatch['problem'] {
  const at = after.problems.findIndex(({ kind }, index) => kind !== before.problems[index]?.kind);
  return at < 0 ? undefined : after.problems[at];
}
