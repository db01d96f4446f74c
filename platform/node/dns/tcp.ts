import { connect } from 'node:net';
import type { Cancel } from '../../shared/dns/clock.js';
import type { ServerAddress } from './server-address.js';

/** What came of asking over TCP. `cut`: the connection ended within the answer. */
export type TcpOutcome =
  | { readonly kind: 'answer'; readonly octets: Buffer }
  | { readonly kind: 'unreachable' | 'cut' };

/** Octets of the length before a message (RFC 1035 s4.2.2). */
const lengthOctets = 2;

/**
 * Sends a query over a connection of its own and takes the first message that comes, of at most 65,535 octets; what
 * comes after it is not read. It waits without an end: who asks has the clock. `done` is called once, and not before
 * this returns.
 */
export function askOverTcp(
  server: ServerAddress,
  query: Uint8Array,
  done: (outcome: TcpOutcome) => void,
): Cancel {
  const { address, port } = server;
  const socket = connect({ host: address, port, noDelay: true });
  const chunks: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const finish = (outcome: TcpOutcome): void => {
    if (isOver) return;
    isOver = true;
    socket.destroy();
    done(outcome);
  };
  socket.on('connect', () => {
    const framed = Buffer.alloc(lengthOctets + query.length);
    framed.writeUInt16BE(query.length);
    framed.set(query, lengthOctets);
    socket.write(framed);
  });
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < lengthOctets) return;
    const first = firstTwo(chunks);
    const end = lengthOctets + first;
    if (length >= end)
      finish({ kind: 'answer', octets: Buffer.concat(chunks, length).subarray(lengthOctets, end) });
  });
  socket.on('error', () => finish({ kind: 'unreachable' }));
  socket.on('close', () => finish({ kind: length === 0 ? 'unreachable' : 'cut' }));
  return () => {
    isOver = true;
    socket.destroy();
  };
}

/** The length that the first two octets tell, which may have come one by one. */
function firstTwo(chunks: readonly Buffer[]): number {
  const [first, second] = chunks;
  const high = first?.[0] ?? 0;
  return high * 256 + (first?.[1] ?? second?.[0] ?? 0);
}
