import type { MailText, SpfText } from '../../lint/mail-text.js';
import type { Standard } from '../../lint/mail-zone.js';
import type { Span } from '../../text/span.js';
import type { Phrase } from '../../words/phrase.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import type { KnownZone } from '../names/known-zone.js';

/** New text for a stretch of a zone. */
export interface ZoneEdit {
  readonly known: KnownZone;
  readonly span: Span;
  readonly newText: string;
}

/** Something that can be done about the place of a cursor. */
export interface ZoneAction {
  readonly title: Phrase;
  /** `rewrite`: says the same otherwise, or corrects it. `create`: adds records. */
  readonly kind: 'rewrite' | 'create';
  /** Codes of the findings that it is a way out of. */
  readonly codes: readonly string[];
  readonly edits: readonly ZoneEdit[];
  /** A text for the clipboard, where what is to be written belongs into a zone that is not open. */
  readonly copies?: string;
}

/** What the actions look at. */
export interface ActionSite {
  readonly known: KnownZone;
  /** A cursor, or what is selected, in offsets of the zone. */
  readonly selection: Span;
  readonly standard: Standard;
  /** The record at the start of the selection. */
  readonly record: ZoneRecord | undefined;
  /** What it says, where it is a TXT record. */
  readonly text: MailText | undefined;
  /** All zones that are open. */
  zones(): Iterable<KnownZone>;
}

/** One thing that can be done. Answers at once: it is asked with every move of the cursor. */
export type FindActions = (site: ActionSite) => readonly ZoneAction[];

/** An action that edits the zone of the site. */
export function rewrite(
  { known }: ActionSite,
  title: Phrase,
  codes: readonly string[],
  edits: readonly { readonly span: Span; readonly text: string }[],
): ZoneAction {
  const own = edits.map(({ span, text }) => ({ known, span, newText: text }));
  return { title, kind: 'rewrite', codes, edits: own };
}

/** The SPF record at the site. */
export function spfOf({ text }: ActionSite): SpfText | undefined {
  return text?.role === 'spf' ? text : undefined;
}

/** Whether a span was made by a `$GENERATE`, so that there is nothing to edit. */
export function isGenerated(zone: Zone, span: Span): boolean {
  return zone.writtenAt(span) !== span;
}
