import { keyOf, type NameKey } from '../../../dns/name.js';
import { isForeign } from '../../key-facts.js';
import type { MailText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { dataKey } from '../shared/data-key.js';
import { perZone } from '../shared/per-zone.js';

/**
 * The first text of the same role at the name of this one; undefined for the first itself. A record that says the same in
 * the same strings is merged with the earlier one by every server, so it does not count as a second.
 */
export function firstAtName(mail: MailZone, text: MailText): MailText | undefined {
  return latersOf(mail).get(text);
}

const latersOf = perZone(({ texts }) => findLaters(texts));

interface RecordSet {
  readonly first: MailText;
  seen: Set<string> | undefined;
}

function findLaters(texts: readonly MailText[]): ReadonlyMap<MailText, MailText> {
  const laters = new Map<MailText, MailText>();
  const sets = new Map<NameKey, RecordSet>();
  for (const text of texts) {
    if (text.role !== 'dkim-key' && text.role !== 'dkim-report') continue;
    // A record of another kind does not belong here at all, which DKIM001 says.
    if (text.role === 'dkim-key' && isForeign(text.key)) continue;
    const owner = keyOf(text.record.owner);
    const set = sets.get(owner);
    if (set === undefined) {
      sets.set(owner, { first: text, seen: undefined });
      continue;
    }
    set.seen ??= new Set([dataKey(set.first)]);
    const data = dataKey(text);
    if (set.seen.has(data)) continue;
    set.seen.add(data);
    laters.set(text, set.first);
  }
  return laters;
}
