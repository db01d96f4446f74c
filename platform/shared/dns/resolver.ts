import type { DnsAnswer } from '../../../core/dns/answer.js';
import { AnswerCache, type CacheLimits } from '../../../core/dns/answer-cache.js';
import { type DnsQuestion, dnsQuestion } from '../../../core/dns/asking.js';
import { type Followed, nothingFollowed } from '../../../core/dns/judge-message.js';
import { questionKey } from '../../../core/dns/settle.js';
import { answerSpecialName } from '../../../core/dns/special-names.js';
import { type AskServer, askServers, type Pace, planFor } from './ask-servers.js';
import { type Cancel, type Clock, systemClock } from './clock.js';
import { createFlights, type Start } from './flights.js';
import type { Server } from './server-kinds.js';

export interface ResolverParts {
  /** Who is asked, the first one first. */
  readonly servers: readonly Server[];
  readonly ask: AskServer;
  /** To be called at the end. */
  close?(): void;
  readonly clock?: Clock | undefined;
  readonly pace?: Pace | undefined;
  readonly cache?: CacheLimits | undefined;
  /** Questions that are under way at once; the others wait. */
  readonly mostInFlight?: number | undefined;
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

/** A resolver that asks servers in the way that a machine can. */
export function resolverOf(parts: ResolverParts): Resolver {
  const { ask, clock = systemClock, pace = defaultPace } = parts;
  const cache = new AnswerCache(parts.cache ?? cacheLimits);
  const flights = createFlights<DnsAnswer>(parts.mostInFlight ?? mostInFlight);
  let { servers } = parts;
  let plan = planFor(servers);

  /** Who answered last is asked first, so that a dead server costs time only once. */
  const prefer = (server: Server): void => {
    if (servers[0] === server) return;
    servers = [server, ...servers.filter((other) => other !== server)];
    plan = planFor(servers);
  };

  /** Follows CNAMEs from answer to answer. */
  const follow = (question: DnsQuestion, before: Followed, done: (answer: DnsAnswer) => void): Cancel => {
    let cancel = askServers(question, before, { plan, ask, clock, pace }, (judged, by) => {
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
      parts.close?.();
    },
  };
}

const cancelled: DnsAnswer = { kind: 'unavailable', reason: 'cancelled', source: { kind: 'nowhere' } };
