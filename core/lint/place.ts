import type { Edit, Finding } from '../finding.js';
import type { Span, Unit } from '../text/span.js';
import type { MailText } from './mail-text.js';
import type { FixAt, Place, RawFinding } from './rule.js';

/** Turns the spans of a rule into places in the source. `text` is undefined for a rule about the zone. */
export function place(raw: RawFinding, text: MailText | undefined): Finding {
  const span = text === undefined ? (raw.span as Span) : coverText(text, raw.span as Span<'payload'>);
  const pieces = text?.text.map.pieces(raw.span as Span<'payload'>) ?? [];
  return {
    ...raw,
    owner: raw.owner ?? text?.record.owner,
    span,
    pieces: pieces.length === 0 ? [span] : pieces,
    related: raw.related.map((related) => ({ message: related.message, span: placeOf(related) })),
    fixes:
      text?.text.form === 'hexadecimal'
        ? []
        : raw.fixes.map((fix) => ({
            title: fix.title,
            isSafe: fix.isSafe,
            edits: fix.replacements.flatMap((replacement) => editsOf(replacement, text)),
          })),
  };
}

function placeOf(place: Place): Span {
  return 'text' in place ? coverText(place.text, place.span) : place.span;
}

/** The source that a span of a text came from. Of an empty text there is nothing to underline but its record type. */
function coverText(text: MailText, span: Span<'payload'>): Span {
  if (text.text.octets === '') return text.record.typeSpan;
  return text.text.map.cover(span);
}

/** A span that came from several strings is edited piece by piece: the first takes the new text, the others go. */
function editsOf(
  { span, text: newText }: FixAt<Unit>['replacements'][number],
  text: MailText | undefined,
): Edit[] {
  if (text === undefined) return [{ span: span as Span, text: newText }];
  const pieces = text.text.map.pieces(span as Span<'payload'>);
  if (pieces.length === 0) return [{ span: text.text.map.cover(span as Span<'payload'>), text: newText }];
  return pieces.map((piece, index) => ({ span: piece, text: index === 0 ? newText : '' }));
}
