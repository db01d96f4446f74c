import { onlyDns } from '../../core/dns/only-dns.js';
import type { AnswerPorts } from '../../core/dns/settle.js';
import { settle } from '../../core/dns/settle.js';
import { compareZone, type DriftOptions } from '../../core/drift/compare-zone.js';
import { shownName } from '../../core/lint/rules/shared/shown.js';
import { say } from '../../core/words/phrase.js';
import type { Zone } from '../../core/zone/zone.js';
import { createResolver } from '../../platform/node/dns/resolver.js';
import { printServer, type Server } from '../../platform/node/dns/server-address.js';
import type { UnreadableFile } from '../../platform/node/zone-files.js';
import { withinBudget } from '../../platform/shared/dns/budget.js';
import { oneOf, readArguments, UsageError } from '../arguments.js';
import { readServers, readTimeout } from '../dns-options.js';
import type { ExitStatus } from '../exit-status.js';
import { isUnreadable, readOrigin, readZones } from '../read-input.js';
import type { Terminal } from '../terminal.js';
import type { ComparedFile, ComparedWith } from './compared-file.js';
import { driftJson } from './drift-json.js';
import { printDrift } from './print-drift.js';
import { zoneServersOf } from './zone-servers.js';

/** For `readArguments`. */
export const driftOptions = {
  origin: { type: 'string' },
  dns: { type: 'string', multiple: true },
  doh: { type: 'string', multiple: true },
  each: { type: 'boolean' },
  'name-servers': { type: 'boolean' },
  port: { type: 'string' },
  timeout: { type: 'string' },
  format: { type: 'string' },
} as const;

/**
 * `drift PATH...`: which mail records of zones differ from what DNS says. Asked are the system's servers, or those that are
 * named; with `--each` each of them by itself; with `--name-servers` the name servers of each zone, each by itself.
 */
export async function drift(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, driftOptions);
  const paths = args.positionals;
  if (paths.length === 0) throw new UsageError('no zone file to compare');
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const origin = readOrigin(args.text('origin'));
  const port = readPort(args.text('port'));
  const milliseconds = readTimeout(args) * 1000;
  const servers = await readServers(args);
  if (args.has('each') && servers.length === 0) throw new UsageError('--each needs --dns or --doh');

  const files: ComparedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const input of readZones(paths, origin, terminal)) {
    if (isUnreadable(input)) {
      unreadable.push(input);
      terminal.error(`${input.path}: ${terminal.words.of(input.message)}\n`);
      continue;
    }
    const { path, zone } = input;
    const groups = args.has('name-servers')
      ? await nameServerGroups(zone, path, { servers, port, milliseconds })
      : usualGroups(servers, args.has('each'));
    if (groups.length === 0) {
      const message = say`${shownName(zone.apex)} names no name server, or none with an address`;
      unreadable.push({ path, message });
      terminal.error(`${path}: ${terminal.words.of(message)}\n`);
      continue;
    }
    const comparisons = await Promise.all(groups.map((group) => compareWith(zone, group, milliseconds)));
    files.push({ path, zone, comparisons });
  }
  if (format === 'json') {
    terminal.out(`${JSON.stringify(driftJson(files, unreadable, terminal.machineWords), undefined, 2)}\n`);
  } else for (const file of files) printDrift(file, terminal);
  return statusOf(files, unreadable);
}

/** Servers that are asked one after the other, as one, and what their TTLs say. */
interface ServerGroup extends DriftOptions {
  readonly label: string;
  /** None: those of the system. */
  readonly servers: readonly Server[];
}

function usualGroups(servers: readonly Server[], isEach: boolean): readonly ServerGroup[] {
  if (isEach) return servers.map((server) => groupOf(printServer(server), [server]));
  return [groupOf(servers.map(printServer).join(', '), servers)];
}

function groupOf(label: string, servers: readonly Server[]): ServerGroup {
  return { label, servers, ttl: 'at-most' };
}

interface Asked {
  readonly servers: readonly Server[];
  readonly port: number;
  readonly milliseconds: number;
}

/** The name servers of a zone, each by itself. */
async function nameServerGroups(
  zone: Zone,
  path: string,
  { servers, port, milliseconds }: Asked,
): Promise<readonly ServerGroup[]> {
  const resolver = createResolver(servers.length === 0 ? {} : { servers });
  try {
    const found = await zoneServersOf(zone, path, withinBudget(resolver, { milliseconds }));
    return found.flatMap(({ host, address }): readonly ServerGroup[] => {
      if (address === undefined) return [];
      const server: Server = { kind: 'dns', address, port };
      return [{ label: `${shownName(host)} (${printServer(server)})`, servers: [server], ttl: 'exact' }];
    });
  } finally {
    resolver.close();
  }
}

async function compareWith(
  zone: Zone,
  { label, servers, ttl }: ServerGroup,
  milliseconds: number,
): Promise<ComparedWith> {
  const resolver = createResolver(servers.length === 0 ? {} : { servers });
  try {
    const resolve: AnswerPorts['resolve'] = withinBudget(resolver, { milliseconds });
    const { result } = await settle(compareZone(zone, { ttl }), onlyDns(resolve));
    return { label, drift: result };
  } finally {
    resolver.close();
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 53;
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port takes a number up to 65535; "${text}" is none`);
}

/** 1 where something differs; 2 where something could not be read, or nobody answered anything at all. */
function statusOf(files: readonly ComparedFile[], unreadable: readonly UnreadableFile[]): ExitStatus {
  const all = files.flatMap(({ comparisons }) => comparisons.map(({ drift: found }) => found.compared));
  const isSilent = all.some(
    (compared) => compared.length > 0 && compared.every(({ difference }) => difference?.kind === 'unknown'),
  );
  if (unreadable.length > 0 || isSilent) return 2;
  const differs = all
    .flat()
    .some(({ difference }) => difference !== undefined && difference.kind !== 'unknown');
  return differs ? 1 : 0;
}
