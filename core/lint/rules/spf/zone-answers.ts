import { keyOf, type Name } from '../../../dns/name.js';
import type { ZoneAnswer } from '../../../zone/answers.js';
import type { MailZone } from '../../mail-zone.js';
import { isCompleteZone } from '../shared/complete-zone.js';
import { idInZone, isInZone, NameFact, nameFacts } from '../shared/name-facts.js';
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
export const seesAll = perZone((zone) => zone.zone.problems.length === 0 && isCompleteZone(zone));

/** What the zone says about the records of some types at a name, where no alias and no wildcard has a say. */
export type Presence = 'found' | 'absent' | 'outside' | 'ask';

/** `types`: bits of `NameFact`. `ask`: it takes the rules for aliases and wildcards to tell. */
export function presenceAt(id: number, types: number, zone: MailZone): Presence {
  const facts = nameFacts(zone)[id] ?? 0;
  if ((facts & NameFact.outside) !== 0) return 'outside';
  if ((facts & types) !== 0) return 'found';
  return (facts & NameFact.exists) === 0 || (facts & NameFact.cname) !== 0 ? 'ask' : 'absent';
}

/** The number of a name that the zone may answer for; `outside` where it does not, undefined where it has no such name. */
export function idAsked(name: Name, zone: MailZone): number | 'outside' | undefined {
  return isInZone(name, zone) ? idInZone(name, zone) : 'outside';
}
