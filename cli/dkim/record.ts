import { writeKeyRecord } from '../../core/dkim/key-record.js';
import { readPublicHalf } from '../../platform/node/key-files.js';
import { readArguments } from '../arguments.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { readSigner, required } from './names.js';
import { formatOption, readFormat, tellKey } from './told-key.js';

/** For `readArguments`. */
export const recordOptions = {
  key: { type: 'string' },
  domain: { type: 'string' },
  selector: { type: 'string' },
  testing: { type: 'boolean' },
  revoke: { type: 'boolean' },
  ...formatOption,
} as const;

/** `dkim record`: the record of a key for the zone; with `--revoke` the one that takes it back. */
export function record(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, recordOptions);
  const { keyName, selector } = readSigner(args);
  const format = readFormat(args);
  if (args.has('revoke')) {
    tellKey({ keyName, selector, text: 'v=DKIM1; p=' }, format, terminal);
    return 0;
  }
  const path = required(args, 'key');
  const own = readPublicHalf(path);
  if ('failure' in own) {
    terminal.error(`${path}: ${terminal.words.of(own.failure)}\n`);
    return 2;
  }
  const flags = args.has('testing') ? (['y'] as const) : [];
  tellKey({ keyName, selector, text: writeKeyRecord(own.type, own.p, { flags }) }, format, terminal);
  return 0;
}
