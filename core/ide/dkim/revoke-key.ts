import { say } from '../../words/phrase.js';
import { fullStrings, replaced, stringsPlaceAt, textEdits, writeStrings } from '../actions/text-layout.js';
import type { KnownZone } from '../names/known-zone.js';
import type { KeyEdits } from './add-key.js';
import type { ZoneKey } from './zone-keys.js';

/**
 * The edits that take a key back: p= becomes empty (RFC 6376 s3.6.1), the other tags stay. Comments among the strings stay
 * too; else the text is written anew in as few strings as hold it.
 */
export function revokeKey(known: KnownZone, { text }: ZoneKey): KeyEdits {
  const p = text.key.tagOf('p');
  if (p === undefined) return { problem: say`the record has no p, so that there is nothing to revoke` };
  if (p.valueStart === p.valueEnd) return { problem: say`the key is revoked already` };
  const emptied = emptiedP(p);
  const place = stringsPlaceAt(known.zone, text.record.start);
  const edits =
    place === undefined || place.hasComments || text.text.form !== 'strings'
      ? textEdits(known.zone, text, emptied)
      : [{ span: place.span, text: writeStrings(place, fullStrings(replaced(text.text.octets, emptied))) }];
  if (edits === undefined)
    return { problem: say`the record is written in a way that is better edited by hand` };
  return edits.map(({ span, text: newText }) => ({ known, span, newText }));
}

/** The text of a record that is revoked. */
export function revokedText({ text }: ZoneKey): string {
  const p = text.key.tagOf('p');
  return p === undefined ? text.text.octets : replaced(text.text.octets, emptiedP(p));
}

function emptiedP({ valueStart, valueEnd }: { readonly valueStart: number; readonly valueEnd: number }) {
  return [{ span: { start: valueStart, end: valueEnd }, text: '' }];
}
