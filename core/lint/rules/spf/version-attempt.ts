import { readSpf } from '../../../records/spf.js';
import { isWordAt } from '../../../tags/words.js';
import type { Span } from '../../../text/span.js';

/** A text that was meant to be an SPF record and does not begin with `v=spf1` and a space. */
export interface VersionAttempt {
  readonly kind: 'misspelt' | 'something-before' | 'no-space' | 'missing';
  readonly span: Span<'payload'>;
  /** What to write in place of the span. */
  readonly correction: string;
}

/** Blanks, quotes and backslashes that got into the text; quotes in UTF-8 and in code page 1252; no-break space, BOM. */
const lead = /^(?:[ \t"'`\\(]|\xe2\x80[\x98-\x9f]|\xc2\xa0|\xef\xbb\xbf|[\x91-\x94]){1,8}/;
/** `v=spf`, a number of whatever kind, punctuation, and what is glued to it. */
const attempt = /^v[ \t]*[=:][ \t]*["']?spf((?:[ \t]+(?=[0-9]))?[0-9l]?[0-9.]*)([;,:."']*)([^ \t]*)/i;
const slip = /^v[ \t]*[=:][ \t]*(?!spf)[spf]{2,4}[ \t]?1(?=[ \t;,]|$)/i;
const withoutName =
  /^v?[-_]?spf[ \t]?1(?=[ \t;,]+[+\-~?]?(?:all|a|mx|ptr|include:|a:|mx:|ip4:|ip6:|exists:|redirect=))/i;
const firstTerm = /^[+\-~?]?(?:include|ip4|ip6):[^ ]+|^redirect=[^ ]+/i;

/** What such a text begins with: a version, a term, or what may stand before them. */
const words = ['v=', 'v:', 'v ', 'v\t', 'v-', 'v_', 'vspf', 'spf', 'include:', 'ip', 'redirect='];
const marks = ' \t"\'`\\(+-~?_';

/** False where `findVersionAttempt` finds nothing. */
export function mayBeVersionAttempt(octets: string): boolean {
  if (octets === '') return false;
  if (octets.charCodeAt(0) > 0x7f || marks.includes(octets[0] ?? '')) return true;
  for (const word of words) if (isWordAt(octets, 0, word)) return true;
  return false;
}

/** Finds what a person took for an SPF version. `isSpfName`: at a name such as `_spf`. Undefined for ordinary text. */
export function findVersionAttempt(octets: string, isSpfName: boolean): VersionAttempt | undefined {
  const before = lead.exec(octets)?.[0] ?? '';
  const text = octets.slice(before.length);
  const found = attempt.exec(text);
  if (found !== null) return readAttempt(before, found);
  const other = (slip.exec(text) ?? withoutName.exec(text))?.[0];
  if (other !== undefined) return { kind: 'misspelt', span: upTo(before + other), correction: 'v=spf1' };
  const term = firstTerm.exec(text)?.[0];
  if (before !== '' || term === undefined || !isTermList(octets, isSpfName)) return undefined;
  return { kind: 'missing', span: upTo(term), correction: `v=spf1 ${term}` };
}

function readAttempt(
  before: string,
  [whole = '', number = '', marks = '', rest = '']: RegExpExecArray,
): VersionAttempt {
  const span = upTo(before + whole);
  const correction = rest === '' ? 'v=spf1' : `v=spf1 ${rest}`;
  const isRight = /^v=spf$/i.test(whole.slice(0, 5)) && number === '1' && marks === '';
  if (!isRight) return { kind: 'misspelt', span, correction };
  if (before !== '') return { kind: 'something-before', span, correction };
  // With nothing glued to it, it is a TAB that keeps it from being the version.
  if (rest !== '') return { kind: 'no-space', span, correction };
  return { kind: 'no-space', span: { start: 0, end: span.end + 1 }, correction: 'v=spf1 ' };
}

const upTo = (text: string): Span<'payload'> => ({ start: 0, end: text.length });

/** Nothing but terms of SPF, and so many that it is no accident; at `_spf` one is enough. */
function isTermList(octets: string, isSpfName: boolean): boolean {
  const { terms, problems } = readSpf(`v=spf1 ${octets}`);
  if (problems.length > 0) return false;
  const isKnown = terms.every(
    (term) => term.kind === 'directive' || (term.kind === 'modifier' && term.modifier),
  );
  return isKnown && (isSpfName || terms.length > 1);
}
