import type { DnsAnswer, DnsType } from './answer.js';
import { type Asking, askAll, type DnsQuestion, dnsQuestion } from './asking.js';
import type { Name } from './name.js';
import { questionKey } from './settle.js';

/** What DNS says to a question; undefined while that is not known yet. Asking for it is what makes it known. */
export type Look = <T extends DnsType>(name: Name, type: T) => DnsAnswer<T> | undefined;

/**
 * Turns a plain function over DNS answers into an evaluation that asks. The function runs with what is known so far, goes
 * on as well as it can where an answer is missing, and looks up what it may need further on; what it missed is asked in one
 * batch, and it runs anew. Only a run that missed nothing counts, so that looking ahead never changes a result, and there
 * are as many rounds as questions depend on each other's answers.
 *
 * The function must give the same for the same answers, look up no more than a limited number of questions, and may return
 * undefined only in a run in which an answer was missing.
 *
 * `mostAhead`: when so many questions have been asked, nothing is asked ahead any more, but one by one what is needed for
 * certain. It keeps small what somebody can bring about whose records lead to ever more records.
 */
export function* replay<T>(
  evaluate: (look: Look) => T | undefined,
  mostAhead = Number.POSITIVE_INFINITY,
): Asking<T> {
  const known = new Map<string, DnsAnswer>();
  for (;;) {
    const missing = new Map<string, DnsQuestion>();
    const look = <U extends DnsType>(name: Name, type: U): DnsAnswer<U> | undefined => {
      const question = dnsQuestion(name, type);
      const key = questionKey(question);
      const answer = known.get(key);
      // The first that is missing is needed whatever the others say.
      const isWanted = missing.size === 0 || known.size + missing.size < mostAhead;
      if (answer === undefined && isWanted) missing.set(key, question);
      return answer as DnsAnswer<U> | undefined;
    };
    const result = evaluate(look);
    if (missing.size === 0) {
      if (result === undefined) throw new TypeError('an evaluation gave nothing and asked nothing');
      return result;
    }
    const answers = yield* askAll([...missing.values()]);
    let index = 0;
    for (const key of missing.keys()) {
      const answer = answers[index++];
      if (answer !== undefined) known.set(key, answer);
    }
  }
}
