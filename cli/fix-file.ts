import type { Name } from '../core/dns/name.js';
import type { Edit, Finding } from '../core/finding.js';
import { type EditsByFile, mainFile } from '../core/ide/fixes/edits.js';
import { type FixedFinding, fixAll } from '../core/ide/fixes/fix-all.js';
import { applyEdits } from '../core/ide/format/apply-edits.js';
import { sourceOfOctets } from '../core/text/source.js';
import { say } from '../core/words/phrase.js';
import type { Zone } from '../core/zone/zone.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { readZoneFile, type UnreadableFile } from '../platform/node/zone-files.js';
import { zoneOfFile } from './read-input.js';
import { replaceFile } from './replace-file.js';

/** What was done to a zone file, and to those that it includes. */
export interface FixedFile {
  /** As it lies on disk now. */
  readonly zone: Zone;
  readonly fixed: readonly FixedFinding[];
  /** Files that could not be written. */
  readonly failures: readonly UnreadableFile[];
}

/**
 * Makes all safe fixes of a zone in its files. In an included file only what does not
 * depend on the zone is fixed, for other zones may include it.
 */
export function fixFile(
  path: string,
  origin: Name | undefined,
  judge: (zone: Zone) => readonly Finding[],
): FixedFile | UnreadableFile {
  const octets = readZoneFile(path);
  if ('message' in octets) return octets;
  const originals = new Map([[mainFile, octets]]);
  const zone = zoneOfFile(path, octets, origin);
  const read = (edits: EditsByFile): Zone => {
    const files = editedFiles(originals, edits);
    return zoneOfFile(path, files.get(mainFile) ?? octets, origin, (id) => {
      const file = files.get(id);
      return file && { id, source: sourceOfOctets(file, nodePorts) };
    });
  };
  for (const id of zone.includedFiles) {
    const included = readZoneFile(id);
    if (!('message' in included)) originals.set(id, included);
  }
  const done = fixAll(zone, { judge, read }, { reach: 'zone' });
  const failures: UnreadableFile[] = [];
  for (const [id, file] of editedFiles(originals, done.edits)) {
    const failure = replaceUnchanged(id === mainFile ? path : id, originals.get(id), file);
    if (failure !== undefined) failures.push(failure);
  }
  if (failures.length === 0) {
    return { zone: done.zone, fixed: done.fixed, failures };
  }
  const failed = new Set(failures.map((failure) => (failure.path === path ? mainFile : failure.path)));
  const after = readZoneFile(path);
  const left = 'message' in after ? zone : zoneOfFile(path, after, origin);
  const fixed = done.fixed.filter(({ file }) => !failed.has(file));
  return { zone: left, fixed, failures };
}

function editedFiles(
  originals: ReadonlyMap<string, Uint8Array>,
  edits: EditsByFile,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [id, some] of edits) {
    const octets = originals.get(id);
    if (octets !== undefined) files.set(id, applyEdits(octets, some satisfies readonly Edit[]));
  }
  return files;
}

/** Writes a file that is still what was read. */
export function replaceUnchanged(
  path: string,
  original: Uint8Array | undefined,
  octets: Uint8Array,
): UnreadableFile | undefined {
  const now = readZoneFile(path);
  if ('message' in now) return now;
  if (original === undefined || Buffer.compare(now, original) !== 0) {
    return { path, message: say`not written: ${say`the file was changed meanwhile`}` };
  }
  return replaceFile(path, octets);
}
