import { isAtOrBelow, keyOf, labelsOf, type Name, nameOfLabels, root } from '../../dns/name.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import { type Phrase, say } from '../../words/phrase.js';
import { recordsAt } from '../../zone/answers.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import { isGenerated, type ZoneEdit } from '../actions/action.js';
import { below } from '../actions/domain-facts.js';
import { insertRecords, recordLine } from '../actions/new-records.js';
import type { KnownZone } from '../names/known-zone.js';
import { zoneKeys } from './zone-keys.js';

export type KeyEdits = readonly ZoneEdit[] | { readonly problem: Phrase };

/**
 * The edit that writes a key record into a zone, in its style: behind the record `near`, else behind the last key of the
 * domain, else behind what else it says about mail. Refused where the name has records already.
 */
export function addKey(known: KnownZone, keyName: Name, text: string, near?: ZoneRecord): KeyEdits {
  const { zone } = known;
  const owner = shownName(keyName);
  if (!isInZone(zone, keyName)) return { problem: say`${owner} is not in this zone` };
  if (recordsAt(zone, keyName).length > 0) {
    return { problem: say`${owner} has records already; choose another selector` };
  }
  const record = { owner: keyName, type: 'TXT', data: text };
  const anchor = near ?? neighborOf(zone, keyName);
  if (anchor === undefined) {
    const end = zone.mainLength;
    const before = end === 0 || /[\r\n]/.test(zone.source.slice(end - 1, end)) ? '' : '\n';
    const newText = `${before}${recordLine(record, zone.apex)}\n`;
    return [{ known, span: { start: end, end }, newText }];
  }
  const edit = insertRecords(zone, anchor, [record]);
  if (edit === undefined) return { problem: say`the records around are made by a $GENERATE` };
  return [{ known, span: edit.span, newText: edit.text }];
}

/** Whether a zone, as far as it is known, holds a name. */
export function isInZone(zone: Zone, name: Name): boolean {
  return (zone.apex !== root || zone.isWhole) && isAtOrBelow(keyOf(name), keyOf(zone.apex));
}

/** The record that a new key stands best behind. */
function neighborOf(zone: Zone, keyName: Name): ZoneRecord | undefined {
  const domain = domainOfKey(keyName);
  const keys = zoneKeys(zone).filter((key) => keyOf(key.domain) === keyOf(domain));
  const last = keys[keys.length - 1];
  if (last !== undefined) return last.text.record;
  for (const name of [below(domain, '_dmarc'), domain, zone.apex]) {
    const found = recordsAt(zone, name).filter((record) => !isGenerated(zone, record.typeSpan));
    if (found.length > 0) return found[found.length - 1];
  }
  return undefined;
}

/** The domain that a key is for: what stands behind `_domainkey`. */
export function domainOfKey(keyName: Name): Name {
  const labels = labelsOf(keyName);
  return nameOfLabels(labels.slice(labels.indexOf('_domainkey') + 1));
}
