import type { DnsAnswer, DnsType } from './answer.js';
import { type Asking, askAll, type DnsQuestion, dnsQuestion } from './asking.js';
import { keyOf, type Name } from './name.js';
import { QuestionMap } from './question-map.js';

/** What DNS says to a question; undefined while that is not known yet. Asking for it is what makes it known. */
export type Look = <T extends DnsType>(name: Name, type: T) => DnsAnswer<T> | undefined;

export interface ReplayOptions {
  /**
   * When so many questions have been asked, nothing is asked ahead any more, but one by one what is needed for certain. It
   * keeps small what somebody can bring about whose records lead to ever more records.
   */
  readonly mostAhead?: number;
  /** What is known before the first run. What is asked is added to it. */
  readonly known?: QuestionMap<DnsAnswer>;
}

/**
 * Turns a plain function over DNS answers into an evaluation that asks. The function runs with what is known so far, goes
 * on as well as it can where an answer is missing, and looks up what it may need further on; what it missed is asked in one
 * batch, and it runs anew. Only a run that missed nothing counts, so that looking ahead never changes a result, and there
 * are as many rounds as questions depend on each other's answers.
 *
 * The function must give the same for the same answers, look up no more than a limited number of questions, and may return
 * undefined only in a run in which an answer was missing.
 */
export function* replay<T>(
  evaluate: (look: Look) => T | undefined,
  { mostAhead = Number.POSITIVE_INFINITY, known = new QuestionMap() }: ReplayOptions = {},
): Asking<T> {
  for (;;) {
    const missing: DnsQuestion[] = [];
    const look = <U extends DnsType>(name: Name, type: U): DnsAnswer<U> | undefined => {
      const answer = known.get(name, type);
      if (answer !== undefined) return answer as DnsAnswer<U>;
      // The first that is missing is needed whatever the others say.
      const isWanted = missing.length === 0 || known.size + missing.length < mostAhead;
      if (isWanted && !isAmong(missing, name, type)) missing.push(dnsQuestion(name, type));
      return undefined;
    };
    const result = evaluate(look);
    if (missing.length === 0) {
      if (result === undefined) throw new TypeError('an evaluation gave nothing and asked nothing');
      return result;
    }
    const answers = yield* askAll(missing);
    for (const [index, { name, type }] of missing.entries()) {
      const answer = answers[index];
      if (answer !== undefined) known.set(name, type, answer);
    }
  }
}

/** Whether a question is among some: a few dozen at most. */
function isAmong(questions: readonly DnsQuestion[], name: Name, type: DnsType): boolean {
  for (const other of questions) {
    if (other.type !== type || other.name.length !== name.length) continue;
    if (other.name === name || keyOf(other.name) === keyOf(name)) return true;
  }
  return false;
}
