import type { Unavailability } from '../../dns/answer.js';
import { type Phrase, say } from '../../words/phrase.js';

/** Why DNS gave no answer, in a sentence without its full stop. */
export const noAnswer: Readonly<Record<Unavailability, Phrase>> = {
  timeout: say`nobody answered in time`,
  servfail: say`the server failed`,
  refused: say`the server refused`,
  malformed: say`what came cannot be read`,
  loop: say`aliases lead in a circle`,
  unreachable: say`no server can be reached`,
  cancelled: say`it was called off`,
  budget: say`the time for the whole check was used up`,
};
