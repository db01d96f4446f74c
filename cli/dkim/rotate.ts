import { writeKeyRecord } from '../../core/dkim/key-record.js';
import { nextSelector } from '../../core/dkim/next-selector.js';
import { readSigner as readNames } from '../../core/dkim/signing/profile.js';
import { keyOf } from '../../core/dns/name.js';
import { addKey } from '../../core/ide/dkim/add-key.js';
import { revokedText, revokeKey } from '../../core/ide/dkim/revoke-key.js';
import { nextKind, revocationAdvice, rotationAdvice } from '../../core/ide/dkim/rotation.js';
import { keysAt, zoneKeys } from '../../core/ide/dkim/zone-keys.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import { todayOf } from '../../core/zone/serial.js';
import { generateKey, writePrivateKey } from '../../platform/node/key-files.js';
import { type Arguments, readArguments, UsageError } from '../arguments.js';
import type { ExitStatus } from '../exit-status.js';
import { readOrigin } from '../read-input.js';
import type { Terminal } from '../terminal.js';
import { readKind } from './keygen.js';
import { readSigner, required } from './names.js';
import { formatOption, readFormat, tellKey } from './told-key.js';
import { readEditedZone, writeEdits } from './zone-file.js';

/** For `readArguments`. */
export const revokeOptions = {
  domain: { type: 'string' },
  selector: { type: 'string' },
  origin: { type: 'string' },
  ...formatOption,
} as const;

/** For `readArguments`. */
export const rotateOptions = {
  ...revokeOptions,
  to: { type: 'string' },
  out: { type: 'string' },
  type: { type: 'string' },
  bits: { type: 'string' },
  testing: { type: 'boolean' },
} as const;

/**
 * `dkim rotate`: a new private key in a file of its own, and its record in the zone file beside that of the old selector, which
 * stays. Prints the record, and in a comment when to revoke the old one.
 */
export function rotate(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, rotateOptions);
  const path = zonePath(args);
  const { domain, selector, keyName } = readSigner(args);
  const format = readFormat(args);
  const out = required(args, 'out');
  const known = readEditedZone(path, readOrigin(args.text('origin')));
  const fail = failing(terminal);
  if ('message' in known) return fail(known.path, known.message);
  const [old] = keysAt(known.zone, keyName);
  if (old === undefined) return fail(path, noKey(keyName));
  const taken = new Set(
    zoneKeys(known.zone).flatMap((key) => (keyOf(key.domain) === keyOf(old.domain) ? [key.selector] : [])),
  );
  const to = args.text('to') ?? nextSelector(selector, (name) => taken.has(name), todayOf(new Date()));
  const next = readNames(domain, to);
  if ('problem' in next) throw new UsageError(`--to "${to}" is no selector`);
  const key = generateKey(args.text('type') || args.text('bits') ? readKind(args) : nextKind(old));
  const flags = args.has('testing') ? (['y'] as const) : [];
  const text = writeKeyRecord(key.own.type, key.own.p, { flags });
  const edits = addKey(known, next.keyName, text, old.text.record);
  if ('problem' in edits) return fail(path, edits.problem);
  const failed = writePrivateKey(out, key);
  if (failed !== undefined) return fail(out, failed.failure);
  const unwritten = writeEdits(path, edits);
  if (unwritten !== undefined) return fail(unwritten.path, unwritten.message);
  const told = { keyName: next.keyName, selector: to, text, key: out };
  tellKey({ ...told, advice: rotationAdvice(selector, to) }, format, terminal);
  return 0;
}

/** `dkim revoke`: empties p= of a selector's key in the zone file. */
export function revoke(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, revokeOptions);
  const path = zonePath(args);
  const { keyName, selector } = readSigner(args);
  const format = readFormat(args);
  const known = readEditedZone(path, readOrigin(args.text('origin')));
  const fail = failing(terminal);
  if ('message' in known) return fail(known.path, known.message);
  const [key, ...others] = keysAt(known.zone, keyName);
  if (key === undefined) return fail(path, noKey(keyName));
  if (others.length > 0) return fail(path, say`several keys stand at ${keyName}`);
  const edits = revokeKey(known, key);
  if ('problem' in edits) return fail(path, edits.problem);
  const unwritten = writeEdits(path, edits);
  if (unwritten !== undefined) return fail(unwritten.path, unwritten.message);
  const text = revokedText(key);
  tellKey({ keyName, selector, text, advice: revocationAdvice(selector) }, format, terminal);
  return 0;
}

function noKey(keyName: string): Phrase {
  return say`no key is written at ${keyName}`;
}

function failing(terminal: Terminal): (path: string, why: Phrase) => ExitStatus {
  return (path, why) => {
    terminal.error(`${path}: ${terminal.words.of(why)}\n`);
    return 2;
  };
}

function zonePath({ positionals: [path, ...others] }: Arguments): string {
  if (path === undefined || path === '-' || others.length > 0) throw new UsageError('takes one zone file');
  return path;
}
