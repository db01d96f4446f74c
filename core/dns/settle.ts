import type { DnsAnswer } from './answer.js';
import type {
  Answer,
  Asking,
  DnsQuestion,
  OpeningAnswer,
  OpeningQuestion,
  Question,
  SignatureAnswer,
  SignatureQuestion,
} from './asking.js';
import { keyOf } from './name.js';
import { QuestionMap } from './question-map.js';

/** Who answers the questions of an evaluation. None of these rejects: no answer is an answer too. */
export interface AnswerPorts {
  resolve(question: DnsQuestion): Promise<DnsAnswer>;
  /** Whoever needs no time for it answers at once: nothing then waits for a turn of the event loop. */
  verify(question: SignatureQuestion): SignatureAnswer | Promise<SignatureAnswer>;
  open(question: OpeningQuestion): OpeningAnswer | Promise<OpeningAnswer>;
  /** Milliseconds on a clock that only runs forward. */
  now(): number;
}

/** One DNS question of an evaluation, as it went. */
export interface Asked {
  readonly question: DnsQuestion;
  readonly answer: DnsAnswer;
  /** The round it was asked in, counted from 1. */
  readonly round: number;
  /** Milliseconds since the evaluation began. */
  readonly startMilliseconds: number;
  readonly endMilliseconds: number;
}

export interface Settled<T> {
  readonly result: T;
  /** Every DNS question once, in the order in which they were asked first. */
  readonly transcript: readonly Asked[];
  /** Sequential rounds in which DNS was asked something new. */
  readonly rounds: number;
}

/** Runs an evaluation against ports. A question that was asked before is answered from the transcript. */
export async function settle<T>(asking: Asking<T>, ports: AnswerPorts): Promise<Settled<T>> {
  const begin = ports.now();
  const asked = new QuestionMap<Promise<DnsAnswer>>();
  const transcript: Asked[] = [];
  let rounds = 0;

  function resolve(question: DnsQuestion): Promise<DnsAnswer> {
    const known = asked.get(question.name, question.type);
    if (known !== undefined) return known;
    const startMilliseconds = ports.now() - begin;
    const entry = { question, answer: unanswered, round: rounds + 1, startMilliseconds, endMilliseconds: 0 };
    transcript.push(entry);
    const answer = ports.resolve(question).then((said) => {
      entry.answer = said;
      entry.endMilliseconds = ports.now() - begin;
      return said;
    });
    asked.set(question.name, question.type, answer);
    return answer;
  }

  function answerTo(question: Question): Answer | Promise<Answer> {
    if (question.ask === 'dns') return resolve(question);
    return question.ask === 'signature' ? ports.verify(question) : ports.open(question);
  }

  let step = asking.next([]);
  while (step.done !== true) {
    const before = transcript.length;
    const batch = step.value.map(answerTo);
    if (transcript.length > before) rounds++;
    step = asking.next(isAnswered(batch) ? batch : await all(batch));
  }
  return { result: step.value, transcript, rounds };
}

async function all(batch: readonly (Answer | Promise<Answer>)[]): Promise<readonly Answer[]> {
  const [only] = batch;
  return batch.length === 1 && only !== undefined ? [await only] : Promise.all(batch);
}

function isAnswered(batch: readonly (Answer | Promise<Answer>)[]): batch is readonly Answer[] {
  return !batch.some((answer) => answer instanceof Promise);
}

const unanswered: DnsAnswer = { kind: 'unavailable', reason: 'timeout', source: { kind: 'nowhere' } };

/** Runs an evaluation that asks nothing but DNS against records at hand. Any other question is a broken promise and throws. */
export function settleSync<T>(asking: Asking<T>, lookup: (question: DnsQuestion) => DnsAnswer): T {
  let step = asking.next([]);
  while (step.done !== true) {
    step = asking.next(
      step.value.map((question) => {
        if (question.ask !== 'dns') throw new TypeError(`nobody here can answer a ${question.ask} question`);
        return lookup(question);
      }),
    );
  }
  return step.value;
}

/** Equal for questions that ask the same. */
export function questionKey({ name, type }: DnsQuestion): string {
  return `${type} ${keyOf(name)}`;
}
