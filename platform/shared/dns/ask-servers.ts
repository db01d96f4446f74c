import type { DnsAnswer, Unavailability } from '../../../core/dns/answer.js';
import type { DnsQuestion } from '../../../core/dns/asking.js';
import { type Followed, type Judged, judgeMessage } from '../../../core/dns/judge-message.js';
import type { DnsMessage } from '../../../core/dns/message.js';
import type { Cancel, Clock } from './clock.js';
import { printServer, type Server } from './server-kinds.js';

/** How a server is asked. */
export type Way = 'udp' | 'tcp' | 'https';

export type Outcome =
  | { readonly kind: 'message'; readonly message: DnsMessage }
  | { readonly kind: 'failed'; readonly reason: 'unreachable' | 'malformed' };

/**
 * Asks one server, as often as the protocol wants. It waits without an end: who asks has the clock. `done` is called once,
 * and not before this returns.
 */
export type AskServer = (
  server: Server,
  way: Way,
  question: DnsQuestion,
  done: (outcome: Outcome) => void,
) => Cancel;

/** How long servers may take. */
export interface Pace {
  /** After these milliseconds without an answer the next attempt is made as well; the last one counts on. */
  readonly waitMilliseconds: readonly number[];
  /** After this there is no answer. */
  readonly deadlineMilliseconds: number;
}

export interface AskingServers {
  /** See `planFor`. */
  readonly plan: readonly Attempt[];
  readonly ask: AskServer;
  readonly clock: Clock;
  readonly pace: Pace;
}

/** A server asked in one way. */
export interface Attempt {
  readonly server: Server;
  readonly way: Way;
}

/**
 * Asks servers until one knows: the next one when one fails, and also when one takes long, while those before may still
 * answer. What no server knows is told as the worst that any of them said. `done` is called once, and not before this
 * returns; `by` is who answered.
 */
export function askServers(
  question: DnsQuestion,
  before: Followed,
  { plan, ask, clock, pace }: AskingServers,
  done: (judged: Judged, by: Server | undefined) => void,
): Cancel {
  /** Servers that have said that they do not know, or cannot be spoken to. */
  const failed: Server[] = [];
  /** Servers whose datagrams cannot be read; a connection may do better. */
  const garbled: Server[] = [];
  let worst: Failure | undefined;
  let pending: Cancel[] = [];
  let next = 0;
  let stopWaiting: Cancel = () => undefined;

  const cancel = (): void => {
    stopWaiting();
    stopDeadline();
    for (const call of pending) call();
    pending = [];
  };
  const finish = (judged: Judged, by?: Server): void => {
    cancel();
    done(judged, by);
  };
  const fail = (failure: Failure): void => {
    if (worst === undefined || rank(failure) < rank(worst)) worst = failure;
  };

  const take = (attempt: Attempt, outcome: Outcome): void => {
    const { server } = attempt;
    const source = { kind: 'server', server: printServer(server) } as const;
    const judged: Judged =
      outcome.kind === 'message'
        ? judgeMessage(outcome.message, question, source, before)
        : { kind: 'answered', answer: { kind: 'unavailable', reason: outcome.reason, source } };
    if (judged.kind === 'leads' || !isFailure(judged.answer)) {
      finish(judged, server);
      return;
    }
    fail(judged.answer);
    if (judged.answer.reason === 'malformed' && attempt.way === 'udp') garbled.push(server);
    else failed.push(server);
    goOn();
  };

  /** Makes the next attempt; without one, and when nobody is waited for, that is the end. */
  const goOn = (): void => {
    stopWaiting();
    let attempt = plan[next++];
    while (attempt !== undefined && isHopeless(attempt)) attempt = plan[next++];
    if (attempt === undefined) {
      if (pending.length === 0) finish({ kind: 'answered', answer: worst ?? unreachable });
      return;
    }
    const made = attempt;
    const call: Cancel = ask(made.server, made.way, question, (outcome) => {
      pending = pending.filter((other) => other !== call);
      take(made, outcome);
    });
    pending.push(call);
    const waits = pace.waitMilliseconds;
    stopWaiting = clock.after(waits[Math.min(next, waits.length) - 1] ?? pace.deadlineMilliseconds, goOn);
  };
  const isHopeless = ({ server, way }: Attempt): boolean =>
    failed.includes(server) || (garbled.includes(server) && way === 'udp');

  const stopDeadline = clock.after(pace.deadlineMilliseconds, () => {
    fail({ kind: 'unavailable', reason: 'timeout', source: sourceOf(plan) });
    finish({ kind: 'answered', answer: worst ?? unreachable });
  });
  if (plan.length > 0) goOn();
  else {
    stopDeadline();
    stopWaiting = clock.after(0, () => finish({ kind: 'answered', answer: unreachable }));
  }
  return cancel;
}

type Failure = Extract<DnsAnswer, { readonly kind: 'unavailable' }>;

const unreachable: Failure = { kind: 'unavailable', reason: 'unreachable', source: { kind: 'nowhere' } };

/** What tells most about why there is no answer stands first. */
const failures: readonly Unavailability[] = ['servfail', 'refused', 'malformed', 'timeout', 'unreachable'];

function rank({ reason }: Failure): number {
  return failures.indexOf(reason);
}

/** A chain without an end is an answer: others would say the same. */
function isFailure(answer: DnsAnswer): answer is Failure {
  return answer.kind === 'unavailable' && answer.reason !== 'loop';
}

function sourceOf([first]: readonly Attempt[]): Failure['source'] {
  return first === undefined ? { kind: 'nowhere' } : { kind: 'server', server: printServer(first.server) };
}

/** Servers that are asked at all, attempts over UDP when there is only one, and connections at the end. */
const mostServers = 4;
const leastDatagrams = 3;
const mostConnections = 2;

/**
 * In which order servers are asked, the first one first: every server in turn, then again, and at last over TCP, where
 * nothing is lost on the way.
 */
export function planFor(all: readonly Server[]): readonly Attempt[] {
  const servers = all.slice(0, mostServers);
  const once = servers.map((server): Attempt => ({ server, way: server.kind === 'doh' ? 'https' : 'udp' }));
  const plan = [...once, ...once];
  const datagrams = once.filter(({ way }) => way === 'udp');
  if (datagrams.length > 0 && plan.length < leastDatagrams) plan.push(...datagrams);
  const connections = datagrams.slice(0, mostConnections);
  return [...plan, ...connections.map(({ server }): Attempt => ({ server, way: 'tcp' }))];
}
