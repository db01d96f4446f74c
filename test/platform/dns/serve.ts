import { afterEach } from 'vitest';
import { createResolver, type Resolver, type ResolverOptions } from '../../../platform/node/dns/resolver.js';
import type { Server } from '../../../platform/node/dns/server-address.js';
import { type Faults, type FaultyServer, withFaultyServer } from '../../dns-server/faulty.js';
import { message, txt, type WireMessage, type WireQuery } from '../../dns-server/wire.js';
import { printAnswer, questionOf } from './questions.js';

const opened: { stop(): Promise<void> }[] = [];
const resolvers: Resolver[] = [];
afterEach(async () => {
  for (const resolver of resolvers.splice(0)) resolver.close();
  await Promise.all(opened.splice(0).map((server) => server.stop()));
});

/** A faulty server until the test ends. */
export async function serve(faults: Faults): Promise<FaultyServer> {
  const server = await withFaultyServer(faults);
  opened.push(server);
  return server;
}

/** A resolver that asks these servers, until the test ends. */
export function resolverFor(servers: readonly FaultyServer[], options: ResolverOptions = {}): Resolver {
  const addresses = servers.map(({ host, port }): Server => ({ kind: 'dns', address: host, port }));
  const resolver = createResolver({ servers: addresses, ...options });
  resolvers.push(resolver);
  return resolver;
}

export async function ask(resolver: Resolver, name = 'www.example.test'): Promise<string> {
  return printAnswer(await resolver.resolve(questionOf(name, 'TXT')));
}

export const rightAnswer = 'found ["right"]';

/** The answer that every server here has, unless it does something else. */
export function right({ id, question, name }: WireQuery): Buffer {
  return message({ id, question, answers: [txt(name, 'right')] });
}

export function reply(query: WireQuery, parts: WireMessage): Buffer {
  return message({ id: query.id, question: query.question, ...parts });
}
