import type { DnsAnswer, DnsType } from './answer.js';
import type { Name } from './name.js';

export interface DnsQuestion<T extends DnsType = DnsType> {
  readonly ask: 'dns';
  readonly name: Name;
  readonly type: T;
}

/** Whether a signature was made with a key over some octets. */
export interface SignatureQuestion {
  readonly ask: 'signature';
  readonly algorithm: 'rsa-sha1' | 'rsa-sha256' | 'ed25519-sha256';
  /** The key as DER: a SubjectPublicKeyInfo for RSA; the 32 octets of the key itself for Ed25519. */
  readonly key: Uint8Array;
  /** What was signed, in pieces that follow each other. For Ed25519 their SHA-256 is what is signed (RFC 8463 s3). */
  readonly signed: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

/** What an RSA signature holds when it is opened with the public key. Asked only to explain a failure. */
export interface OpeningQuestion {
  readonly ask: 'opening';
  /** A SubjectPublicKeyInfo as DER. */
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
}

export type Question = DnsQuestion | SignatureQuestion | OpeningQuestion;

/** `unusable`: the key or the signature cannot be used at all, whatever was signed. */
export type SignatureAnswer = { readonly kind: 'valid' | 'invalid' | 'unusable' };

/** `opened`: the padding is right, so this key made the signature, over data with this digest (RFC 8017 s9.2). */
export type OpeningAnswer =
  | { readonly kind: 'opened'; readonly hash: string; readonly digest: Uint8Array }
  | { readonly kind: 'other-key' };

export type Answer = DnsAnswer | SignatureAnswer | OpeningAnswer;

/** The answer that a question gets. */
export type AnswerTo<Q extends Question> =
  Q extends DnsQuestion<infer T>
    ? DnsAnswer<T>
    : Q extends SignatureQuestion
      ? SignatureAnswer
      : OpeningAnswer;

/**
 * An evaluation that asks and never calls. It yields batches of questions that may travel together and receives their
 * answers in the same order; what it returns is its result. Whoever drives it decides where answers come from.
 */
export type Asking<T> = Generator<readonly Question[], T, readonly Answer[]>;

/** Asks some questions at once. */
export function* askAll<const Q extends readonly Question[]>(
  questions: Q,
): Asking<{ readonly [I in keyof Q]: AnswerTo<Q[I]> }> {
  if (questions.length === 0) return [] as never;
  // Whoever drives an evaluation answers each question in its own kind, in the order of the batch.
  return (yield questions) as never;
}

/** Asks one question. */
export function* ask<Q extends Question>(question: Q): Asking<AnswerTo<Q>> {
  const [answer] = yield [question];
  return answer as AnswerTo<Q>;
}

export function dnsQuestion<T extends DnsType>(name: Name, type: T): DnsQuestion<T> {
  return { ask: 'dns', name, type };
}

type ResultsOf<A extends readonly Asking<unknown>[]> = {
  readonly [I in keyof A]: A[I] extends Asking<infer T> ? T : never;
};

interface Waiting {
  readonly index: number;
  readonly asking: Asking<unknown>;
  readonly questions: readonly Question[];
}

/**
 * Several evaluations side by side: what they ask in one round travels in one batch, so that all together take as many
 * rounds as the longest of them. Results in the order of the evaluations.
 */
export function* together<const A extends readonly Asking<unknown>[]>(askings: A): Asking<ResultsOf<A>> {
  const [only] = askings;
  // Nothing travels together with one alone.
  if (askings.length === 1 && only !== undefined) return [yield* only] as ResultsOf<A>;
  const results: unknown[] = askings.map(() => undefined);
  let waiting: Waiting[] = [];
  const goOn = (index: number, asking: Asking<unknown>, answers: readonly Answer[]): void => {
    const step = asking.next(answers);
    if (step.done === true) results[index] = step.value;
    else waiting.push({ index, asking, questions: step.value });
  };
  for (const [index, asking] of askings.entries()) goOn(index, asking, []);
  while (waiting.length > 0) {
    const answered = waiting;
    const [first] = answered;
    waiting = [];
    if (answered.length === 1 && first !== undefined) {
      goOn(first.index, first.asking, yield first.questions);
      continue;
    }
    const batch: Question[] = [];
    for (const { questions } of answered) for (const question of questions) batch.push(question);
    const answers = yield batch;
    let at = 0;
    for (const { index, asking, questions } of answered) {
      goOn(index, asking, answers.slice(at, at + questions.length));
      at += questions.length;
    }
  }
  return results as ResultsOf<A>;
}
