import type { DnsAnswer } from '../../dns/answer.js';
import type { DnsQuestion } from '../../dns/asking.js';
import { isAtOrBelow } from '../../dns/name.js';
import { layered, layersOf, type ServedZone } from '../../zone/layers.js';

type Resolve = (question: DnsQuestion) => Promise<DnsAnswer>;

/**
 * Zones laid over live DNS. Of a zone of which a part could not be read, what is there counts, and about what seems not to be
 * there DNS is asked.
 */
export function overDns(zones: readonly ServedZone[], beyond: Resolve): Resolve {
  const whole = zones.filter(({ zone }) => zone.isWhole);
  const resolve = layered(layersOf(whole), beyond);
  const unsure = whole
    .map(({ zone }) => zone)
    .filter(({ isRead, problems }) => !isRead || problems.length > 0);
  if (unsure.length === 0) return resolve;
  return async (question) => {
    const answer = await resolve(question);
    if (answer.kind !== 'nodata' && answer.kind !== 'nxdomain') return answer;
    const names = [question.name, ...answer.aliases];
    const isUnsure = names.some((name) => unsure.some(({ apex }) => isAtOrBelow(name, apex)));
    return isUnsure ? beyond(question) : answer;
  };
}
