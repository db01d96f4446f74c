import { labelsOf, type Name, nameOfLabels } from '../../../dns/name.js';
import { shownName } from '../../../lint/rules/shared/shown.js';
import { say } from '../../../words/phrase.js';
import type { KnownZone } from '../known-zone.js';
import type { NameUse, WrittenLabel } from '../name-use.js';
import { pointedAt } from '../pointed-at.js';
import { ownerLine } from '../record-places.js';
import { type Refusal, refusal } from './refusal.js';

/** The label under the cursor and the name that it begins. */
export interface RenameTarget {
  readonly kind: 'target';
  readonly label: WrittenLabel;
  readonly from: Name;
}

/** What a renaming at an offset is about; undefined where no name is. */
export function renameTargetAt(here: KnownZone, offset: number): RenameTarget | Refusal | undefined {
  const pointed = pointedAt(here.zone, offset);
  if (pointed?.kind === 'name') return targetIn(here, pointed.use, offset);
  if (pointed?.kind !== 'blank-owner') return undefined;
  const message = say`This line inherits its owner; rename it where it is written.`;
  return refusal(message, here, ownerLine(here.zone, pointed.record));
}

function targetIn(here: KnownZone, use: NameUse, offset: number): RenameTarget | Refusal {
  const { labels, name, skipped, span } = use;
  const shown = shownName(name);
  if (labels === undefined) {
    return refusal(
      say`"${shown}" stands in hexadecimal data (RFC 3597), where no label can be renamed.`,
      here,
      span,
    );
  }
  if (labels.length === 0) {
    const message =
      name === '.'
        ? say`The root has no label that could be renamed.`
        : say`"@" stands for the origin "${shown}"; rename a label where that name is written out.`;
    return refusal(message, here, span);
  }
  // A cursor on a dot, or in the gap of a split string, is behind the label before it.
  const at = labels.findIndex((label) => offset <= label.span.end);
  const index = at < 0 ? labels.length - 1 : at;
  const label = labels[index];
  const all = labelsOf(name).slice(skipped + index);
  if (label === undefined || all[0] === '*') {
    return refusal(
      say`"*" stands for names that do not exist by themselves; a wildcard has no label to rename.`,
      here,
      span,
    );
  }
  return { kind: 'target', label, from: nameOfLabels(all) };
}
