import type { DnsAnswer } from '../dns/answer.js';
import { type DnsQuestion, dnsQuestion } from '../dns/asking.js';
import { isAtOrBelow, labelsOf, type Name, parentOf } from '../dns/name.js';
import { settleSync } from '../dns/settle.js';
import { isPublicSuffix } from '../records/organizational-domain.js';
import { askZones, layersOf, type ZoneLayers } from '../zone/layers.js';
import type { Zone } from '../zone/zone.js';

/**
 * What zones at hand say: those that are open in the editor, or that a command was given. `unavailable` where none of them
 * decides, and where the answer may be in a part that could not be read.
 */
export type KnownAnswers = (question: DnsQuestion) => DnsAnswer;

/** Answers from zones that are complete; of two of one name from the first. Looks at every record once. */
export function knownAnswers(zones: readonly Zone[]): KnownAnswers {
  const whole = zones.filter(({ isWhole }) => isWhole);
  const layers = layersOf(whole.map((zone) => ({ zone, path: '' })));
  const unsure = whole.filter(({ isRead, problems }) => !isRead || problems.length > 0);
  return (question) => {
    const answer = answerFrom(layers, question);
    const isAbsence = answer.kind === 'nodata' || answer.kind === 'nxdomain';
    const names = [question.name, ...('aliases' in answer ? answer.aliases : [])];
    return isAbsence && unsure.some(({ apex }) => isIn(apex, names)) ? unknown : answer;
  };
}

function answerFrom(layers: ZoneLayers, question: DnsQuestion): DnsAnswer {
  return settleSync(askZones(layers, question), () => unknown);
}

function isIn(apex: Name, names: readonly Name[]): boolean {
  return names.some((name) => isAtOrBelow(name, apex));
}

const unknown: DnsAnswer = { kind: 'unavailable', reason: 'unreachable', source: { kind: 'nowhere' } };

/**
 * The same, made when somebody asks: a zone without a question costs nothing. `zones` is asked then, so that what comes and
 * goes in an editor need not be told.
 */
export function knownWhenAsked(zones: () => readonly Zone[]): KnownAnswers {
  let known: { readonly zones: readonly Zone[]; readonly answers: KnownAnswers } | undefined;
  return (question) => {
    const now = zones();
    const isSame = known?.zones.length === now.length && now.every((zone, at) => zone === known?.zones[at]);
    if (known === undefined || !isSame) known = { zones: now, answers: knownAnswers(now) };
    return known.answers(question);
  };
}

/** What a zone says, and where it does not decide those beside it. */
export function atHand(zone: Zone, elsewhere: KnownAnswers | undefined): KnownAnswers {
  const zones = [zone];
  const own = knownWhenAsked(() => zones);
  return (question) => {
    const answer = own(question);
    if (answer.kind !== 'unavailable') return answer;
    const other = elsewhere?.(question) ?? answer;
    return other.kind === 'unavailable' && isSuffixPolicy(question) ? nothing : other;
  };
}

/**
 * Whether the policy of a public suffix is asked for. Hardly any has one: what nobody at hand knows about it counts as not
 * there, since otherwise no tree walk would ever come to an end.
 */
function isSuffixPolicy({ name, type }: DnsQuestion): boolean {
  if (type !== 'TXT' || !/^_dmarc\./i.test(name)) return false;
  const domain = parentOf(name);
  return labelsOf(domain).length < 2 || isPublicSuffix(domain);
}

const nothing: DnsAnswer = { kind: 'nxdomain', source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] };

/** The exchanges that the zones know of a domain, null MX left out; undefined where they do not decide, or there is none. */
export function exchangesOf(domain: Name, answers: KnownAnswers): readonly Name[] | undefined {
  const answer = answers(dnsQuestion(domain, 'MX')) as DnsAnswer<'MX'>;
  if (answer.kind !== 'found') return undefined;
  return [...new Set(answer.data.map(({ exchange }) => exchange))].filter((host) => host !== '.');
}
