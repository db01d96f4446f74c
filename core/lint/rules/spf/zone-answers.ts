import { keyOf, type Name } from '../../../dns/name.js';
import type { ZoneAnswer } from '../../../zone/answers.js';
import type { MailZone } from '../../mail-zone.js';
import { isCompleteZone } from '../shared/complete-zone.js';
import { perZone } from '../shared/per-zone.js';

/** What the zone answers, remembered: a record may ask for one name a thousand times. */
export interface RememberedAnswers {
  ask(name: Name, type: string): ZoneAnswer;
}

export const answersOf = perZone((zone: MailZone): RememberedAnswers => {
  const known = new Map<string, ZoneAnswer>();
  return {
    ask(name, type) {
      const question = `${type} ${keyOf(name)}`;
      const answer = known.get(question) ?? zone.answers.ask(name, type);
      known.set(question, answer);
      return answer;
    },
  };
});

/**
 * Whether what the zone does not answer is really not there. Not so when parts of it stand in other files, or when a
 * record could not be read: then its absence is no news.
 */
export function seesAll(zone: MailZone): boolean {
  return zone.zone.problems.length === 0 && isCompleteZone(zone);
}
