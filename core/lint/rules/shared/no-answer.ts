import type { Unavailability } from '../../../dns/answer.js';
import { type Phrase, say } from '../../../words/phrase.js';

/** Why there is no answer, as a part of a sentence. */
export const noAnswerText: Readonly<Record<Unavailability, Phrase>> = {
  timeout: say`nobody answered in time`,
  servfail: say`the server failed (SERVFAIL)`,
  refused: say`the server refused to answer (REFUSED)`,
  malformed: say`what came was no answer that can be read`,
  loop: say`its aliases (CNAME) lead round in a circle`,
  unreachable: say`no server can be reached`,
  cancelled: say`it was called off`,
  budget: say`the time for all questions is used up`,
};
