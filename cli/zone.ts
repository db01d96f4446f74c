import { say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import { printZone, servedRecords } from '../core/zone/print.js';
import { printRdata } from '../core/zone/rdata/codec.js';
import type { Zone } from '../core/zone/read-zone.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { fileOf } from './checked-file.js';
import type { ExitStatus } from './exit-status.js';
import { isUnreadable, readOrigin, readZones } from './read-input.js';
import type { Terminal } from './terminal.js';

/** For `readArguments`. */
export const zoneOptions = { origin: { type: 'string' }, format: { type: 'string' } } as const;

/**
 * `zone PATH...`: the records that a server would serve, one a line, or in JSON with the places they are written at.
 * Entries with errors are left out and told.
 */
export function zone(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, zoneOptions);
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  if (args.positionals.length === 0) throw new UsageError('no file to print');
  const files: ZoneReport[] = [];
  let status: ExitStatus = 0;
  for (const input of readZones(args.positionals, readOrigin(args.text('origin')), terminal)) {
    if (isUnreadable(input)) {
      terminal.error(`${input.path}: ${terminal.words.of(input.message)}\n`);
      status = 2;
      continue;
    }
    for (const line of problemLines(input, terminal.words)) {
      terminal.error(line);
      if (status === 0) status = 1;
    }
    if (format === 'json') files.push(reportOf(input));
    else for (const record of printZone(input.zone)) terminal.out(`${record}\n`);
  }
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
  return status;
}

interface ZoneReport {
  readonly path: string;
  readonly origin: string;
  readonly records: readonly unknown[];
}

/** Lines and columns count from 1, columns in UTF-16 units; a record from an included file names the file. */
function reportOf({ path, zone }: { readonly path: string; readonly zone: Zone }): ZoneReport {
  const records = Array.from(servedRecords(zone), ({ record, ttlSeconds }) => {
    const written = zone.writtenAt(record.ownerSpan ?? record.typeSpan);
    const { line, character } = zone.lines.position(written.start);
    const file = fileOf(path, zone, written);
    return {
      owner: record.owner,
      ttl: ttlSeconds,
      class: 'IN',
      type: record.type.name,
      rdata: printRdata(record.type, zone.wireOf(record)),
      ...(file === path ? {} : { file }),
      line: line + 1,
      column: character + 1,
    };
  });
  return { path, origin: zone.apex, records };
}

/** A line for each problem, those of one directive only once. */
function problemLines(
  { path, zone }: { readonly path: string; readonly zone: Zone },
  words: Words,
): ReadonlySet<string> {
  return new Set(
    zone.problems.map(({ kind, span }) => {
      const written = zone.writtenAt(span);
      const { line } = zone.lines.position(written.start);
      return `${fileOf(path, zone, written)}:${line + 1}: ${words.of(say`${kind}; see check`)}\n`;
    }),
  );
}
