import { diagnoseKey, type KeyDiagnosis } from '../../audit/key-diagnosis.js';
import { keyOf, labelsOf, type Name, nameOfLabels } from '../../dns/name.js';
import { type DkimKeyText, readMailText } from '../../lint/mail-text.js';
import type { Zone } from '../../zone/zone.js';
import { isGenerated } from '../actions/action.js';
import { mailRecords } from '../mail/mail-index.js';

/** A key that a zone publishes. */
export interface ZoneKey {
  readonly domain: Name;
  readonly selector: string;
  readonly text: DkimKeyText;
  readonly diagnosis: KeyDiagnosis;
}

/** Keys of one zone that are told. */
const mostKeys = 1000;

/** The keys that are written in a zone, in its order; what a `$GENERATE` makes is left out, and so are wildcards. */
export function zoneKeys(zone: Zone): readonly ZoneKey[] {
  const keys: ZoneKey[] = [];
  for (const { kind, index } of mailRecords(zone)) {
    if (kind !== 'dkim') continue;
    if (keys.length === mostKeys) break;
    const key = keyIn(zone, index);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** The keys of one selector. */
export function keysAt(zone: Zone, keyName: Name): readonly ZoneKey[] {
  return zoneKeys(zone).filter(({ text }) => keyOf(text.record.owner) === keyOf(keyName));
}

/** The key whose record holds an offset. */
export function keyAt(zone: Zone, offset: number): ZoneKey | undefined {
  const record = zone.recordAt(offset);
  return record?.type.name === 'TXT' ? keyIn(zone, record.index) : undefined;
}

function keyIn(zone: Zone, index: number): ZoneKey | undefined {
  const record = zone.records.get(index);
  const text = isGenerated(zone, record.typeSpan) ? undefined : readMailText(zone, record);
  if (text?.role !== 'dkim-key' || text.isWildcard) return undefined;
  const labels = labelsOf(record.owner);
  const { key, facts, selector } = text;
  const domain = nameOfLabels(labels.slice(text.kindLabels));
  return { domain, selector, text, diagnosis: diagnoseKey({ key, facts }) };
}
