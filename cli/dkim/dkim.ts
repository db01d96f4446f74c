import { UsageError } from '../arguments.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { keygen } from './keygen.js';
import { record } from './record.js';
import { revoke, rotate } from './rotate.js';
import { sign } from './sign.js';
import { test } from './test.js';

type Run = (words: readonly string[], terminal: Terminal) => ExitStatus | Promise<ExitStatus>;

const commands: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['keygen', keygen],
  ['record', record],
  ['sign', sign],
  ['test', test],
  ['rotate', rotate],
  ['revoke', revoke],
]);

/** `dkim keygen | record | sign | test | rotate | revoke`: keys, their records, and signatures for testing. */
export function dkim(words: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus> {
  const [name, ...rest] = words;
  const command = commands.get(name ?? '');
  if (command === undefined) {
    throw new UsageError(
      `takes ${[...commands.keys()].join(', ')}; ${name === undefined ? 'none is there' : `"${name}" is none of them`}`,
    );
  }
  return command(rest, terminal);
}
