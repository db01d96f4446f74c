import type { MessageOctets } from '../../dkim/message-octets.js';
import { type Opened, openSignature } from '../../dkim/opening.js';
import type { SignatureVerdict } from '../../dkim/verify.js';
import type { Asking } from '../../dns/asking.js';
import type { Span } from '../../text/span.js';
import { type Phrase, say } from '../../words/phrase.js';
import { bodyChangePhrase, bodyThing } from '../words/change-words.js';
import { changerPhrase } from '../words/handler-words.js';
import { shownDomain } from '../words/shown.js';
import { type BodyChange, findBodyChange } from './body-change.js';
import type { Budget } from './budget.js';
import type { Explanation } from './explanation.js';
import type { Handler } from './handlers.js';
import { findHeaderChange } from './header-change.js';
import type { HeaderEdit } from './header-edit.js';

/** Of what is left for a signature, how much goes into its body. */
const shareOfBody = 0.6;

/** Explains why a signature fails, and what would make it hold. Nothing for a signature that does not fail. */
export function* explainSignature(
  octets: MessageOctets,
  verdict: SignatureVerdict,
  index: number,
  handlers: readonly Handler[],
  budget: Budget,
): Asking<readonly Explanation[]> {
  const { plan } = verdict.reading;
  if (verdict.result !== 'fail' || plan === undefined) return [];
  const halves = halvesOf(verdict);
  const told: Omit<Explanation, 'part' | 'signature'>[] = halves === undefined ? [] : [halves];
  const opened = verdict.header === 'invalid' ? yield* openSignature(verdict) : undefined;
  const opening = openingOf(verdict, opened);
  if (opening !== undefined) told.push(opening);
  const change =
    verdict.body.kind === 'changed'
      ? findBodyChange(octets, plan, verdict.body.explanation, budget.part(shareOfBody))
      : undefined;
  if (change !== undefined) told.push(ofBody(change));
  const edits =
    verdict.header === 'invalid' && verdict.question !== undefined
      ? yield* findHeaderChange(octets, plan, verdict.question, opened, budget.part(1 - shareOfBody))
      : undefined;
  for (const edit of edits ?? []) told.push(ofHeader(edit));
  const restored = restoredBy(verdict, change, edits, handlers);
  if (restored !== undefined) told.push(restored);
  return told.map((one): Explanation => ({ ...one, part: 'dkim', signature: index }));
}

type Told = Omit<Explanation, 'part' | 'signature'>;

/** What the halves prove together. */
function halvesOf({ reason, span, field, domain = '', algorithm }: SignatureVerdict): Told | undefined {
  const whose = shownDomain(domain);
  const told = (kind: Explanation['kind'], message: Phrase): Told => ({ kind, message, spans: [span] });
  switch (reason) {
    case 'body-changed':
      return told(
        'dkim-body-changed',
        say`the signed fields, From among them, are proven to be those of ${whose}; nothing is proven about the text`,
      );
    case 'header-changed':
      return told(
        'dkim-header-changed',
        say`the text is the one that the signature names, but nothing proves that ${whose} made the signature for this header`,
      );
    case 'both-changed':
      // Ed25519 cannot be opened, so that nothing more is said about who made it.
      return told(
        'dkim-both-changed',
        algorithm === 'ed25519-sha256'
          ? say`neither the text nor the header is as it was signed, as after a mailing list or a gateway`
          : say`neither half holds, as after a mailing list or a gateway that rewrites messages`,
      );
    case 'body-missing':
      return {
        kind: 'dkim-body-missing',
        message: say`only the header can be checked: save the message with its body`,
        spans: [field.nameSpan],
      };
    case 'body-too-short':
      return told(
        'dkim-body-too-short',
        say`a part of the signed body is gone: the message was cut off or rewritten`,
      );
    default:
      return undefined;
  }
}

function openingOf(verdict: SignatureVerdict, opened: Opened | undefined): Told | undefined {
  if (opened === undefined) return undefined;
  const { reading, keyBits, domain = '', selector = '', span } = verdict;
  const octets = reading.plan?.signature.length ?? 0;
  const wanted = Math.ceil((keyBits ?? 0) / 8);
  const spans = [span];
  if (opened.kind === 'genuine') {
    const message = say`the key of ${shownDomain(domain)} did make this signature, so signed fields were changed afterwards`;
    return { kind: 'dkim-genuine', message, spans };
  }
  if (octets !== wanted) {
    const message = say`b= has ${octets} octets and a signature with this key has ${wanted}: it was damaged, or made with another key`;
    return { kind: 'dkim-signature-cut', message, spans };
  }
  const message = say`the key that is published at the selector ${selector} did not make this signature: the key was replaced, or b= was damaged`;
  return { kind: 'dkim-wrong-key', message, spans };
}

const kinds = {
  'lines-added': 'body-lines-added',
  emptied: 'body-emptied',
  canonicalization: 'body-canonicalization',
  damage: 'body-damage',
  'transfer-encoding': 'body-transfer-encoding',
  'parts-encoding': 'body-parts-encoding',
  charset: 'body-charset',
  length: 'body-length',
  'cut-off': 'body-cut-off',
} as const satisfies Record<BodyChange['kind'], Explanation['kind']>;

function ofBody(change: BodyChange): Told {
  return { kind: kinds[change.kind], message: bodyChangePhrase(change), spans: spansOf(change) };
}

function spansOf(change: BodyChange): readonly Span[] {
  if (change.kind === 'parts-encoding') return change.parts.map(({ span }) => span);
  return 'span' in change ? [change.span] : [];
}

function ofHeader({ kind, message, span }: HeaderEdit): Told {
  return { kind: `header-${kind}`, message, spans: span === undefined ? [] : [span] };
}

/** What was done to the message altogether, where every half that is broken can be mended. */
function restoredBy(
  { body, header, domain = '' }: SignatureVerdict,
  change: BodyChange | undefined,
  edits: readonly HeaderEdit[] | undefined,
  handlers: readonly Handler[],
): Told | undefined {
  const isBodyMended = body.kind === 'same' || (change !== undefined && change.kind !== 'cut-off');
  const isHeaderMended = header === 'valid' || edits !== undefined;
  if (!isBodyMended || !isHeaderMended) return undefined;
  const things = [
    ...(change === undefined ? [] : [bodyThing(change)]),
    ...(edits ?? []).map(({ thing }) => thing),
  ];
  const spans = [
    ...(change === undefined ? [] : spansOf(change)),
    ...(edits ?? []).flatMap(({ span }) => span ?? []),
  ];
  const who = changerPhrase(handlers);
  const whose = shownDomain(domain);
  const [first, ...rest] = things;
  if (first === undefined) return undefined;
  const all = rest.reduce((before, thing) => say`${before} and ${thing}`, first);
  const message =
    things.length === 1
      ? say`this is what ${who} changed: ${all}; with it undone, the signature of ${whose} holds`
      : things.length === 2
        ? say`this is what ${who} changed: ${all}; with both undone, the signature of ${whose} holds`
        : say`this is what ${who} changed: ${all}; with all of it undone, the signature of ${whose} holds`;
  return { kind: 'dkim-restored', message, spans };
}
