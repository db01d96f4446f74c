import type { Finding, Severity } from '../core/finding.js';
import type { Zone } from '../core/zone/read-zone.js';

/** A file and what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly zone: Zone;
  readonly findings: readonly Finding[];
}

/** How many findings there are of each severity. */
export type Summary = Readonly<Record<Severity, number>>;
