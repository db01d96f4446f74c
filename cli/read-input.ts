import { normalize } from 'node:path';
import type { Name } from '../core/dns/name.js';
import { readTypedName } from '../core/dns/typed-name.js';
import { sourceOfOctets } from '../core/text/source.js';
import { originHint } from '../core/zone/origin-hint.js';
import { readZone, type Zone } from '../core/zone/read-zone.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { type IncludeOptions, includeFiles } from '../platform/node/include-files.js';
import { findZoneFiles, readZoneFile, type UnreadableFile } from '../platform/node/zone-files.js';
import { anySeed } from './any-seed.js';
import { UsageError } from './arguments.js';
import type { Terminal } from './terminal.js';

export type InputZone = { readonly path: string; readonly zone: Zone } | UnreadableFile;

export function isUnreadable<T extends object>(input: T | UnreadableFile): input is UnreadableFile {
  return 'message' in input;
}

/** Reads the zones that the paths name, one at a time; `-` is standard input. */
export function* readZones(
  paths: readonly string[],
  origin: Name | undefined,
  terminal: Terminal,
): IterableIterator<InputZone> {
  for (const path of paths) {
    if (path === '-') {
      const bytes = terminal.read();
      yield 'message' in bytes ? bytes : { path: bytes.path, zone: zoneOfFile('-', bytes.octets, origin) };
      continue;
    }
    for (const found of findZoneFiles([path])) {
      const bytes = found.kind === 'file' ? readZoneFile(found.path) : found;
      yield 'message' in bytes ? bytes : { path: found.path, zone: zoneOfFile(found.path, bytes, origin) };
    }
  }
}

/**
 * The zone in a file's octets. Its name: as told, else that of its SOA, else what the file's name suggests. `openFile`: other
 * versions of included files than those on disk.
 */
export function zoneOfFile(
  path: string,
  bytes: Uint8Array,
  origin: Name | undefined,
  openFile: IncludeOptions['openFile'] = () => undefined,
): Zone {
  const hint = originHint(path);
  return readZone(sourceOfOctets(bytes, nodePorts), {
    id: normalize(path),
    loader: includeFiles({ folders: ['.'], openFile }),
    seed: anySeed(),
    ...(origin !== undefined ? { origin } : hint !== undefined ? { originHint: hint } : {}),
  });
}

/** The name that `--origin` gives, with or without its final dot. */
export function readOrigin(text: string | undefined): Name | undefined {
  if (text === undefined) return undefined;
  const name = readTypedName(text);
  if (name !== undefined) return name;
  throw new UsageError(`--origin "${text}" is no domain name`);
}
