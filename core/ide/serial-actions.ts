import type { Edit } from '../finding.js';
import type { CommittedVersion } from '../lint/committed.js';
import type { Span } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { compareSerials, nextSerial, type SerialStyle, type Today } from '../zone/serial.js';
import { findSerial } from '../zone/serial-field.js';

export interface SerialOptions {
  readonly today: Today;
  /** In which style to write the number; undefined for the style that it has. */
  readonly style?: SerialStyle | undefined;
  /** The new number is after that of the committed version, too. */
  readonly committed?: Pick<CommittedVersion, 'serial'> | undefined;
}

export interface SerialAction {
  readonly title: Phrase;
  readonly edit: Edit;
}

/** What can be done about the serial number where a selection touches the SOA record of the zone. */
export function serialActionsAt(
  zone: Zone,
  selection: Span,
  options: SerialOptions,
): readonly SerialAction[] {
  const soa = findSerial(zone)?.soa;
  if (soa === undefined || !touches(spanOf(zone, soa), selection)) return [];
  const edit = serialEdit(zone, options);
  return edit === undefined ? [] : [{ title: say`Raise the serial number to ${edit.text}`, edit }];
}

/** The edit that raises the serial number; undefined where none is written, as in a fragment or in hexadecimal. */
export function serialEdit(zone: Zone, { today, style, committed }: SerialOptions): Edit | undefined {
  const found = findSerial(zone);
  // In the text that a `$GENERATE` stands for there is nothing to edit.
  if (found?.span === undefined || zone.writtenAt(found.span) !== found.span) return undefined;
  const { serial, span } = found;
  const isBehind = committed !== undefined && compareSerials(committed.serial, serial) === 'after';
  return { span, text: String(nextSerial(isBehind ? committed.serial : serial, today, style)) };
}

/** The entry of a record without the end of its last line. */
function spanOf(zone: Zone, record: ZoneRecord): Span {
  const tokens = Array.from(zone.tokensOf(record));
  const first = tokens[0]?.span.start ?? record.start;
  return { start: first, end: tokens[tokens.length - 1]?.span.start ?? first };
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
