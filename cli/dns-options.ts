import { type Name, root } from '../core/dns/name.js';
import type { AnswerPorts } from '../core/dns/settle.js';
import { readTypedName } from '../core/dns/typed-name.js';
import { english } from '../core/words/words.js';
import { layered, layersOf, type ServedZone } from '../core/zone/layers.js';
import { addressOfHost } from '../platform/node/dns/host-address.js';
import type { Resolver } from '../platform/node/dns/resolver.js';
import { readHostAndPort, type Server } from '../platform/node/dns/server-address.js';
import { readZoneFile } from '../platform/node/zone-files.js';
import { withinBudget } from '../platform/shared/dns/budget.js';
import { problemOfDohUrl } from '../platform/shared/dns/doh.js';
import { type Arguments, UsageError } from './arguments.js';
import { zoneOfFile } from './read-input.js';

/** The options of commands that ask DNS, for `readArguments`. */
export const dnsOptions = {
  dns: { type: 'string', multiple: true },
  doh: { type: 'string', multiple: true },
  zone: { type: 'string', multiple: true },
  timeout: { type: 'string' },
} as const;

/** Who answers the questions of a command. */
export interface DnsAnswers {
  /** The zones that are asked first. */
  readonly zones: readonly ServedZone[];
  /** Whether servers are asked; else the zones are all the DNS there is. */
  readonly asksServers: boolean;
  /** For one evaluation, whose time begins now. Without `--timeout` it has 20 seconds. */
  forEvaluation(signal?: AbortSignal): AnswerPorts['resolve'];
  /** To be called when the command is done. */
  close(): void;
}

/** RFC 7208 s4.6.4: a whole evaluation of SPF may take 20 seconds, and what else a message needs is asked beside it. */
const defaultSeconds = 20;
const mostSeconds = 3600;

/**
 * Who the options say is asked: the zones first; names outside them are asked from the servers, or do not exist when
 * there are zones and no server. Without any option the system's servers.
 */
export async function readDnsOptions(args: Arguments): Promise<DnsAnswers> {
  const seconds = readTimeout(args);
  const zones = args.texts('zone').map(readZoneOption);
  const servers = await readServers(args);
  const layers = layersOf(zones);
  const resolver = zones.length > 0 && servers.length === 0 ? undefined : await resolverFor(servers);
  return {
    zones,
    asksServers: resolver !== undefined,
    forEvaluation(signal) {
      const beyond = resolver && withinBudget(resolver, { milliseconds: seconds * 1000, signal });
      return layers.size === 0 && beyond !== undefined ? beyond : layered(layers, beyond);
    },
    close: () => resolver?.close(),
  };
}

/** The servers that the options name, in their order; none where the system's are to be asked. */
export async function readServers(args: Arguments): Promise<readonly Server[]> {
  return [...(await Promise.all(args.texts('dns').map(readServer))), ...args.texts('doh').map(readDohUrl)];
}

/** The seconds that one evaluation may take. */
export function readTimeout(args: Arguments): number {
  return readSeconds(args.text('timeout'));
}

/** Who only asks zones does without what reads and writes messages of DNS, which takes milliseconds to load. */
async function resolverFor(servers: readonly Server[]): Promise<Resolver> {
  const { createResolver } = await import('../platform/node/dns/resolver.js');
  return createResolver(servers.length === 0 ? {} : { servers });
}

async function readServer(text: string): Promise<Server> {
  const read = readHostAndPort(text);
  if (read === undefined) {
    throw new UsageError(`--dns takes HOST or HOST:PORT, IPv6 in brackets; "${text}" is neither`);
  }
  const address = await addressOfHost(read.host);
  if (address === undefined) throw new UsageError(`--dns ${text}: there is no host of that name`);
  return { kind: 'dns', address, port: read.port };
}

function readDohUrl(url: string): Server {
  const problem = problemOfDohUrl(url);
  if (problem === 'no URL') throw new UsageError(`--doh takes a URL; "${url}" is none`);
  if (problem === 'not https') throw new UsageError(`--doh ${url}: only https is safe from others`);
  return { kind: 'doh', url };
}

/** `FILE=ORIGIN`: what stands behind the last `=` is the origin. */
function readZoneOption(text: string): ServedZone {
  const cut = text.lastIndexOf('=');
  const path = cut < 0 ? text : text.slice(0, cut);
  const origin = cut < 0 ? undefined : readZoneOrigin(text.slice(cut + 1), text);
  const bytes = readZoneFile(path);
  if ('message' in bytes) throw new UsageError(`--zone ${path}: ${english(bytes.message)}`);
  const zone = zoneOfFile(path, bytes, origin);
  // Else the zone would be the whole of DNS.
  if (zone.apex === root && !zone.isWhole && origin === undefined) {
    throw new UsageError(`--zone ${path}: nothing tells the name of the zone; write --zone ${path}=ORIGIN`);
  }
  return { path, zone };
}

function readZoneOrigin(text: string, option: string): Name {
  const name = readTypedName(text);
  if (name !== undefined) return name;
  throw new UsageError(`--zone ${option}: "${text}" is no domain name`);
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return defaultSeconds;
  const seconds = /^[0-9]{1,4}(?:\.[0-9]{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds > 0 && seconds <= mostSeconds) return seconds;
  throw new UsageError(`--timeout takes seconds, up to ${mostSeconds}; "${text}" is not that`);
}
