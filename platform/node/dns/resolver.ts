import { randomBytes, randomInt } from 'node:crypto';
import type { CacheLimits } from '../../../core/dns/answer-cache.js';
import type { NameCase } from '../../../core/dns/echo.js';
import type { Pace } from '../../shared/dns/ask-servers.js';
import type { Clock } from '../../shared/dns/clock.js';
import { type Resolver, resolverOf } from '../../shared/dns/resolver.js';
import type { Server } from '../../shared/dns/server-kinds.js';
import { askServer, type Sending } from './ask-server.js';
import { systemServers } from './server-address.js';
import { UdpLines } from './udp.js';

export type { Resolver };

export interface ResolverOptions {
  /** Who is asked, the first one first; by default whom the system asks. */
  readonly servers?: readonly Server[];
  readonly clock?: Clock;
  readonly pace?: Pace;
  readonly cache?: CacheLimits;
  /** Questions that are under way at once; the others wait. */
  readonly mostInFlight?: number;
  /** See `Sending`. By default the case of names is as the question has it, and answers may have another. */
  readonly nameCase?: NameCase;
  readonly random?: Random;
}

/** Numbers that nobody can foresee. */
export interface Random {
  id(): number;
  sourcePort(): number;
  octets(count: number): Uint8Array;
}

/** Ports above those that belong to the system. */
const firstPort = 1024;
const pastPorts = 65_536;

const systemRandom: Random = {
  id: () => randomInt(0x1_0000),
  sourcePort: () => randomInt(firstPort, pastPorts),
  octets: (count) => randomBytes(count),
};

/** A resolver over UDP, TCP and HTTPS. */
export function createResolver(options: ResolverOptions = {}): Resolver {
  const { random = systemRandom, servers = systemServers(), nameCase = 'folded', ...others } = options;
  const lines = new UdpLines(random);
  const sending: Sending = { lines, randomId: random.id, randomOctets: random.octets, nameCase };
  return resolverOf({
    ...others,
    servers,
    ask: (server, way, question, done) => askServer(server, way, question, sending, done),
    close: () => lines.close(),
  });
}
