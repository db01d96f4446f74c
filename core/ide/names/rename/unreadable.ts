import { isAtOrBelow, labelsOf } from '../../../dns/name.js';
import { shownName } from '../../../lint/rules/shared/shown.js';
import { say } from '../../../words/phrase.js';
import { entryFinder } from '../entry-fields.js';
import type { KnownZone } from '../known-zone.js';
import { type Refusal, refusal } from './refusal.js';
import type { Renaming } from './renaming.js';

/**
 * A line that cannot be read may still give its owner to those below it, and its own names cannot be told. Where it holds
 * the label (in another zone: the whole name), renaming waits until somebody has mended it.
 */
export function whyUnreadable({ from }: Renaming, zones: readonly KnownZone[]): Refusal | undefined {
  const label = wordPattern(labelsOf(from)[0] ?? '');
  const whole = wordPattern(shownName(from));
  for (const known of zones) {
    const { zone } = known;
    const entryAt = entryFinder(zone);
    const pattern = isAtOrBelow(from, zone.apex) ? label : whole;
    for (const { kind, span } of zone.problems) {
      // A file that is not there has nothing to rename; what the directive names itself can be read.
      if (kind === 'not-included' || zone.recordAt(span.start) !== undefined) continue;
      const entry = entryAt(span.start);
      if (!pattern.test(zone.source.slice(entry.start, entry.end))) continue;
      const message = say`This line cannot be read and may name "${shownName(from)}"; mend it first.`;
      return refusal(message, known, span);
    }
  }
  return undefined;
}

/** A text that is not part of a longer label, in any case. */
export function wordPattern(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9_-])${literal}(?![A-Za-z0-9_-])`, 'i');
}
