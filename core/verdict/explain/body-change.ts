import { canonicalizeBody } from '../../dkim/canonical/body.js';
import { isSameOctets } from '../../dkim/hash-port.js';
import type { MessageOctets } from '../../dkim/message-octets.js';
import { algorithmParts, type SignaturePlan } from '../../dkim/signature-plan.js';
import type { BodyDamage } from '../../message/restore/body-alternatives.js';
import type { Canonicalization } from '../../records/signature-values.js';
import { plainPorts } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import type { Budget } from './budget.js';
import { type CanonicalBody, canonicalBody, isEmptyLine, linesInBody } from './canonical-body.js';
import { costOfRecoding, type PartEdit } from './part-edits.js';
import { octetsOf, recodingsOf } from './re-encoded.js';
import { findReencodedParts } from './re-encoded-parts.js';
import { findAddedLines } from './removed-lines.js';

/** What was done to a body: undone, it is the one that was signed. `cut-off` alone is not proved by a hash. */
export type BodyChange =
  | {
      readonly kind: 'lines-added';
      readonly place: 'start' | 'middle' | 'end';
      /** Lines from the first to the last that is not empty. */
      readonly lines: number;
      readonly span: Span;
    }
  /** The signed body was empty. */
  | { readonly kind: 'emptied'; readonly span: Span }
  /** The hash is that of another form than c= says. */
  | { readonly kind: 'canonicalization'; readonly form: Canonicalization }
  | { readonly kind: 'damage'; readonly damage: BodyDamage | 'trailing-blanks' }
  | { readonly kind: 'transfer-encoding' | 'charset'; readonly from: string }
  /** In the order in which they stand. */
  | { readonly kind: 'parts-encoding'; readonly parts: readonly ReencodedPart[] }
  /** The hash is that of the whole body, and l= says otherwise. */
  | { readonly kind: 'length' }
  /** A multipart that does not end. */
  | { readonly kind: 'cut-off'; readonly span: Span };

/** A part of a multipart that was encoded anew. */
export interface ReencodedPart {
  /** `1.2`: the second part of the first. */
  readonly path: string;
  /** `text/plain`, as the message says. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** `lines`: the encoding is the same, as another program writes it. `field`: only Content-Transfer-Encoding changed. */
  readonly what: 'encoding' | 'lines' | 'field';
  /** Where it says how it is encoded now, or its header. */
  readonly span: Span;
}

/** Bodies of more octets are only looked at for added lines, and larger ones not at all. */
const mostRecoded = 256 * 1024;
const mostSearched = 16 * 1024 * 1024;
/** An octet that is brought into its form and its line costs as much as some that are hashed. */
const costOfLines = 3;
/** Of what is left for a body, how much goes at most into what has few candidates. There are always more blocks of lines. */
const shareOfParts = 0.25;
const shareOfCodings = 0.15;

/** Looks for the change that makes the body hash of a signature match when it is undone. */
export function findBodyChange(
  octets: MessageOctets,
  plan: SignaturePlan,
  known: BodyDamage | undefined,
  budget: Budget,
): BodyChange | undefined {
  if (known !== undefined) return { kind: 'damage', damage: known };
  const { body } = octets.body;
  if (body.octets.length > mostSearched) return undefined;
  const search = new Search(octets, plan, budget);
  return search.ofForms() ?? search.ofParts() ?? search.ofCodings() ?? search.ofLines() ?? cutOff(octets);
}

class Search {
  readonly #octets: MessageOctets;
  readonly #plan: SignaturePlan;
  readonly #budget: Budget;
  #canonical: CanonicalBody | undefined;

  constructor(octets: MessageOctets, plan: SignaturePlan, budget: Budget) {
    this.#octets = octets;
    this.#plan = plan;
    this.#budget = budget;
  }

