import { readTagList, type Tag, trimmed } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { slipsBetween } from '../shared/nearest-word.js';

/** How a text that was meant as a DMARC record fails to begin with `v=DMARC1`. */
export interface VersionAttempt {
  readonly mistake:
    | 'something-before'
    | 'case'
    | 'word'
    | 'no-semicolon'
    /** `v=DMARC1` stands later in the list. */
    | 'not-first'
    | 'missing';
  /** The part that is wrong. */
  readonly span: Span<'payload'>;
  /** What would have to stand there instead; undefined where that is not sure. */
  readonly instead: string | undefined;
}

const policy = /^(?:none|quarantine|reject)$/i;

/**
 * What is wrong with the version of a text that is no DMARC record but tries to be one; undefined for any other text.
 * Verification tokens and SPF records are legal beside a DMARC record and are no attempts.
 */
export function findVersionAttempt(octets: string): VersionAttempt | undefined {
  // Blanks, quotes that were escaped, a no-break space, a byte order mark, an invisible blank.
  const before = /^(?:[ \t\r\n"'`]|\xc2\xa0|\xef\xbb\xbf|\xe2\x80[\x8b-\x8d])*/.exec(octets)?.[0].length ?? 0;
  const semicolon = octets.indexOf(';', before);
  const first = trimmed(octets, before, semicolon < 0 ? octets.length : semicolon);
  const attempt = readVersion(octets, first.span) ?? readOtherTags(octets);
  if (before === 0 || attempt === undefined) return attempt;
  if (attempt.mistake === 'not-first' || attempt.mistake === 'missing') return attempt;
  const isAllThere =
    attempt.instead === 'DMARC1' && octets.slice(attempt.span.start, attempt.span.end) === 'DMARC1';
  if (isAllThere) return { mistake: 'something-before', span: { start: 0, end: before }, instead: '' };
  return { ...attempt, span: { start: 0, end: attempt.span.end }, instead: attempt.instead && 'v=DMARC1' };
}

// The version is the first piece of the list: v, an equals sign or what was taken for one, and a word.
const head = /^v[ \t]*[=:][ \t]*/i;

/** More than this is not the version misspelt, but something else run into it. */
const longestSlip = 10;

function readVersion(octets: string, { start, end }: Span<'payload'>): VersionAttempt | undefined {
  const piece = octets.slice(start, end);
  const named = head.exec(piece)?.[0] ?? '';
  const wordStart = start + named.length;
  const rest = octets.slice(wordStart, end);
  // The word ends where a blank or a comma was put for the semicolon, or where the next tag follows at once.
  const word = /^DMARC1(?=[a-z]+[ \t]*=)|^[^ \t,:|]*/i.exec(rest)?.[0] ?? '';
  const isCut = word.length < rest.length;
  const span = { start: wordStart, end: wordStart + word.length };
  if (!isAttempt(named, rest)) return undefined;
  if (named === '') return { mistake: 'word', span, instead: 'v=DMARC1' };
  if (!named.includes('=')) return { mistake: 'word', span: { start, end: span.end }, instead: 'v=DMARC1' };
  if (word === 'DMARC1')
    return { mistake: isCut || start === 0 ? 'no-semicolon' : 'something-before', span, instead: 'DMARC1' };
  if (word.toUpperCase() === 'DMARC1') return { mistake: 'case', span, instead: 'DMARC1' };
  // "DMARC 1"
  const whole = /^DMARC[ \t]+1(?![0-9])/i.exec(rest)?.[0].length ?? word.length;
  const instead = whole <= longestSlip ? 'DMARC1' : undefined;
  return { mistake: 'word', span: { start: wordStart, end: wordStart + whole }, instead };
}

function isAttempt(named: string, rest: string): boolean {
  if (/^["']?DMARC/i.test(rest)) return named !== '' || /^DMARC[ \t_-]*1/i.test(rest);
  const word = /^["']?([A-Za-z0-9]*)/.exec(rest)?.[1] ?? '';
  return named !== '' && slipsBetween(word.toLowerCase(), 'dmarc1') <= 2;
}

function readOtherTags(octets: string): VersionAttempt | undefined {
  const { tags } = readTagList(octets);
  const [first] = tags;
  const version = tags.find((tag) => isNamed(tag, 'v'));
  if (first === undefined) return undefined;
  if (version !== undefined && version !== first) {
    return /^DMARC1$/i.test(version.value.value)
      ? { mistake: 'not-first', span: version.span, instead: undefined }
      : undefined;
  }
  if (!tags.some((tag) => isNamed(tag, 'p') && policy.test(tag.value.value))) return undefined;
  if (version === undefined) return { mistake: 'missing', span: first.span, instead: undefined };
  // SPF and DKIM have versions of their own, and theirs is not a slip of this one.
  if (/^(?:spf|dkim)/i.test(version.value.value)) return undefined;
  const { span } = version.value.value === '' ? version : version.value;
  return { mistake: 'word', span, instead: version.value.value === '' ? 'v=DMARC1' : 'DMARC1' };
}

function isNamed(tag: Tag, name: string): boolean {
  return tag.name.value.toLowerCase() === name;
}
