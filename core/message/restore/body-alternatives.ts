import type { Message } from '../read-message.js';
import { isFromAt } from './mbox.js';
import { copyWithCrlf, copyWithMendedReturns, copyWithoutFirst, copyWithSignatureBlanks } from './rewrite.js';

/** What a saved body may have suffered. */
export type BodyDamage =
  /** Lines that end with LF alone, in a message whose header has CRLF. */
  | 'bare-line-ends'
  /** Lines that end with CR alone, and maybe some with LF alone: what some signers mend before they sign. */
  | 'bare-returns'
  /** `>From ` where `From ` stood, one `>` more with every copy (mboxrd). */
  | 'mboxrd'
  /** `>From ` where `From ` stood, and nothing done to lines that had a `>` already (mboxo). */
  | 'mboxo'
  /** `..` where a line began with `.`: a transcript of SMTP (RFC 5321 s4.5.2). */
  | 'dot-stuffing'
  /** `--` where `-- ` stood above a signature: an editor took away blanks at the ends of lines. */
  | 'trimmed-blanks';

/**
 * Another reading of a body. `told`: the file itself shows that it suffered so, and a matching hash proves it, so that
 * the signature holds. `guess`: it may only explain why a signature does not hold.
 */
export interface BodyAlternative {
  readonly damage: BodyDamage;
  readonly standing: 'told' | 'guess';
  /** The body as it was; undefined where nothing in it would change. Linear; makes a copy. */
  body(): Uint8Array | undefined;
}

/** Bodies of more octets are not guessed about. */
const maxGuess = 16 * 1024 * 1024;

/** The other readings of a message's body, the likely ones first. Nothing is looked at before one is asked for its body. */
export function bodyAlternatives(message: Message, place: 'in-mbox' | 'alone'): readonly BodyAlternative[] {
  const { bytes, bodySpan, headerLineEnds } = message;
  const body = bytes.subarray(bodySpan.start, bodySpan.end);
  if (body.length === 0) return [];
  const inMbox = place === 'in-mbox' ? 'told' : 'guess';
  const reading = (damage: BodyDamage, standing: 'told' | 'guess'): BodyAlternative => ({
    damage,
    standing,
    body: () => undo[damage](body),
  });
  const all: BodyAlternative[] = [];
  if (headerLineEnds.bareLf === 0) all.push(reading('bare-line-ends', 'told'));
  all.push(reading('mboxrd', inMbox), reading('mboxo', inMbox));
  all.push(reading('dot-stuffing', isTranscript(body) ? 'told' : 'guess'));
  all.push(reading('trimmed-blanks', 'guess'), reading('bare-returns', 'told'));
  return body.length <= maxGuess ? all : all.filter(({ standing }) => standing === 'told');
}

const undo: Readonly<Record<BodyDamage, (body: Uint8Array) => Uint8Array | undefined>> = {
  'bare-line-ends': copyWithCrlf,
  'bare-returns': copyWithMendedReturns,
  'trimmed-blanks': copyWithSignatureBlanks,
  mboxrd: (body) => copyWithoutFirst(body, quote, (at) => isFromAt(body, quotesEnd(body, at), body.length)),
  mboxo: (body) => copyWithoutFirst(body, quote, (at) => isFromAt(body, at + 1, body.length)),
  'dot-stuffing': (body) => {
    const end = isTranscript(body) ? lastLineStart(body) : body.length;
    const rest = body.subarray(0, end);
    return (
      copyWithoutFirst(rest, dot, (at) => rest[at + 1] === dot) ?? (end < body.length ? rest : undefined)
    );
  },
};

const quote = 0x3e;
const dot = 0x2e;

/** Where the `>` end that begin at `at`. */
function quotesEnd(body: Uint8Array, at: number): number {
  let end = at;
  while (body[end] === quote) end++;
  return end;
}

/** Whether the last line is the lone dot that ends the data of SMTP. */
function isTranscript(body: Uint8Array): boolean {
  const start = lastLineStart(body);
  return body[start] === dot && (body[start + 1] === 0x0d || body[start + 1] === 0x0a);
}

function lastLineStart(body: Uint8Array): number {
  let end = body.length;
  if (body[end - 1] === 0x0a) end--;
  return end <= 0 ? 0 : body.lastIndexOf(0x0a, end - 1) + 1;
}
