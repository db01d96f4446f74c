import { shownName } from '../../../lint/rules/shared/shown.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { KnownZone } from '../known-zone.js';
import { labelAtIndex, type NameUse } from '../name-use.js';
import { type Refusal, refusal } from './refusal.js';
import type { Renaming } from './renaming.js';
import { touchedBy, usesTouched } from './touched.js';

/** New text for a stretch of a zone. */
export interface NameEdit {
  readonly known: KnownZone;
  readonly span: Span;
  readonly newText: string;
}

/** More edits than any editor could show. Below an `$ORIGIN` a million names take one. */
const mostEdits = 50_000;

/** What to write where, in all zones, or why that cannot be done. */
export function editsFor(
  renaming: Renaming,
  zones: readonly KnownZone[],
): { readonly kind: 'edits'; readonly edits: readonly NameEdit[] } | Refusal {
  const edits: NameEdit[] = [];
  for (const known of zones) {
    const touched = touchedBy(known.zone, renaming);
    for (const use of usesTouched(known.zone, touched, renaming)) {
      if (use.labels === undefined) return whyHexadecimal(known, use);
      // A label that is not written here comes from an `$ORIGIN`, which is edited in its own place.
      const label = labelAtIndex(use, renaming.indexIn(use.name));
      if (label !== undefined && isGenerated(known, label.span)) return whyGenerated(known, use);
      label?.pieces.forEach((span, at) => {
        edits.push({ known, span, newText: at === 0 ? renaming.label : '' });
      });
      if (edits.length > mostEdits) {
        return refusal(say`"${shownName(renaming.from)}" is written in more than ${mostEdits} places.`);
      }
    }
  }
  return { kind: 'edits', edits };
}

function isGenerated({ zone }: KnownZone, span: Span): boolean {
  return zone.writtenAt(span).start !== span.start;
}

function whyGenerated(known: KnownZone, { name, span }: NameUse): Refusal {
  const message = say`A $GENERATE makes "${shownName(name)}" out of a pattern; rename it there.`;
  return refusal(message, known, span);
}

function whyHexadecimal(known: KnownZone, { name, span }: NameUse): Refusal {
  const message = say`"${shownName(name)}" also stands in hexadecimal data (RFC 3597), which cannot be renamed.`;
  return refusal(message, known, span);
}
