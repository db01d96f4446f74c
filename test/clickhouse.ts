import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type ClickHouseServer, readClickHouseUrl, runStatement } from '../platform/node/clickhouse.js';

/**
 * Debian's ClickHouse, for reports that live on servers. `npm test` installs it where it may; where it may not, it says so
 * and sets this variable. Nothing else leaves the tests out.
 */
export const withClickHouse = process.env.DNS_MAIL_AUTH_WITHOUT_CLICKHOUSE !== '1';

/** A server of its own: its data below a folder, its ports on the loopback. */
export interface OwnServer extends ClickHouseServer {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

/** Name of the cluster that all of the servers are shards of. */
export const cluster = 'reports';

/** Servers that know one another as shards; started. A `password` is that of the user `loader`. */
export async function startServers(
  folder: string,
  count: number,
  password = '',
): Promise<readonly OwnServer[]> {
  const ports = await freePorts(2 * count);
  const shards = ports.slice(count);
  const servers = shards.map((tcp, index) => {
    const home = join(folder, `server-${index}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'config.xml'), configOf(home, { http: ports[index] ?? 0, tcp, shards }));
    writeFileSync(join(home, 'users.xml'), usersOf(password));
    return serverOf(home, ports[index] ?? 0);
  });
  await Promise.all(servers.map((server) => server.start()));
  return servers;
}

function serverOf(home: string, port: number): OwnServer {
  const url = `http://127.0.0.1:${port}/`;
  const server = readClickHouseUrl(url);
  if (server === undefined) throw new Error(url);
  let child: ChildProcess | undefined;
  let log = '';
  return {
    ...server,
    url,
    async start() {
      const started = spawn('clickhouse-server', [`--config-file=${join(home, 'config.xml')}`], {
        cwd: home,
      });
      child = started;
      let failure: Error | undefined;
      started.on('error', (error) => {
        failure = error;
      });
      for (const stream of [started.stdout, started.stderr]) {
        stream.on('data', (piece) => {
          log += piece;
        });
      }
      for (let waited = 0; waited < 30_000; waited += 50) {
        if ('text' in (await runStatement(server, 'SELECT 1'))) return;
        if (failure !== undefined || started.exitCode !== null) break;
        await after(50);
      }
      throw new Error(`clickhouse-server does not start (${failure?.message ?? started.exitCode}): ${log}`);
    },
    async kill() {
      const running = child;
      child = undefined;
      if (running === undefined || running.exitCode !== null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
    },
  };
}

function configOf(
  home: string,
  { http, tcp, shards }: { readonly http: number; readonly tcp: number; readonly shards: readonly number[] },
): string {
  const replicas = shards
    .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    .join('');
  return `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
  <path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
  <users_config>users.xml</users_config><default_profile>default</default_profile>
  <default_database>default</default_database><mark_cache_size>67108864</mark_cache_size>
  <remote_servers><${cluster}>${replicas}</${cluster}></remote_servers>
</yandex>
`;
}

function usersOf(password: string): string {
  const user = (name: string, secret: string): string =>
    `<${name}><password>${secret}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></${name}>`;
  return `<?xml version="1.0"?>
<yandex>
  <profiles><default></default></profiles><quotas><default></default></quotas>
  <users>${user('default', '')}${user('loader', password)}</users>
</yandex>
`;
}

async function freePorts(count: number): Promise<number[]> {
  const holders = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(holders.map((holder) => once(holder, 'listening')));
  const ports = holders.map((holder) => {
    const address = holder.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(holders.map((holder) => once(holder.close(), 'close')));
  return ports;
}
