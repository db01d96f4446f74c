import { basename } from 'node:path';
import type { Name } from '../core/dns/name.js';
import { looksLikeStsPolicy } from '../core/records/mta-sts-policy.js';
import { type Source, sourceOfOctets } from '../core/text/source.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import {
  findCheckedFiles,
  policyFile,
  readZoneFile,
  type UnreadableFile,
} from '../platform/node/zone-files.js';
import { type InputZone, zoneOfFile } from './read-input.js';
import type { Terminal } from './terminal.js';

/** A policy file of MTA-STS. */
export interface InputPolicy {
  readonly path: string;
  readonly policy: Source;
}

/** Reads what can be checked: zones, and policy files by their name or by how they begin; `-` is standard input. */
export function* readChecked(
  paths: readonly string[],
  origin: Name | undefined,
  terminal: Terminal,
): IterableIterator<InputZone | InputPolicy> {
  for (const path of paths) {
    const files = path === '-' ? [terminal.read()] : filesOf(path);
    for (const file of files) {
      if ('message' in file) yield file;
      else if (isPolicy(file)) yield { path: file.path, policy: sourceOfOctets(file.octets, nodePorts) };
      else yield { path: file.path, zone: zoneOfFile(path === '-' ? '-' : file.path, file.octets, origin) };
    }
  }
}

interface ReadFile {
  readonly path: string;
  readonly octets: Uint8Array;
}

function* filesOf(path: string): IterableIterator<ReadFile | UnreadableFile> {
  for (const found of findCheckedFiles([path])) {
    const octets = found.kind === 'file' ? readZoneFile(found.path) : found;
    yield 'message' in octets ? octets : { path: found.path, octets };
  }
}

function isPolicy({ path, octets }: ReadFile): boolean {
  const head = Buffer.from(octets.subarray(0, 256)).toString('latin1');
  return policyFile.test(basename(path)) || looksLikeStsPolicy(head);
}
