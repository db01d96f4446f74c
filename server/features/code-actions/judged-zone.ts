import type { Edit, Finding } from '../../../core/finding.js';
import type { LintOptions } from '../../../core/lint/run.js';
import type { Zone } from '../../../core/zone/zone.js';
import type { KnownZone } from '../workspace.js';

/** The zone of a document as it is now, and what is found in it. */
export interface JudgedZone {
  readonly known: KnownZone;
  readonly findings: readonly Finding[];
  readonly options: LintOptions;
}

/** Where the code actions get what they are about. */
export interface JudgedZones {
  /** Undefined for a document that is not open. What is not judged to the end has the findings of an earlier text, without fixes. */
  judged(uri: string): Promise<JudgedZone | undefined>;
  /** The zone of a document with edits made to its own text. */
  readWith(uri: string, edits: readonly Edit[]): Zone | undefined;
}
