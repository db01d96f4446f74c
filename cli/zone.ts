import { printZone } from '../core/zone/print.js';
import { readArguments, UsageError } from './arguments.js';
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
    for (const { kind, span } of input.zone.problems) {
      const { line } = input.zone.lines.position(span.start);
      terminal.error(`${input.path}:${line + 1}: ${kind}; see check\n`);
      if (status === 0) status = 1;
    }
    for (const record of printZone(input.zone)) terminal.out(`${record}\n`);
  }
  return status;
}
