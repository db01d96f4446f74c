import { randomBytes, randomInt } from 'node:crypto';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { AnswerCache, type CacheLimits } from '../../../core/dns/answer-cache.js';
import { type DnsQuestion, dnsQuestion } from '../../../core/dns/asking.js';
import type { NameCase } from '../../../core/dns/echo.js';
import { type Followed, nothingFollowed } from '../../../core/dns/judge-message.js';
import { questionKey } from '../../../core/dns/settle.js';
import { answerSpecialName } from '../../../core/dns/special-names.js';
import type { Sending } from './ask-server.js';
import { askServers, type Pace, planFor } from './ask-servers.js';
import { type Cancel, type Clock, systemClock } from './clock.js';
import { createFlights, type Start } from './flights.js';
import { type Server, systemServers } from './server-address.js';
import { UdpLines } from './udp.js';

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

/** Asks servers that resolve for it; it never contacts a server that an answer names. */
export interface Resolver {
  /** Never rejects. A signal that aborts makes the answer `cancelled`. */
  resolve(question: DnsQuestion, signal?: AbortSignal): Promise<DnsAnswer>;
  /** Closes sockets. Questions that are under way are answered `cancelled`. */
  close(): void;
}

/**
 * One server has 3 tries and TCP within 2.4 s. Public resolvers answer what they do not have at hand within one second
 * nearly always, so that a second question after 400 ms costs little and saves much when a datagram is lost.
 */
export const defaultPace: Pace = { waitMilliseconds: [400, 800, 1200, 1600], deadlineMilliseconds: 8_000 };
/** 500 at once overrun the buffers of sockets, and what is lost costs more than waiting. */
const mostInFlight = 64;
const cacheLimits: CacheLimits = { entries: 10_000, octets: 0x200_0000 };
/** Ports above those that belong to the system. */
const firstPort = 1024;
const pastPorts = 65_536;

const systemRandom: Random = {
  id: () => randomInt(0x1_0000),
  sourcePort: () => randomInt(firstPort, pastPorts),
  octets: (count) => randomBytes(count),
};

export function createResolver(options: ResolverOptions = {}): Resolver {
  const { clock = systemClock, pace = defaultPace, random = systemRandom } = options;
  const lines = new UdpLines(random);
  const sending: Sending = {
    lines,
    randomId: random.id,
    randomOctets: random.octets,
    nameCase: options.nameCase ?? 'folded',
  };
  const cache = new AnswerCache(options.cache ?? cacheLimits);
  const flights = createFlights<DnsAnswer>(options.mostInFlight ?? mostInFlight);
  let servers = options.servers ?? systemServers();
  let plan = planFor(servers);

  /** Who answered last is asked first, so that a dead server costs time only once. */
  const prefer = (server: Server): void => {
    if (servers[0] === server) return;
    servers = [server, ...servers.filter((other) => other !== server)];
    plan = planFor(servers);
  };

  /** Follows CNAMEs from answer to answer. */
  const follow = (question: DnsQuestion, before: Followed, done: (answer: DnsAnswer) => void): Cancel => {
    let cancel = askServers(question, before, { plan, sending, clock, pace }, (judged, by) => {
      if (by !== undefined) prefer(by);
      if (judged.kind === 'answered') return done(judged.answer);
      const next = dnsQuestion(judged.aliases.at(-1) ?? question.name, question.type);
      const special = answerSpecialName(next);
      if (special === undefined) cancel = follow(next, judged, done);
      else done({ ...special, aliases: judged.aliases });
    });
    return () => cancel();
  };

  const start = (key: string, question: DnsQuestion): Start<DnsAnswer> => {
    return (done) =>
      follow(question, nothingFollowed, (answer) => {
        cache.keep(key, answer, clock.now());
        done(answer);
      });
  };

  return {
    resolve(question, signal) {
      const special = answerSpecialName(question);
      if (special !== undefined) return Promise.resolve(special);
      const key = questionKey(question);
      const known = cache.find(key, clock.now());
      if (known !== undefined) return Promise.resolve(known);
      if (signal?.aborted) return Promise.resolve(cancelled);
      return new Promise((resolve) => {
        const leave = flights.join(key, start(key, question), (answer) => {
          signal?.removeEventListener('abort', abort);
          resolve(answer);
        });
        const abort = (): void => {
          leave();
          resolve(cancelled);
        };
        signal?.addEventListener('abort', abort, { once: true });
      });
    },
    close() {
      flights.close(cancelled);
      lines.close();
    },
  };
}

const cancelled: DnsAnswer = { kind: 'unavailable', reason: 'cancelled', source: { kind: 'nowhere' } };
