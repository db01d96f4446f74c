import type { DnsAnswer } from '../core/dns/answer.js';
import type { Asking, DnsQuestion } from '../core/dns/asking.js';
import { root } from '../core/dns/name.js';
import { type AnswerPorts, type Settled, settle } from '../core/dns/settle.js';
import { sourceOfText } from '../core/text/source.js';
import { answerFromZones, layersOf } from '../core/zone/layers.js';
import { readZone } from '../core/zone/read-zone.js';

/** All the DNS there is, written as a zone; what is not in it does not exist. Names end with a dot or not, as one likes. */
export function dnsOf(records: string): (question: DnsQuestion) => DnsAnswer {
  const zone = readZone(sourceOfText(`$TTL 60\n${records}\n`), { origin: root });
  if (zone.problems.length > 0) throw new Error(JSON.stringify(zone.problems));
  const layers = layersOf([{ path: 'world', zone }]);
  return (question) => answerFromZones(layers, question);
}

/** The same, but some questions, as `TXT example.com.`, get no answer. */
export function silentAbout(
  lookup: (question: DnsQuestion) => DnsAnswer,
  ...questions: readonly string[]
): (question: DnsQuestion) => DnsAnswer {
  return (question) =>
    questions.includes(`${question.type} ${question.name}`)
      ? { kind: 'unavailable', reason: 'timeout', source: { kind: 'nowhere' } }
      : lookup(question);
}

/** Settles an evaluation that asks nothing but DNS, and tells how it went. */
export function settleWith<T>(
  asking: Asking<T>,
  lookup: (question: DnsQuestion) => DnsAnswer,
): Promise<Settled<T>> {
  let clock = 0;
  const nobody = () => Promise.reject(new Error('only DNS is asked here'));
  const ports: AnswerPorts = {
    resolve: async (question) => lookup(question),
    verify: nobody,
    open: nobody,
    now: () => clock++,
  };
  return settle(asking, ports);
}

/** What was asked in each round: `TXT example.com.`, sorted. */
export function roundsOf({ transcript, rounds }: Settled<unknown>): string[][] {
  return Array.from({ length: rounds }, (_, index) =>
    transcript
      .filter(({ round }) => round === index + 1)
      .map(({ question }) => `${question.type} ${question.name}`)
      .sort(),
  );
}
