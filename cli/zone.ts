import { printZone } from '../core/zone/print.js';
import type { Zone } from '../core/zone/read-zone.js';
import { readArguments, UsageError } from './arguments.js';
import { fileOf } from './checked-file.js';
import type { ExitStatus } from './exit-status.js';
import { isUnreadable, readOrigin, readZones } from './read-input.js';
import type { Terminal } from './terminal.js';

export const zoneUsage = 'zone PATH... [--origin NAME]';

/** `zone PATH...`: the records that a server would serve, one a line. Entries with errors are left out and told. */
export function zone(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, { origin: { type: 'string' } });
  if (args.positionals.length === 0) throw new UsageError('no file to print');
  let status: ExitStatus = 0;
  for (const input of readZones(args.positionals, readOrigin(args.text('origin')), terminal)) {
    if (isUnreadable(input)) {
      terminal.error(`${input.path}: ${input.message}\n`);
      status = 2;
      continue;
    }
    for (const line of problemLines(input)) {
      terminal.error(line);
      if (status === 0) status = 1;
    }
    for (const record of printZone(input.zone)) terminal.out(`${record}\n`);
  }
  return status;
}

/** A line for each problem, those of one directive only once. */
function problemLines({ path, zone }: { readonly path: string; readonly zone: Zone }): ReadonlySet<string> {
  return new Set(
    zone.problems.map(({ kind, span }) => {
      const written = zone.writtenAt(span);
      const { line } = zone.lines.position(written.start);
      return `${fileOf(path, zone, written)}:${line + 1}: ${kind}; see check\n`;
    }),
  );
}
