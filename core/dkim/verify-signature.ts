import type { DnsAnswer } from '../dns/answer.js';
import {
  type Asking,
  askAll,
  dnsQuestion,
  type SignatureAnswer,
  type SignatureQuestion,
} from '../dns/asking.js';
import { type BodyHalf, bodyHashWish, checkBody } from './body-half.js';
import { type HeaderHalf, type HeaderPlan, signatureQuestion, signedOctets } from './header-half.js';
import type { KeyJudgement, KeyLimits, KeyMaterial } from './key.js';
import { judgeAnswer } from './key-memo.js';
import type { MessageOctets } from './message-octets.js';
import type { DkimReason } from './reasons.js';
import type { SignaturePlan } from './signature-plan.js';

/** What was found out about a signature over a header, before anybody judges it. */
export interface HeaderCheck {
  readonly header: HeaderHalf;
  /** The key that was used, or the one that came nearest to use. */
  readonly key: KeyJudgement | undefined;
  /** Why the key may not be used, or is not there. */
  readonly keyFault: DkimReason | undefined;
  /** How many TXT records stand where the key should. More than one is undefined (RFC 6376 s3.6.2.2); each is tried. */
  readonly keyRecords: number;
  /** What was asked about the header, so that a failure can be explained. */
  readonly question: SignatureQuestion | undefined;
}

/** The same of a signature over a message. */
export interface SignatureCheck extends HeaderCheck {
  readonly body: BodyHalf;
}

export const unchecked: SignatureCheck = {
  header: 'unknown',
  key: undefined,
  keyFault: undefined,
  keyRecords: 0,
  question: undefined,
  body: { kind: 'unknown' },
};

/** TXT records that are tried at one selector. */
const maxKeyRecords = 10;

/**
 * Gets the key of a signature and checks both of its halves, each whatever the other says. Takes a round for the key and
 * one for the signature; DKIM and ARC share it.
 */
export function* checkSignature(
  octets: MessageOctets,
  plan: SignaturePlan,
  identity: 'exact' | 'below',
  limits: KeyLimits,
): Asking<SignatureCheck> {
  octets.body.wish(bodyHashWish(plan));
  const checked = yield* checkHeader(plan, () => signedOctets(octets, plan), identity, limits);
  const { header, key, keyFault, keyRecords, question } = checked;
  return { header, key, keyFault, keyRecords, question, body: checkBody(octets, plan) };
}

/** Gets the key of a signature and checks it over some octets, which are wanted only when there is a key. */
export function* checkHeader(
  plan: HeaderPlan,
  signedBy: () => readonly Uint8Array[],
  identity: 'exact' | 'below',
  limits: KeyLimits,
): Asking<HeaderCheck> {
  const { keyName, algorithm } = plan;
  const [answer] = keyName ? yield* askAll([dnsQuestion(keyName, 'TXT')] as const) : [undefined];
  const { records, fault } = keyRecordsOf(answer);
  const judged = records.map((strings) => judgeAnswer(strings, algorithm, identity, limits));
  const usable = judged.filter(isCheckable);
  const keyRecords = records.length;
  if (usable.length === 0) {
    const key = nearest(judged);
    return { header: 'unknown', key, keyFault: fault ?? key?.reason, keyRecords, question: undefined };
  }
  const signed = signedBy();
  const questions = usable.map(({ material }) => signatureQuestion(plan, signed, material));
  const answers = yield* askAll(questions);
  // A record that the signature holds with, and among those one that may be used.
  let best = 0;
  for (let index = 1; index < usable.length; index++) {
    if (rank(usable[index], answers[index]) > rank(usable[best], answers[best])) best = index;
  }
  const key = usable[best];
  const header = answers[best]?.kind ?? 'unusable';
  return { header, key, keyFault: key?.reason, keyRecords, question: questions[best] };
}

function rank(key: KeyJudgement | undefined, answer: SignatureAnswer | undefined): number {
  return (answer?.kind === 'valid' ? 2 : 0) + (key?.reason === undefined ? 1 : 0);
}

/** Whether there is a key to compute with. One that may not be used is, for information, unless that would be dear. */
function isCheckable(key: KeyJudgement): key is KeyJudgement & { readonly material: KeyMaterial } {
  const { material, reason } = key;
  return material !== undefined && reason !== 'key-too-long' && reason !== 'key-exponent';
}

/** Of records that cannot be used, the one that looks most like a key. */
function nearest(judged: readonly KeyJudgement[]): KeyJudgement | undefined {
  const isKey = ({ record }: KeyJudgement): boolean => record.tagOf('p') !== undefined;
  return judged.find(isKey) ?? judged[0];
}

function keyRecordsOf(answer: DnsAnswer<'TXT'> | undefined): {
  readonly records: readonly (readonly string[])[];
  readonly fault: DkimReason | undefined;
} {
  if (answer?.kind === 'unavailable') return { records: [], fault: 'key-unavailable' };
  if (answer?.kind !== 'found' || answer.data.length === 0) return { records: [], fault: 'key-missing' };
  return { records: answer.data.slice(0, maxKeyRecords), fault: undefined };
}

/** Why the halves make a signature fail; undefined where both are right. */
export function findChange(check: SignatureCheck): DkimReason | undefined {
  const isValid = check.header === 'valid';
  switch (check.body.kind) {
    case 'same':
      return isValid ? undefined : 'header-changed';
    case 'not-kept':
      return isValid ? 'body-not-kept' : 'message-not-kept';
    case 'missing':
      return 'body-missing';
    case 'too-short':
      return 'body-too-short';
    default:
      return isValid ? 'body-changed' : 'both-changed';
  }
}
