import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Named } from './named';

/** A server over HTTP in front of one over UDP. */
export interface DohFront {
  readonly url: string;
  /** How it was asked: the method and the path of each request. */
  readonly requests: readonly string[];
  stop(): void;
}

/**
 * Takes questions by GET as RFC 8484 has it, hands them to a real BIND and lets pages of other hosts read the answers. It
 * gives pages no leave for anything that they have to ask leave for.
 */
export async function startDohFront({ host, port }: Pick<Named, 'host' | 'port'>): Promise<DohFront> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${pathname}`);
    const query = Buffer.from(searchParams.get('dns') ?? '', 'base64url');
    if (request.method !== 'GET' || query.length === 0) {
      response.statusCode = 405;
      response.end();
      return;
    }
    const socket = createSocket('udp4');
    socket.once('message', (answer) => {
      socket.close();
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/dns-message');
      response.end(answer);
    });
    socket.send(query, port, host);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`,
    requests,
    stop: () => server.close(),
  };
}
