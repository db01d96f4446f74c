import { isPause } from '../../../zone/steps.js';
import { isForeign } from '../../key-facts.js';
import type { MailText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause } from '../../rule.js';
import { dataKey } from '../shared/data-key.js';
import { perZoneInSteps } from '../shared/per-zone.js';

/**
 * The first text of the same role at the name of this one; undefined for the first itself. A record that says the same in
 * the same strings is merged with the earlier one by every server, so it does not count as a second.
 */
export function firstAtName(mail: MailZone, text: MailText): MailText | undefined {
  return latersOf(mail).get(text);
}

/** Texts that are not the first of their role at their name, and those that are. */
export const latersOf = perZoneInSteps(({ texts, zone }) => findLaters(texts, zone.names.length));

/** `names`: how many there are. With pauses. */
function* findLaters(
  texts: readonly MailText[],
  names: number,
): Generator<Pause, ReadonlyMap<MailText, MailText>> {
  const laters = new Map<MailText, MailText>();
  /** How many there are at a name. Few names have two, and only there a closer look is needed. */
  const counts = new Uint8Array(names);
  let seen = 0;
  for (const { role, ownerId } of texts) {
    if (isPause(seen++)) yield pause;
    if (isJudged(role)) counts[ownerId] = Math.min((counts[ownerId] ?? 0) + 1, 2);
  }
  const sets = new Map<number, { readonly first: MailText; readonly seen: Set<string> }>();
  for (const text of texts) {
    if (isPause(seen++)) yield pause;
    const { ownerId } = text;
    // A record of another kind does not belong here at all, which DKIM001 says.
    if (!isJudged(text.role) || counts[ownerId] !== 2 || (text.role === 'dkim-key' && isForeign(text.key)))
      continue;
    const set = sets.get(ownerId);
    const data = dataKey(text);
    if (set === undefined) sets.set(ownerId, { first: text, seen: new Set([data]) });
    else if (!set.seen.has(data)) {
      set.seen.add(data);
      laters.set(text, set.first);
    }
  }
  return laters;
}

function isJudged(role: MailText['role']): boolean {
  return role === 'dkim-key' || role === 'dkim-report';
}
