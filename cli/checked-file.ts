import { type Finding, type Severity, severities } from '../core/finding.js';
import type { FixedFinding } from '../core/ide/fixes/fix-all.js';
import type { Source } from '../core/text/source.js';
import type { Span } from '../core/text/span.js';
import { textLinesOf } from '../core/text/text-lines.js';
import type { Zone } from '../core/zone/read-zone.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';

/** What a report needs of a text that was checked. A zone is one. */
export interface CheckedText
  extends Pick<Zone, 'source' | 'lines' | 'placeOf' | 'writtenAt' | 'includedFiles'> {
  /** The name of the zone; of a file that is none the empty text. */
  readonly apex: string;
  readonly records: { readonly length: number };
}

/** A policy file as a text that was checked. */
export function checkedPolicy(path: string, source: Source): CheckedText {
  return {
    source,
    lines: textLinesOf(source),
    placeOf: (span) => ({ file: { kind: 'main', id: path }, span }),
    writtenAt: (span) => span,
    includedFiles: [],
    apex: '',
    records: { length: 0 },
  };
}

/** A file and what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly zone: CheckedText;
  readonly findings: readonly Finding[];
  /** What was fixed before; undefined where nobody asked for that. */
  readonly fixed?: readonly FixedFinding[];
}

/** Everything that a check has to tell. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly unreadable: readonly UnreadableFile[];
  readonly summary: Summary;
  readonly failOn: Severity | 'never';
}

/** The file that a place in a zone belongs to: the one that was checked, or one that it includes. */
export function fileOf(path: string, zone: Pick<Zone, 'placeOf'>, span: Span): string {
  const { file } = zone.placeOf(span);
  return file.kind === 'included' ? file.id : path;
}

/** How many findings there are of each severity. */
export type Summary = Readonly<Record<Severity, number>>;

/** Whether a finding makes the check fail. */
export function reaches(severity: Severity, threshold: Severity | 'never'): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
