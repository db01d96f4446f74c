import type { Edit, Finding } from '../../finding.js';
import { dependsOnZone } from '../../lint/run.js';
import type { Zone } from '../../zone/zone.js';
import type { ZoneFile } from '../../zone/zone-file.js';
import { byFile, doOverlap, type EditsByFile, inOrder, mainFile } from './edits.js';

/** Safe fixes that can be made at the same time. */
export interface SafeEdits {
  readonly edits: EditsByFile;
  /** Findings that the edits fix, in the order of the text. */
  readonly fixed: readonly Finding[];
}

/** The files that may be edited: all of the zone, or only its main file. */
export type Reach = 'zone' | 'main-file';

/**
 * The first safe fix of each finding, as far as they can be made together: where edits overlap, the first wins. Of one
 * record only findings of one code are fixed, since what one rule takes for superfluous may be what another one keeps;
 * whoever wants all judges again.
 */
export function safeEdits(zone: Zone, findings: readonly Finding[], reach: Reach): SafeEdits {
  const taken = new Map<string, Taken>();
  const codes = new Map<number, string>();
  const fixed: Finding[] = [];
  let repeated: ReadonlySet<string> | undefined;
  /** What depends on the zone may be otherwise in another zone that includes the file, or where it is included again. */
  const mayEdit = (id: string, { code }: Finding): boolean => {
    if (id === mainFile || reach === 'main-file') return id === mainFile;
    repeated ??= repeatedFiles(zone);
    return !dependsOnZone(code) && !repeated.has(id);
  };
  for (const finding of findings) {
    const record = zone.recordAt(finding.span.start)?.index ?? -1 - finding.span.start;
    if ((codes.get(record) ?? finding.code) !== finding.code) continue;
    const edits = safeFixOf(zone, finding);
    if (edits === undefined || !canTake(taken, edits)) continue;
    if (!Array.from(edits.keys()).every((id) => mayEdit(id, finding))) continue;
    for (const [id, some] of edits) take(taken, id, some);
    codes.set(record, finding.code);
    fixed.push(finding);
  }
  const edits = new Map(Array.from(taken, ([id, file]) => [id, file.edits.sort(inOrder)]));
  return { edits, fixed };
}

/** Whether a finding has a fix that is safe. */
export function hasSafeFix({ fixes }: Finding): boolean {
  return fixes.some(({ isSafe, edits }) => isSafe && edits.length > 0);
}

function safeFixOf(zone: Zone, { fixes }: Finding): EditsByFile | undefined {
  const fix = fixes.find(({ isSafe, edits }) => isSafe && edits.length > 0);
  // A character past ASCII is one unit of one source and several of another.
  if (fix?.edits.some(({ text }) => /[^\0-\x7f]/.test(text)) !== false) return undefined;
  return byFile(zone, fix.edits);
}

/** Files that are included more than once. */
function repeatedFiles(zone: Zone): ReadonlySet<string> {
  const seen = new Map<string, ZoneFile>();
  const repeated = new Set<string>();
  for (let block = 0; block < zone.blocks.length; block++) {
    const start = zone.blocks.startOf(block);
    const { file } = zone.placeOf({ start, end: start });
    if ((seen.get(file.id) ?? file) !== file) repeated.add(file.id);
    seen.set(file.id, file);
  }
  return repeated;
}

interface Taken {
  readonly edits: Edit[];
  /** Edits by the part of the file that they begin in, so that not all are compared with all. */
  readonly parts: Map<number, Edit[]>;
}

/** Units of a part. */
const partSize = 4096;

function canTake(taken: ReadonlyMap<string, Taken>, edits: EditsByFile): boolean {
  for (const [id, some] of edits) {
    const parts = taken.get(id)?.parts;
    if (parts === undefined) continue;
    for (const edit of some) {
      for (const part of partsOf(edit)) {
        if (parts.get(part)?.some((other) => doOverlap(edit, other)) === true) return false;
      }
    }
  }
  return true;
}

function take(taken: Map<string, Taken>, id: string, edits: readonly Edit[]): void {
  const file = taken.get(id) ?? { edits: [], parts: new Map<number, Edit[]>() };
  taken.set(id, file);
  for (const edit of edits) {
    file.edits.push(edit);
    for (const part of partsOf(edit)) {
      const some = file.parts.get(part);
      if (some === undefined) file.parts.set(part, [edit]);
      else some.push(edit);
    }
  }
}

/** The parts that an edit touches, its ends included. */
function* partsOf({ span }: Edit): IterableIterator<number> {
  const last = Math.floor(span.end / partSize);
  for (let part = Math.floor(span.start / partSize); part <= last; part++) yield part;
}
