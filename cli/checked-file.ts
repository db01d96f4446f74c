import type { Finding, Severity } from '../core/finding.js';
import type { Span } from '../core/text/span.js';
import type { Zone } from '../core/zone/read-zone.js';

/** A file and what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly zone: Zone;
  readonly findings: readonly Finding[];
}

/** The file that a place in a zone belongs to: the one that was checked, or one that it includes. */
export function fileOf(path: string, zone: Zone, span: Span): string {
  const { file } = zone.placeOf(span);
  return file.kind === 'included' ? file.id : path;
}

/** How many findings there are of each severity. */
export type Summary = Readonly<Record<Severity, number>>;
