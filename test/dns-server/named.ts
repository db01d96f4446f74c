import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A zone that the server has: its text, and what `named.conf` says about it beside. */
export interface NamedZone {
  readonly text: string | Uint8Array;
  /** Statements of the zone, each with its semicolon: `allow-query { none; };`. */
  readonly statements?: string;
}

export interface NamedOptions {
  /** Statements of `options`; by default `recursion no;`. */
  readonly statements?: string;
  /** What `named.conf` says beside `options` and the zones: forward zones, views. */
  readonly extra?: string;
  /** The loopback address to listen on. */
  readonly host?: '127.0.0.1' | '::1';
}

export interface Named {
  readonly host: string;
  /** UDP and TCP. */
  readonly port: number;
  /** What it said so far. */
  readonly log: () => string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Ports that are tried until one is free for both UDP and TCP. */
const tries = 5;
const startMilliseconds = 30_000;

/**
 * Starts a real BIND on a free loopback port, with zones by their names (`example.com`). It has a folder of its own, no
 * control channel and no helpers, and is ready when this resolves. Needs Debian's package bind9: see `withBind`.
 */
export async function withNamed(
  zones: Readonly<Record<string, string | Uint8Array | NamedZone>>,
  options: NamedOptions = {},
): Promise<Named> {
  let failure: unknown;
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      return await start(zones, options);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      failure = error;
    }
  }
  throw failure;
}

class PortTaken extends Error {}

async function start(
  zones: Readonly<Record<string, string | Uint8Array | NamedZone>>,
  { statements = 'recursion no;', extra = '', host = '127.0.0.1' }: NamedOptions,
): Promise<Named> {
  const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-named-'));
  const port = await freePort(host);
  const listen =
    host === '::1'
      ? `listen-on { none; }; listen-on-v6 port ${port} { ::1; };`
      : `listen-on port ${port} { 127.0.0.1; }; listen-on-v6 { none; };`;
  const lines = [
    `options { directory "${folder}"; ${listen} pid-file none; session-keyfile none; lock-file none;`,
    `  dnssec-validation no; empty-zones-enable no; notify no; allow-transfer { none; }; ${statements} };`,
    'controls {};',
    extra,
  ];
  for (const [index, [name, zone]] of Object.entries(zones).entries()) {
    const { text, statements: own = '' } = isSource(zone) ? { text: zone } : zone;
    writeFileSync(join(folder, `zone-${index}`), text);
    lines.push(`zone "${name}" { type primary; file "zone-${index}"; check-names ignore; ${own} };`);
  }
  writeFileSync(join(folder, 'named.conf'), `${lines.join('\n')}\n`);

  const child = spawn('named', ['-g', '-c', join(folder, 'named.conf'), '-n', '1'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // Nothing that goes wrong in a test leaves a server behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let log = '';
  try {
    await untilRunning(child, (text) => {
      log += text;
      return log;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, port, log: () => log, stop };
}

function isSource(zone: string | Uint8Array | NamedZone): zone is string | Uint8Array {
  return typeof zone === 'string' || zone instanceof Uint8Array;
}

/** It says when all zones are loaded, well or not, and when it runs. */
function untilRunning(child: ChildProcess, note: (text: string) => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`named does not get ready: ${note('')}`)),
      startMilliseconds,
    );
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    child.once('error', (error) =>
      fail(new Error(`named does not run (${error.message}): install the package bind9`)),
    );
    child.once('exit', () => {
      const log = note('');
      fail(/address in use/.test(log) ? new PortTaken(log) : new Error(`named ended: ${log}`));
    });
    child.stderr?.setEncoding('latin1').on('data', (text: string) => {
      const log = note(text);
      if (/address in use/.test(log)) fail(new PortTaken(log));
      else if (/ running$/m.test(log) && / all zones loaded$/m.test(log)) {
        clearTimeout(timer);
        resolve();
      }
    });
  });
}

/** A port on which nobody listens at this moment. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
