import type { Compared, Difference, ZoneDrift } from '../../core/drift/compare-zone.js';
import { placeOfCompared } from '../../core/drift/place.js';
import type { Zone } from '../../core/zone/zone.js';
import { fileOf } from '../checked-file.js';
import { placeOf } from '../place-of.js';

/** A zone file, and how it compares with what some servers say. */
export interface ComparedFile {
  readonly path: string;
  readonly zone: Zone;
  readonly comparisons: readonly ComparedWith[];
}

export interface ComparedWith {
  /** The servers as people call them; empty for those of the system. */
  readonly label: string;
  readonly drift: ZoneDrift;
}

export interface Differing {
  readonly compared: Compared;
  readonly difference: Difference;
}

/** What differs, in the order of the zone. */
export function differencesOf({ drift: { compared } }: ComparedWith): readonly Differing[] {
  return compared.flatMap((one) =>
    one.difference === undefined ? [] : [{ compared: one, difference: one.difference }],
  );
}

/** The file and the place in it that a comparison is about, counted from 1. */
export function whereOf(
  { path, zone }: ComparedFile,
  compared: Compared,
): { readonly file: string; readonly line: number; readonly column: number } {
  const span = placeOfCompared(zone, compared);
  const { startLine, startColumn } = placeOf(zone, span);
  return { file: fileOf(path, zone, span), line: startLine, column: startColumn };
}
