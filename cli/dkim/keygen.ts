import type { KeyKind } from '../../core/dkim/key-kind.js';
import { writeKeyRecord } from '../../core/dkim/key-record.js';
import { generateKey, writePrivateKey } from '../../platform/node/key-files.js';
import { type Arguments, oneOf, readArguments } from '../arguments.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { readSigner, required } from './names.js';
import { formatOption, readFormat, tellKey } from './told-key.js';

/** For `readArguments`. */
export const keygenOptions = {
  domain: { type: 'string' },
  selector: { type: 'string' },
  out: { type: 'string' },
  type: { type: 'string' },
  bits: { type: 'string' },
  testing: { type: 'boolean' },
  ...formatOption,
} as const;

/** `dkim keygen`: a new private key in a file of its own, and the record for the zone. The key itself is never shown. */
export function keygen(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, keygenOptions);
  const { keyName, selector } = readSigner(args);
  const format = readFormat(args);
  const out = required(args, 'out');
  const key = generateKey(readKind(args));
  const failed = writePrivateKey(out, key);
  if (failed !== undefined) {
    terminal.error(`${out}: ${terminal.words.of(failed.failure)}\n`);
    return 2;
  }
  const flags = args.has('testing') ? (['y'] as const) : [];
  const text = writeKeyRecord(key.own.type, key.own.p, { flags });
  tellKey({ keyName, selector, text, key: out }, format, terminal);
  return 0;
}

/** The kind of key that the options ask for. */
export function readKind(args: Arguments): KeyKind {
  const type = oneOf(args.text('type'), 'type', ['rsa', 'ed25519'], 'rsa');
  const bits = oneOf(args.text('bits'), 'bits', ['2048', '3072', '4096'], '2048');
  return type === 'rsa' ? { type, bits: Number(bits) } : { type };
}
