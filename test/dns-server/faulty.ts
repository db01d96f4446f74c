import { createSocket, type Socket } from 'node:dgram';
import { type Socket as Connection, createServer, type Server } from 'node:net';
import { readQuery, type WireQuery } from './wire.js';

/** What to do with one query that came over UDP. */
export interface Datagram {
  /** Counted from 1. */
  readonly number: number;
  readonly query: WireQuery;
  /** Sends to whoever asked. */
  send(octets: Uint8Array): void;
  /** The same from another port of this machine. */
  sendFromElsewhere(octets: Uint8Array): void;
}

/** What to do with a query that came over TCP. */
export interface Stream {
  readonly number: number;
  readonly query: WireQuery;
  readonly connection: Connection;
  /** Sends a message with its length before it. */
  send(octets: Uint8Array): void;
}

export interface Faults {
  /** Without it nothing is answered over UDP. */
  onDatagram?(datagram: Datagram): void;
  /** Without it connections are closed. */
  onStream?(stream: Stream): void;
}

export interface FaultyServer {
  readonly host: string;
  readonly port: number;
  /** Source ports of datagrams, in their order. */
  readonly sourcePorts: readonly number[];
  /** Queries over UDP and TCP, in their order. */
  readonly queries: readonly WireQuery[];
  stop(): Promise<void>;
}

/** A real server on loopback that does what a test tells it to. */
export async function withFaultyServer(faults: Faults): Promise<FaultyServer> {
  const sourcePorts: number[] = [];
  const queries: WireQuery[] = [];
  const elsewhere = createSocket('udp4');
  const connections = new Set<Connection>();
  const tcp = createServer((connection) => {
    connections.add(connection);
    connection.on('error', () => undefined);
    connection.on('close', () => connections.delete(connection));
    let received = Buffer.alloc(0);
    connection.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const query = readQuery(received.subarray(2));
      received = Buffer.alloc(0);
      queries.push(query);
      if (faults.onStream === undefined) connection.destroy();
      else
        faults.onStream({
          ...{ number: queries.length, query, connection },
          send: (octets) => connection.write(framed(octets)),
        });
    });
  });
  const { port, udp } = await listen(tcp);
  udp.on('message', (octets, { address, port: from }) => {
    const query = readQuery(octets);
    queries.push(query);
    sourcePorts.push(from);
    faults.onDatagram?.({
      ...{ number: queries.length, query },
      send: (answer) => udp.send(answer, from, address),
      sendFromElsewhere: (answer) => elsewhere.send(answer, from, address),
    });
  });
  return {
    host: '127.0.0.1',
    port,
    sourcePorts,
    queries,
    async stop() {
      for (const connection of connections) connection.destroy();
      await Promise.all([
        new Promise<void>((resolve) => udp.close(() => resolve())),
        new Promise<void>((resolve) => elsewhere.close(() => resolve())),
        new Promise<void>((resolve) => tcp.close(() => resolve())),
      ]);
    },
  };
}

export function framed(octets: Uint8Array): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(octets.length);
  return Buffer.concat([length, octets]);
}

/** Listens on one free port of loopback for both protocols. */
export async function listen(tcp: Server): Promise<{ readonly port: number; readonly udp: Socket }> {
  for (;;) {
    const udp = createSocket('udp4');
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    const { port } = udp.address();
    const isFree = await new Promise<boolean>((resolve) => {
      const taken = (): void => resolve(false);
      tcp.once('error', taken);
      tcp.listen(port, '127.0.0.1', () => {
        tcp.removeListener('error', taken);
        resolve(true);
      });
    });
    if (isFree) return { port, udp };
    udp.close();
  }
}
