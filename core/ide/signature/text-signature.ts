import type { Words } from '../../words/words.js';
import type { MailNameKind } from '../complete/mail-name.js';
import { findTerm, termPage } from '../complete/spf-pages.js';
import { type TermPlace, termPlaceIn } from '../complete/spf-place.js';
import { tagListKindOf } from '../complete/tag-list-kinds.js';
import { tagPlaceIn } from '../complete/tag-place.js';
import { findRow, tagPage } from '../complete/tags.js';
import type { TextPlace } from '../complete/text-place.js';
import { worded } from '../markdown.js';
import type { Signature } from './shape.js';

/** How the SPF term or the tag at a place in a text is written. */
export function textSignature(place: TextPlace, name: MailNameKind, words: Words): Signature | undefined {
  const { octets, at } = place;
  if (/^[ \t]*v=spf1(?: |$)/i.test(octets)) return termSignature(octets, at, words);
  const kind = tagListKindOf(octets, name);
  const here = tagPlaceIn(octets, at);
  if (kind === undefined || here.part !== 'value') return undefined;
  const row = findRow(kind, here.name);
  if (row === undefined) return undefined;
  const start = row.name.length + 1;
  const label = `${row.name}=${worded(words, row.spec.value.syntax)}`;
  const parameters = [{ start, end: label.length, documentation: undefined }];
  return { label, documentation: tagPage(kind, row)(words), parameters, active: 0 };
}

function termSignature(octets: string, at: number, words: Words): Signature | undefined {
  const here = termPlaceIn(octets, at);
  const row = findTerm(here.name);
  if (row === undefined) return undefined;
  const label = worded(words, row.syntax);
  // `domain`, `prefix` and `prefix6` in `a[:domain][/prefix][//prefix6]`
  const parameters = Array.from(label.matchAll(/[A-Za-z0-9][A-Za-z0-9-]*/g))
    .slice(1)
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, documentation: undefined }));
  const names = parameters.map(({ start, end }) => label.slice(start, end));
  return {
    label,
    documentation: termPage(row)(words),
    parameters,
    active: activeIn(here, octets.slice(here.nameSpan.end, at), names),
  };
}

/** Which of the parts that slashes separate comes last in what stands behind the name. */
function activeIn(here: TermPlace, written: string, names: readonly string[]): number | undefined {
  if (here.separator === undefined || written === '') return undefined;
  const slash = written.indexOf('/');
  if (slash < 0) return names.length === 0 ? undefined : 0;
  const wanted = written.includes('//') ? 'prefix6' : 'prefix';
  const found = names.indexOf(wanted);
  return found < 0 ? undefined : found;
}
