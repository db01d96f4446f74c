import { duplicateTags, type TagList } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import type { NeighbourRole, NeighbourText } from '../../neighbour-text.js';
import { shown } from './shown.js';
import { fixOf, replace, withoutPiece } from './tag-edits.js';

/** What keeps a record of MTA-STS or TLS-RPT from being read. */
export type FieldFault =
  | { readonly kind: 'version'; readonly written: string; readonly wanted: string }
  | { readonly kind: 'elsewhere'; readonly home: string }
  | { readonly kind: 'stray' | 'blank' | 'twice'; readonly written: string }
  | { readonly kind: 'empty' };

/** `effect`: what comes of a record that cannot be read. */
export function fieldFaultMessage(fault: FieldFault, effect: Phrase): Phrase {
  switch (fault.kind) {
    case 'version':
      return say`The record begins with "${shown(fault.written)}" and not with "${fault.wanted}": ${effect}`;
    case 'elsewhere':
      return say`Such a record is looked for at ${fault.home} only: nobody sees it here`;
    case 'stray':
      return say`"${shown(fault.written)}" is no field name=value: ${effect}`;
    case 'blank':
      return say`"${shown(fault.written)}" has a blank next to "=", where none may stand: ${effect}`;
    case 'twice':
      return say`"${shown(fault.written)}" stands here a second time: only the first counts`;
    case 'empty':
      return say`No field stands before this semicolon: ${effect}`;
  }
}

/** What is written about a kind of record with such fields. */
export interface FieldKind {
  /** What the record begins with: `v=STSv1;`. */
  readonly start: string;
  readonly home: string;
  isRecord(octets: string): boolean;
  /** Whether a text that is none was meant to be one. */
  readonly attempt: RegExp;
}

// sts-ext-name = (ALPHA / DIGIT) *31(ALPHA / DIGIT / "_" / "-" / ".")                (RFC 8461 s3.1, RFC 8460 s3)
const extension = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}=[!-:<>-~]+$/;

/** What is wrong with the fields of a record; of one that is none by its version only that. */
export function* findFieldFaults(
  text: NeighbourText<NeighbourRole>,
  kind: FieldKind,
): IterableIterator<Hit<FieldFault, 'payload'>> {
  const { list } = text;
  const { octets } = text.text;
  if (!kind.isRecord(octets)) {
    if (text.isAtHome && kind.attempt.test(octets.slice(0, longestAttempt))) yield versionHit(octets, kind);
    else if (!text.isAtHome) yield elsewhereHit(kind, octets);
    return;
  }
  if (!text.isAtHome) {
    yield elsewhereHit(kind, octets);
    return;
  }
  for (const { value: written, span } of list.strays) {
    if (!extension.test(written)) yield { span, data: { kind: 'stray', written } };
  }
  for (const { end } of list.gaps) yield { span: { start: end - 1, end }, data: { kind: 'empty' } };
  for (const { nameStart, nameEnd, valueStart } of list.tags) {
    if (valueStart === nameEnd + 1) continue;
    const span = { start: nameStart, end: valueStart };
    const written = octets.slice(nameStart, valueStart);
    const fixes = () => [
      fixOf(say`Remove the blank`, true, replace({ start: nameEnd, end: valueStart }, '=')),
    ];
    yield { span, data: { kind: 'blank', written }, fixes };
  }
  yield* findRepeated(list, text);
}

/** Octets of a text that are looked at to tell what it was meant to be. */
const longestAttempt = 500;

function elsewhereHit({ start, home }: FieldKind, octets: string): Hit<FieldFault, 'payload'> {
  return {
    span: { start: 0, end: Math.min(start.length, octets.length) },
    data: { kind: 'elsewhere', home },
  };
}

function versionHit(octets: string, { start }: FieldKind): Hit<FieldFault, 'payload'> {
  // What stands in the place of the version, up to the first semicolon.
  const semicolon = octets.indexOf(';');
  const end = semicolon < 0 ? octets.length : semicolon + 1;
  const span: Span<'payload'> = { start: 0, end };
  const written = octets.slice(0, end);
  const isVersion = /^[ \t"]{0,20}v[ \t]{0,20}=[ \t]{0,20}[A-Za-z0-9. ]{0,20};?$/i.test(written);
  const fixes = isVersion ? [fixOf(say`Change to ${start}`, false, replace(span, start))] : [];
  return { span, data: { kind: 'version', written, wanted: start }, fixes };
}

function* findRepeated(
  list: TagList,
  text: NeighbourText<NeighbourRole>,
): IterableIterator<Hit<FieldFault, 'payload'>> {
  for (const { tag, first } of duplicateTags(list, (name) => name)) {
    yield {
      span: tag.span,
      data: { kind: 'twice', written: tag.name.value },
      severity: 'warning',
      related: [{ text, span: first.span, message: say`The first "${shown(first.name.value)}"` }],
      fixes: () => [fixOf(say`Remove the second`, true, withoutPiece(list.octets, tag.span))],
    };
  }
}
