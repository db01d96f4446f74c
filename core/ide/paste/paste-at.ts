import { type Name, root } from '../../dns/name.js';
import type { Edit } from '../../finding.js';
import type { Phrase } from '../../words/phrase.js';
import { originHint } from '../../zone/origin-hint.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import { isGenerated } from '../actions/action.js';
import { insertRecordsAfter, recordLine } from '../actions/new-records.js';
import type { PastedRecord } from './pasted.js';
import { readPasted } from './read-pasted.js';

export type PasteAnswer =
  | { readonly kind: 'edit'; readonly edit: Edit; readonly count: number }
  /** A key without its selector: the person is asked for it. */
  | { readonly kind: 'selector' }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/**
 * Writes what somebody copied into a zone as records, in the style of the record at an offset or before it, behind all that
 * has its owner from it. Undefined for a text that holds no records.
 */
export function pasteAt(
  zone: Zone,
  offset: number,
  text: string,
  options: { readonly selector?: string | undefined; readonly id?: string } = {},
): PasteAnswer | undefined {
  const domain = domainOf(zone, options.id ?? '');
  const pasted = readPasted(text, { domain, selector: options.selector });
  if (pasted === undefined || pasted.kind !== 'records') return pasted;
  const { records } = pasted;
  if (records.length === 0) return undefined;
  const anchor = anchorAt(zone, offset);
  const edit =
    anchor === undefined ? plainLines(zone, domain, records) : insertRecordsAfter(zone, anchor, records);
  return edit && { kind: 'edit', edit, count: records.length };
}

/** The zone, or what its file is called where nothing in it says. */
function domainOf(zone: Zone, id: string): Name {
  return zone.apex !== root || zone.isWhole ? zone.apex : (originHint(id) ?? root);
}

/** The last record that begins at or before an offset, of those that are written; else the first of all. */
function anchorAt(zone: Zone, offset: number): ZoneRecord | undefined {
  let found: ZoneRecord | undefined;
  let low = 0;
  let high = zone.records.length - 1;
  // Records are in the order of the main file, save for those that other files bring in.
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at < high && zone.records.get(at).start >= zone.mainLength) at++;
    const record = zone.records.get(at);
    if (record.start <= offset && record.start < zone.mainLength) {
      found = record;
      low = at + 1;
    } else high = middle - 1;
  }
  found ??= zone.records.length > 0 ? zone.records.get(0) : undefined;
  return found !== undefined && !isGenerated(zone, found.typeSpan) && found.start < zone.mainLength
    ? found
    : undefined;
}

/** Lines at the end of a file that has no records yet. */
function plainLines(zone: Zone, domain: Name, records: readonly PastedRecord[]): Edit {
  const end = zone.mainLength;
  const before = end === 0 || /[\r\n]/.test(zone.source.slice(end - 1, end)) ? '' : '\n';
  const lines = records.map((record) => `${recordLine(record, domain)}\n`).join('');
  return { span: { start: end, end }, text: `${before}${lines}` };
}
