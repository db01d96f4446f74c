import { isAtOrBelow } from '../../../dns/name.js';
import { shownName } from '../../../lint/rules/shared/shown.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { Zone } from '../../../zone/read-zone.js';
import type { KnownZone } from '../known-zone.js';
import { headSpan } from '../record-places.js';
import { editsFor, type NameEdit } from './edits.js';
import { newLabelFault } from './new-label.js';
import { whyFixed, whyTaken } from './obstacles.js';
import { findMismatch, type Mismatch } from './proof.js';
import { type Refusal, refusal } from './refusal.js';
import { type Renaming, renamingOf } from './renaming.js';
import { renameTargetAt } from './target.js';
import { whyUnreadable } from './unreadable.js';

/** What can be renamed at a place. */
export interface Renamable {
  readonly kind: 'renamable';
  readonly span: Span;
  /** The label as it is written. */
  readonly label: string;
}

export type RenameAnswer = { readonly kind: 'edits'; readonly edits: readonly NameEdit[] } | Refusal;

/** The zones that a renaming goes over. */
export interface RenameWorkspace {
  zones(): Iterable<KnownZone>;
  /** Every known zone that would be read differently with these edits made, and how it would be read then. */
  withEdits(edits: readonly NameEdit[]): Iterable<{ readonly known: KnownZone; readonly edited: Zone }>;
}

/** The label at an offset, if the name that it begins can be renamed at all; undefined where no name stands. */
export function renamableAt(
  workspace: RenameWorkspace,
  here: KnownZone,
  offset: number,
): Renamable | Refusal | undefined {
  const target = renameTargetAt(here, offset);
  if (target === undefined || target.kind === 'refused') return target;
  const zones = [...workspace.zones()];
  const { label, from } = target;
  return whyFixed(renamingOf(from, ''), zones) ?? { kind: 'renamable', span: label.span, label: label.text };
}

/**
 * Renames the label at an offset: the name that it begins and every name below it, in owners, in the data of all types,
 * in the domains of SPF terms and in `$ORIGIN`, in all zones. Relative names stay relative and absolute ones absolute.
 *
 * Nothing is returned that was not proved: read again with the edits made, every zone has the records it had with the
 * name replaced, and nothing else.
 */
export function renameAt(
  workspace: RenameWorkspace,
  here: KnownZone,
  offset: number,
  newLabel: string,
): RenameAnswer | undefined {
  const target = renameTargetAt(here, offset);
  if (target === undefined || target.kind === 'refused') return target;
  const fault = newLabelFault(newLabel);
  if (fault !== undefined) return refusal(fault);
  const renaming = renamingOf(target.from, newLabel);
  const zones = [...workspace.zones()];
  const obstacle = whyFixed(renaming, zones) ?? whyTaken(renaming, zones) ?? whyUnreadable(renaming, zones);
  if (obstacle !== undefined) return obstacle;
  const answer = editsFor(renaming, zones);
  return answer.kind === 'refused' ? answer : (whyUnproved(workspace, answer.edits, renaming) ?? answer);
}

function whyUnproved(
  workspace: RenameWorkspace,
  edits: readonly NameEdit[],
  renaming: Renaming,
): Refusal | undefined {
  for (const { known, edited } of workspace.withEdits(edits)) {
    const mismatch = findMismatch(known.zone, edited, renaming);
    if (mismatch !== undefined) return whyMismatch(known, mismatch, renaming);
  }
  return undefined;
}

function whyMismatch(known: KnownZone, { record, problem }: Mismatch, { from, to }: Renaming): Refusal {
  const { records, apex, isWhole } = known.zone;
  const isThere = record !== undefined && record < records.length;
  const span = isThere ? headSpan(records.get(record)) : undefined;
  if (!isWhole && isAtOrBelow(apex, from)) {
    const message = say`Relative names here are completed with "${shownName(apex)}", which the name of the file says and no $ORIGIN.`;
    return refusal(message, known, span);
  }
  return refusal(reasonOf(problem?.kind, shownName(from), shownName(to)), known, span);
}

function reasonOf(problem: string | undefined, from: string, to: string): Phrase {
  if (problem === 'long-name')
    return say`With "${to}" a name would have more than 255 octets (RFC 1035 s2.3.4).`;
  if (problem === 'long-string') return say`With "${to}" a string of a text would have more than 255 octets.`;
  return say`Renaming "${from}" would change more than that name here.`;
}
