import { normalize } from 'node:path';
import type { Name } from '../../core/dns/name.js';
import type { Edit } from '../../core/finding.js';
import type { KeyEdits } from '../../core/ide/dkim/add-key.js';
import { applyEdits } from '../../core/ide/format/apply-edits.js';
import type { KnownZone } from '../../core/ide/names/known-zone.js';
import { readZoneFile, type UnreadableFile } from '../../platform/node/zone-files.js';
import { replaceUnchanged } from '../fix-file.js';
import { zoneOfFile } from '../read-input.js';

/** Reads the zone that a command edits. */
export function readEditedZone(path: string, origin: Name | undefined): KnownZone | UnreadableFile {
  const octets = readZoneFile(path);
  return 'message' in octets ? octets : { uri: path, zone: zoneOfFile(path, octets, origin) };
}

/** Makes edits of a zone in its files, and in those that it includes. The first that cannot be written ends it. */
export function writeEdits(
  path: string,
  edits: Exclude<KeyEdits, { problem: unknown }>,
): UnreadableFile | undefined {
  const byFile = new Map<string, Edit[]>();
  for (const { known, span, newText } of edits) {
    const { file, span: place } = known.zone.placeOf(span);
    const target = file.kind === 'included' ? file.id : normalize(path);
    byFile.set(target, [...(byFile.get(target) ?? []), { span: place, text: newText }]);
  }
  for (const [target, own] of byFile) {
    const octets = readZoneFile(target);
    if ('message' in octets) return octets;
    const sorted = own.sort((a, b) => a.span.start - b.span.start);
    const failure = replaceUnchanged(target, octets, applyEdits(octets, sorted));
    if (failure !== undefined) return failure;
  }
  return undefined;
}
