import type { DnsQuestion } from '../../../core/dns/asking.js';
import { answersQuery, mixCase, type NameCase } from '../../../core/dns/echo.js';
import { Rcode } from '../../../core/dns/message.js';
import type { Outcome, Way } from '../../shared/dns/ask-servers.js';
import type { Cancel } from '../../shared/dns/clock.js';
import { askOverHttps } from '../../shared/dns/doh.js';
import { encodeQuery } from '../../shared/dns/query.js';
import { readMessage } from '../../shared/dns/read-message.js';
import type { Server, ServerAddress } from '../../shared/dns/server-kinds.js';
import { askOverTcp } from './tcp.js';
import type { UdpLines } from './udp.js';

/** What queries are made of and sent with. */
export interface Sending {
  readonly lines: UdpLines;
  /** 0 to 65535, which nobody can foresee. */
  randomId(): number;
  randomOctets(count: number): Uint8Array;
  /** `exact`: the case of names is chosen by chance, and answers must repeat it. */
  readonly nameCase: NameCase;
}

/**
 * Asks one server, as often as the protocol wants: over TCP what does not fit into a datagram (RFC 7766 s5), and without
 * EDNS a server that does not understand it (RFC 6891 s6.2.2). It waits without an end: who asks has the clock. `done` is
 * called once, and not before this returns.
 */
export function askServer(
  server: Server,
  way: Way,
  question: DnsQuestion,
  sending: Sending,
  done: (outcome: Outcome) => void,
): Cancel {
  if (server.kind === 'doh') {
    return askOverHttps(server.url, question, 'post', done);
  }
  let cancel: Cancel = () => undefined;
  let isOver = false;
  const take = (outcome: Outcome | { readonly kind: 'again'; readonly request: Request }): void => {
    if (isOver) return;
    if (outcome.kind === 'again') cancel = ask(server, question, outcome.request, sending, take);
    else done(outcome);
  };
  cancel = ask(server, question, { way: way === 'udp' ? 'udp' : 'tcp', edns: 'with' }, sending, take);
  return () => {
    isOver = true;
    cancel();
  };
}

interface Request {
  readonly way: 'udp' | 'tcp';
  readonly edns: 'with' | 'without';
}

type Take = (outcome: Outcome | { readonly kind: 'again'; readonly request: Request }) => void;

function ask(
  server: ServerAddress,
  question: DnsQuestion,
  request: Request,
  sending: Sending,
  take: Take,
): Cancel {
  const { nameCase } = sending;
  const query = encodeQuery(question, { id: sending.randomId(), edns: request.edns });
  if (nameCase === 'exact') mixCase(query, sending.randomOctets);
  const isAnswer = (octets: Uint8Array): boolean => answersQuery(octets, query, nameCase);
  if (request.way === 'tcp') {
    return askOverTcp(server, query, (outcome) => {
      if (outcome.kind === 'answer' && isAnswer(outcome.octets)) take(judge(outcome.octets, request));
      else take({ kind: 'failed', reason: outcome.kind === 'unreachable' ? 'unreachable' : 'malformed' });
    });
  }
  return sending.lines.ask(server, query, isAnswer, (outcome) => {
    if (outcome.kind === 'answer') take(judge(outcome.octets, request));
    // Nobody can guess what a connection needs to be guessed (RFC 5452 s9.3).
    else if (outcome.kind === 'flooded') take({ kind: 'again', request: { ...request, way: 'tcp' } });
    else take({ kind: 'failed', reason: 'unreachable' });
  });
}

const notUnderstood: ReadonlySet<number> = new Set([Rcode.formErr, Rcode.notImp, Rcode.badVers]);

function judge(octets: Uint8Array, request: Request): Parameters<Take>[0] {
  const message = readMessage(octets);
  if (message === undefined) return { kind: 'failed', reason: 'malformed' };
  if (message.isTruncated) {
    if (request.way === 'tcp') return { kind: 'failed', reason: 'malformed' };
    return { kind: 'again', request: { ...request, way: 'tcp' } };
  }
  if (request.edns === 'with' && notUnderstood.has(message.rcode)) {
    return { kind: 'again', request: { ...request, edns: 'without' } };
  }
  return { kind: 'message', message };
}