  ofForms(): BodyChange | undefined {
    const { canonicalization, length } = this.#plan;
    const { body } = this.#octets.body;
    const other = canonicalization.body === 'simple' ? 'relaxed' : 'simple';
    if (this.#isSigned(body.octets, other, length)) return { kind: 'canonicalization', form: other };
    if (length !== undefined && this.#isSigned(body.octets, canonicalization.body, undefined)) {
      return { kind: 'length' };
    }
    return undefined;
  }

  ofLines(): BodyChange | undefined {
    const { plan, form } = { plan: this.#plan, form: this.#plan.canonicalization.body };
    // What l= leaves out is not hashed, so lines behind it change nothing.
    if (plan.length !== undefined) return undefined;
    const { body } = this.#octets.body;
    const canonical = this.#inForm();
    if (canonical === undefined) return undefined;
    const target = { digest: plan.bodyHash, hash: algorithmParts[plan.algorithm].hash, form };
    const lines = findAddedLines(canonical, target, this.#octets.hash, this.#budget);
    if (lines === undefined) return undefined;
    const bodySpan = this.#octets.message.bodySpan;
    const count = canonical.starts.length - 1;
    if (lines.first === 0 && lines.end === count) return { kind: 'emptied', span: bodySpan };
    const { first, last } = filled(canonical, lines.first, lines.end);
    const span = linesInBody(body, first, last);
    return {
      kind: 'lines-added',
      place: lines.end === count ? 'end' : lines.first === 0 ? 'start' : 'middle',
      lines: last - first + 1,
      span: { start: bodySpan.start + span.start, end: bodySpan.start + span.end },
    };
  }

  ofParts(): BodyChange | undefined {
    const type = this.#octets.fields.byKey.get('content-type')?.[0]?.value ?? '';
    if (!/^\s*(?:multipart|message)\//i.test(type)) return undefined;
    const canonical = this.#inForm();
    if (canonical === undefined) return undefined;
    const edits = findReencodedParts(this.#octets, this.#plan, canonical, this.#budget.upTo(shareOfParts));
    if (edits === undefined) return undefined;
    return { kind: 'parts-encoding', parts: edits.map(reencodedPart) };
  }

  ofCodings(): BodyChange | undefined {
    const { body } = this.#octets.body;
    if (body.octets.length > mostRecoded) return undefined;
    const budget = this.#budget.upTo(shareOfCodings);
    const text = plainPorts.latin1(body.octets, 0, body.octets.length);
    const { canonicalization, length } = this.#plan;
    const isSigned = (made: string): boolean =>
      this.#isSigned(octetsOf(made), canonicalization.body, length, budget);
    const trimmed = withoutTrailingBlanks(text);
    if (trimmed.length < text.length && isSigned(trimmed)) {
      return { kind: 'damage', damage: 'trailing-blanks' };
    }
    const encoding = this.#octets.fields.byKey.get('content-transfer-encoding')?.[0]?.value ?? '';
    for (const { kind, from, make } of recodingsOf(text, encoding.trim().toLowerCase().slice(0, 40))) {
      if (!budget.pays(text.length * costOfRecoding)) return undefined;
      const made = make();
      if (made !== undefined && made !== text && isSigned(made)) return { kind, from };
    }
    return undefined;
  }

  #inForm(): CanonicalBody | undefined {
    const { body } = this.#octets.body;
    if (this.#canonical === undefined && this.#budget.pays(body.octets.length * costOfLines)) {
      this.#canonical = canonicalBody(body, this.#plan.canonicalization.body);
    }
    return this.#canonical;
  }

  #isSigned(
    octets: Uint8Array,
    form: Canonicalization,
    length: number | undefined,
    budget = this.#budget,
  ): boolean {
    if (!budget.pays(octets.length)) return false;
    const { lineEnds } = this.#octets.body.body;
    const hasher = this.#octets.hash.create(algorithmParts[this.#plan.algorithm].hash);
    let rest = length ?? Number.POSITIVE_INFINITY;
    canonicalizeBody({ octets, lineEnds }, form, plainPorts, (piece) => {
      hasher.update(piece.length <= rest ? piece : piece.subarray(0, rest));
      rest = Math.max(0, rest - piece.length);
    });
    return isSameOctets(hasher.digest(), this.#plan.bodyHash);
  }
}

function reencodedPart({ place, from, to, what }: PartEdit): ReencodedPart {
  const { part, path } = place;
  const { start = 0, message, type } = part;
  const field = message.fields.find(({ key }) => key === 'content-transfer-encoding');
  const span = field?.span ?? message.headerSpan;
  return { path, type, from, to, what, span: { start: start + span.start, end: start + span.end } };
}

/** The first and the last line of some that have something in them. */
function filled(
  body: CanonicalBody,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  let first = from;
  let last = to - 1;
  while (first < last && isEmptyLine(body, first)) first++;
  while (last > first && isEmptyLine(body, last)) last--;
  return { first, last };
}

function withoutTrailingBlanks(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const hasCr = line.endsWith('\r');
      let end = hasCr ? line.length - 1 : line.length;
      while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
      return line.slice(0, end) + (hasCr ? '\r' : '');
    })
    .join('\n');
}

/** A multipart whose closing boundary is missing (RFC 2046 s5.1.1). */
function cutOff({ message, fields, body }: MessageOctets): BodyChange | undefined {
  const type = fields.byKey.get('content-type')?.[0]?.value.slice(0, 2000) ?? '';
  if (!/^\s*multipart\//i.test(type)) return undefined;
  const found = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined || plainPorts.has(body.body.octets, `--${boundary}--`)) return undefined;
  const { end } = message.bodySpan;
  return { kind: 'cut-off', span: { start: end, end } };
}
