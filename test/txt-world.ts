import type { DnsAnswer } from '../core/dns/answer.js';
import type { DnsQuestion } from '../core/dns/asking.js';
import type { AnswerPorts } from '../core/dns/settle.js';
import { nodeSignatures } from '../platform/node/crypto.js';

const source = { kind: 'nowhere' } as const;
const answered = { source, ttlSeconds: 60, aliases: [] };

/** What DNS holds for a test: TXT records by name, without the final dot; a name that stands for an error has its kind. */
export type DnsWorld = Readonly<Record<string, readonly string[] | 'servfail' | 'refused' | 'timeout'>>;

/** Answers from a world of TXT records; signatures are really verified. */
export function portsOf(world: DnsWorld, asked: string[] = []): AnswerPorts {
  const byName = new Map(Object.entries(world).map(([name, data]) => [`${name.toLowerCase()}.`, data]));
  const answer = ({ name, type }: DnsQuestion): DnsAnswer => {
    asked.push(`${type} ${name}`);
    const data = byName.get(name.toLowerCase());
    if (data === undefined) return { kind: 'nxdomain', ...answered };
    if (typeof data === 'string') return { kind: 'unavailable', reason: data, source };
    return type === 'TXT'
      ? { kind: 'found', data: data.map((text) => [text]), ...answered }
      : { kind: 'nodata', ...answered };
  };
  return { resolve: async (question) => answer(question), ...nodeSignatures, now: () => 0 };
}
