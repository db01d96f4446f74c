import type { Cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { Edit, Finding, Fix, Related, Severity } from '../finding.js';
import type { Span, Unit } from '../text/span.js';
import type { Phrase } from '../words/phrase.js';
import type { FixAt, Hit, Late, Place, RawFinding, RuleVoice } from './hit.js';
import type { MailText } from './mail-text.js';

/**
 * Turns the spans of a rule into places in the source. `text` is undefined for a rule about the zone. Words, pieces and
 * fixes are made when somebody looks: of a hundred thousand findings few are read.
 */
export function place({ rule, hit }: RawFinding, text: MailText | undefined): Finding {
  return new PlacedFinding(rule, hit, text);
}

/** A finding like another one, with some things changed. */
export function changedFinding(finding: Finding, changes: Partial<Finding>): Finding {
  const { code, name, severity, message, span, pieces, cite, owner } = finding;
  const { isDeprecated, isUnnecessary, related, fixes } = finding;
  const facts = { code, name, severity, message, span, pieces, cite, owner };
  return { ...facts, isDeprecated, isUnnecessary, related, fixes, ...changes };
}

class PlacedFinding implements Finding {
  readonly span: Span;
  readonly #rule: RuleVoice;
  readonly #hit: Hit<unknown, Unit>;
  readonly #text: MailText | undefined;

  constructor(rule: RuleVoice, hit: Hit<unknown, Unit>, text: MailText | undefined) {
    this.#rule = rule;
    this.#hit = hit;
    this.#text = text;
    this.span = text === undefined ? (hit.span as Span) : coverText(text, hit.span as Span<'payload'>);
  }

  get code(): string {
    return this.#rule.code;
  }

  get name(): string {
    return this.#rule.name;
  }

  get severity(): Severity {
    return this.#hit.severity ?? this.#rule.severity;
  }

  get message(): Phrase {
    return this.#rule.messageFor(this.#hit.data);
  }

  get cite(): Cite {
    return this.#rule.cite;
  }

  get owner(): Name | undefined {
    return this.#hit.owner ?? this.#text?.record.owner;
  }

  get isDeprecated(): boolean {
    return this.#rule.marks === 'deprecated';
  }

  get isUnnecessary(): boolean {
    return this.#rule.marks === 'unnecessary';
  }

  get pieces(): readonly Span[] {
    const pieces = this.#text?.text.map.pieces(this.#hit.span as Span<'payload'>) ?? [];
    return pieces.length === 0 ? [this.span] : pieces;
  }

  get related(): readonly Related[] {
    return (made(this.#hit.related) ?? []).map((related) => ({
      message: related.message,
      span: placeOf(related),
    }));
  }

  get fixes(): readonly Fix[] {
    const text = this.#text;
    if (text?.text.form === 'hexadecimal') return [];
    return (made(this.#hit.fixes) ?? []).map(({ title, isSafe, replacements }) => ({
      title,
      isSafe,
      edits: replacements.flatMap((replacement) => editsOf(replacement, text)),
    }));
  }
}

function made<T extends object>(late: Late<T> | undefined): T | undefined {
  return typeof late === 'function' ? late() : late;
}

function placeOf(place: Place): Span {
  return 'text' in place ? coverText(place.text, place.span) : place.span;
}

/** The source that a span of a text came from. Of an empty text there is nothing to underline but its record type. */
function coverText(text: MailText, span: Span<'payload'>): Span {
  if (text.text.octets === '') return text.record.typeSpan;
  return text.text.cover(span);
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
