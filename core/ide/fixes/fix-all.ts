import type { Edit, Finding } from '../../finding.js';
import type { Zone } from '../../zone/zone.js';
import { type EditsByFile, mainFile } from './edits.js';
import { Patchwork } from './patchwork.js';
import { type Reach, safeEdits } from './safe-edits.js';

/** How a door judges a zone, and reads it once more. */
export interface FixPorts {
  judge(zone: Zone): readonly Finding[];
  /** The zone with edits made to its files as they were at first. */
  read(edits: EditsByFile): Zone;
}

export interface FixOptions {
  readonly reach: Reach;
  /** Only findings of this code; undefined for all. */
  readonly code?: string | undefined;
}

export interface FixedZone {
  /** Edits of the files as they were at first. Empty where there was nothing to fix. */
  readonly edits: EditsByFile;
  /** What was fixed, round by round, as it was found. */
  readonly fixed: readonly FixedFinding[];
  /** The zone with the edits made, and what is left to find in it. */
  readonly zone: Zone;
  readonly findings: readonly Finding[];
}

/** A finding that is gone, and the file that it stood in; see `mainFile`. */
export interface FixedFinding {
  readonly code: string;
  readonly file: string;
}

/** Rounds of fixing and judging again. A record with more mistakes than these is left with the last of them. */
const mostRounds = 24;

/** Records of a zone that takes a second or more to be judged, and rounds for such a one. */
const large = 100_000;
const fewRounds = 3;

/**
 * Makes all safe fixes and judges again, until nothing safe is left to fix. A round after which there would be more errors
 * than before, or other records that cannot be read, is not made.
 */
export function fixAll(zone: Zone, ports: FixPorts, options: FixOptions): FixedZone {
  const works = new Map<string, Patchwork>();
  let fixed: readonly FixedFinding[] = [];
  let now = { zone, findings: ports.judge(zone) };
  const rounds = zone.records.length > large ? fewRounds : mostRounds;
  for (let round = 0; round < rounds; round++) {
    const { code } = options;
    const wanted =
      code === undefined ? now.findings : now.findings.filter((finding) => finding.code === code);
    const found = safeEdits(now.zone, wanted, options.reach);
    if (found.fixed.length === 0) break;
    const before = editsOf(works);
    for (const [id, edits] of found.edits) workOn(works, id).apply(edits);
    const next = ports.read(editsOf(works));
    const findings = ports.judge(next);
    if (errorsIn(findings) > errorsIn(now.findings) || next.problems.length > now.zone.problems.length) {
      return { edits: before, fixed, ...now };
    }
    fixed = [...fixed, ...found.fixed.map((finding) => fixedFinding(now.zone, finding))];
    now = { zone: next, findings };
  }
  return { edits: editsOf(works), fixed, ...now };
}

function workOn(works: Map<string, Patchwork>, id: string): Patchwork {
  const work = works.get(id) ?? new Patchwork();
  works.set(id, work);
  return work;
}

function editsOf(works: ReadonlyMap<string, Patchwork>): EditsByFile {
  const edits: [string, readonly Edit[]][] = Array.from(works, ([id, work]) => [id, work.edits]);
  return new Map(edits.filter(([, some]) => some.length > 0));
}

function fixedFinding({ placeOf }: Zone, { code, span }: Finding): FixedFinding {
  const { file } = placeOf(span);
  return { code, file: file.kind === 'included' ? file.id : mainFile };
}

function errorsIn(findings: readonly Finding[]): number {
  let errors = 0;
  for (const { severity } of findings) if (severity === 'error') errors++;
  return errors;
}
