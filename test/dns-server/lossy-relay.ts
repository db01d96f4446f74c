import { createSocket, type Socket } from 'node:dgram';
import { type Socket as Connection, connect, createServer } from 'node:net';
import { listen } from './faulty.js';

export interface Relay {
  readonly host: string;
  readonly port: number;
  /** Datagrams that came from either side, and those of them that were lost. */
  readonly counts: { seen: number; lost: number };
  stop(): Promise<void>;
}

/**
 * Stands before a server and loses datagrams of either side. Connections are passed on, since over TCP the system mends what
 * is lost; but a query that is always lost is lost there, too.
 */
export async function withLossyRelay(
  server: { readonly host: string; readonly port: number },
  loses: (message: Buffer, way: 'udp' | 'tcp') => boolean,
): Promise<Relay> {
  const counts = { seen: 0, lost: 0 };
  const isLost = (message: Buffer): boolean => {
    counts.seen++;
    if (!loses(message, 'udp')) return false;
    counts.lost++;
    return true;
  };
  const connections = new Set<Connection>();
  const tcp = createServer((connection) => {
    const onward = connect(server.port, server.host);
    for (const end of [connection, onward]) {
      connections.add(end);
      end.on('error', () => undefined);
      end.on('close', () => connections.delete(end));
    }
    connection.on('data', (message) => {
      if (!loses(message, 'tcp')) onward.write(message);
    });
    connection.on('end', () => onward.end());
    onward.pipe(connection);
  });
  const { port, udp } = await listen(tcp);
  /** A socket for each port of a client, so that the server's answers find back. */
  const sockets = new Map<number, Socket>();
  const socketFor = (client: number): Socket => {
    const known = sockets.get(client);
    if (known !== undefined) return known;
    const socket = createSocket('udp4');
    socket.on('message', (answer) => {
      if (!isLost(answer)) udp.send(answer, client, '127.0.0.1');
    });
    sockets.set(client, socket);
    return socket;
  };
  udp.on('message', (query, { port: client }) => {
    if (!isLost(query)) socketFor(client).send(query, server.port, server.host);
  });
  return {
    ...{ host: '127.0.0.1', port, counts },
    async stop() {
      for (const connection of connections) connection.destroy();
      for (const socket of sockets.values()) socket.close();
      await new Promise<void>((resolve) => udp.close(() => resolve()));
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
    },
  };
}
