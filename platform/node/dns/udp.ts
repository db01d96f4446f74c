import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Cancel } from '../../shared/dns/clock.js';
import type { ServerAddress } from './server-address.js';

/** What came of asking over UDP. `flooded`: so much came that did not answer the query that somebody may be guessing. */
export type UdpOutcome =
  | { readonly kind: 'answer'; readonly octets: Buffer }
  | { readonly kind: 'unreachable' | 'flooded' };

export interface UdpOptions {
  /** A port to send from, which nobody else can foresee. */
  sourcePort(): number;
}

/** Queries that one socket sends, one after the other, before another port takes its place. */
const mostUses = 64;
/** Sockets that wait for their next query. */
const mostIdle = 64;
/** After so long without a query they are closed. */
const idleMilliseconds = 5_000;
/** Datagrams that do not answer a query and are passed over, before it is called off. */
const mostStrangers = 64;
/** Ports that are tried before the system chooses one. */
const portTries = 3;

/** A socket that speaks to one server only: its system passes over what comes from elsewhere. */
interface Line {
  readonly socket: Socket;
  readonly key: string;
  uses: number;
  /** What is under way on it; one query at a time. */
  hear: ((octets: Buffer) => void) | undefined;
  fail: (() => void) | undefined;
}

/** Asks servers over UDP, each query on a socket of its own. */
export class UdpLines {
  readonly #options: UdpOptions;
  readonly #idle = new Map<string, Line[]>();
  #idleCount = 0;
  #sweep: NodeJS.Timeout | undefined;

  constructor(options: UdpOptions) {
    this.#options = options;
  }

  /**
   * Sends a query and waits for a datagram that `isAnswer`, without an end: who asks has the clock. `done` is called once,
   * and not before this returns.
   */
  ask(
    server: ServerAddress,
    query: Uint8Array,
    isAnswer: (octets: Buffer) => boolean,
    done: (outcome: UdpOutcome) => void,
  ): Cancel {
    let line: Line | undefined;
    let isOver = false;
    let strangers = 0;
    const finish = (outcome: UdpOutcome): void => {
      if (isOver) return;
      isOver = true;
      if (line !== undefined) {
        if (outcome.kind === 'answer') this.#giveBack(line);
        else close(line);
      }
      done(outcome);
    };
    const use = (opened: Line): void => {
      line = opened;
      opened.fail = () => finish({ kind: 'unreachable' });
      opened.hear = (octets) => {
        if (isAnswer(octets)) finish({ kind: 'answer', octets });
        else if (++strangers === mostStrangers) finish({ kind: 'flooded' });
      };
      opened.uses++;
      // Without a callback an error becomes an event of the socket.
      opened.socket.send(query);
    };
    const waiting = this.#takeIdle(keyOf(server));
    if (waiting !== undefined) use(waiting);
    else {
      this.#open(server, portTries, (opened) => {
        if (isOver) return opened && close(opened);
        if (opened === undefined) finish({ kind: 'unreachable' });
        else use(opened);
      });
    }
    return () => {
      if (isOver) return;
      isOver = true;
      // Its answer may still come, so the port is not used again.
      if (line !== undefined) close(line);
    };
  }

  /** Closes the sockets that wait. */
  close(): void {
    clearTimeout(this.#sweep);
    this.#sweep = undefined;
    for (const lines of this.#idle.values()) for (const line of lines) close(line);
    this.#idle.clear();
    this.#idleCount = 0;
  }

  #open(server: ServerAddress, tries: number, opened: (line: Line | undefined) => void): void {
    const { address, port } = server;
    const family = isIPv6(address) ? 6 : 4;
    const socket = createSocket({
      type: family === 6 ? 'udp6' : 'udp4',
      // Only addresses come here: nobody needs to be asked about them.
      lookup: (host, _options, found) => found(null, host, family),
    });
    const line: Line = { socket, key: keyOf(server), uses: 0, hear: undefined, fail: undefined };
    let isBound = false;
    let isReady = false;
    socket.on('message', (octets) => line.hear?.(octets));
    socket.on('error', () => {
      if (isReady) return line.fail === undefined ? this.#drop(line) : line.fail();
      if (isBound || tries === 0) {
        close(line);
        // Binding fails while it is called; nobody is told before `ask` has returned.
        process.nextTick(opened, undefined);
        return;
      }
      // Somebody has the port.
      close(line);
      this.#open(server, tries - 1, opened);
    });
    const connect = (): void => {
      isBound = true;
      socket.connect(port, address, (error?: Error) => {
        isReady = error === undefined;
        if (!isReady) close(line);
        opened(isReady ? line : undefined);
      });
    };
    socket.bind({ port: tries === 0 ? 0 : this.#options.sourcePort(), exclusive: true }, connect);
  }

  #takeIdle(key: string): Line | undefined {
    const line = this.#idle.get(key)?.pop();
    if (line === undefined) return undefined;
    this.#idleCount--;
    line.socket.ref();
    return line;
  }

  #giveBack(line: Line): void {
    line.hear = undefined;
    line.fail = undefined;
    if (line.uses >= mostUses || this.#idleCount >= mostIdle) {
      close(line);
      return;
    }
    // Nobody waits for it: it does not keep the process alive.
    line.socket.unref();
    const lines = this.#idle.get(line.key) ?? [];
    lines.push(line);
    this.#idle.set(line.key, lines);
    this.#idleCount++;
    if (this.#sweep === undefined) this.#sweep = setTimeout(() => this.close(), idleMilliseconds).unref();
    else this.#sweep.refresh();
  }

  /** An idle socket of which its system says that the server is gone. */
  #drop(line: Line): void {
    const lines = this.#idle.get(line.key) ?? [];
    const place = lines.indexOf(line);
    if (place < 0) return;
    lines.splice(place, 1);
    this.#idleCount--;
    close(line);
  }
}

function keyOf({ address, port }: ServerAddress): string {
  return `${address} ${port}`;
}

function close(line: Line): void {
  line.hear = undefined;
  line.fail = () => undefined;
  try {
    line.socket.close();
  } catch {
    // It is closed already, as after an error of its own.
  }
}
