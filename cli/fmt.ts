import { applyEdits } from '../core/ide/format/apply-edits.js';
import { formatEdits } from '../core/ide/format/format.js';
import { sourceOfOctets } from '../core/text/source.js';
import { type Phrase, say } from '../core/words/phrase.js';
import { originHint } from '../core/zone/origin-hint.js';
import type { ZoneProblem } from '../core/zone/problem.js';
import { readZone, type Zone } from '../core/zone/read-zone.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { findZoneFiles, readZoneFile, type UnreadableFile } from '../platform/node/zone-files.js';
import { anySeed } from './any-seed.js';
import { readArguments, UsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { replaceFile } from './replace-file.js';
import type { Terminal } from './terminal.js';

/** For `readArguments`. */
export const fmtOptions = { check: { type: 'boolean' } } as const;

/**
 * `fmt PATH...`: lays zone files out, in place; `-` goes from standard input to standard output. With `--check` nothing
 * is written, and the files that would change are listed. Files in which it is a guess where entries end are told in one
 * line each and left as they are.
 */
export function fmt(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, fmtOptions);
  if (args.positionals.length === 0) throw new UsageError('no file to format');
  const run = { isCheck: args.has('check'), terminal };
  let status: ExitStatus = 0;
  for (const path of args.positionals) {
    const statuses = path === '-' ? [formatStream(run)] : Array.from(formatFiles(path, run));
    for (const one of statuses) if (one > status) status = one;
  }
  return status;
}

interface Run {
  readonly isCheck: boolean;
  readonly terminal: Terminal;
}

function* formatFiles(path: string, run: Run): IterableIterator<ExitStatus> {
  for (const found of findZoneFiles([path])) {
    const octets = found.kind === 'file' ? readZoneFile(found.path) : found;
    yield 'message' in octets ? tell(octets, run) : formatFile(found.path, octets, run);
  }
}

function formatFile(path: string, octets: Uint8Array, run: Run): ExitStatus {
  const out = formatted(path, octets);
  if ('message' in out) return tell(out, run);
  if (Buffer.compare(octets, out) === 0) return 0;
  if (run.isCheck) return list(path, run);
  const failure = replaceFile(path, out);
  return failure === undefined ? 0 : tell(failure, run);
}

function formatStream(run: Run): ExitStatus {
  const read = run.terminal.read();
  if ('message' in read) return tell(read, run);
  const out = formatted(read.path, read.octets);
  if ('message' in out) return tell(out, run);
  if (run.isCheck) return Buffer.compare(read.octets, out) === 0 ? 0 : list(read.path, run);
  const text = Buffer.from(out).toString('utf8');
  // Octets that are no UTF-8 would not survive being a string.
  if (Buffer.compare(Buffer.from(text), out) === 0) run.terminal.out(text);
  else process.stdout.write(out);
  return 0;
}

function list(path: string, { terminal }: Run): ExitStatus {
  terminal.out(`${path}\n`);
  return 1;
}

function tell({ path, message }: UnreadableFile, { terminal }: Run): ExitStatus {
  terminal.error(`${path}: ${terminal.words.of(message)}\n`);
  return 2;
}

/** Why a file with such a problem is left alone: where its entries end is a guess. */
const unsafe: ReadonlyMap<ZoneProblem['kind'], Phrase> = new Map([
  ['unclosed-quote', say`a quote is not closed`],
  ['unclosed-parenthesis', say`a parenthesis is not closed`],
  ['stray-parenthesis', say`a parenthesis closes nothing`],
  ['nul', say`there is a NUL octet`],
]);

function formatted(path: string, octets: Uint8Array): Uint8Array | UnreadableFile {
  const hint = originHint(path);
  const source = sourceOfOctets(octets, nodePorts);
  const zone = readZone(source, {
    seed: anySeed(),
    ...(hint === undefined ? {} : { originHint: hint }),
  });
  for (const problem of zone.problems) {
    const why = unsafe.get(problem.kind);
    if (why === undefined || problem.span.start >= zone.mainLength) continue;
    return { path, message: say`left as it is: ${why} (line ${lineOf(zone, problem)})` };
  }
  let isHeldBack = false;
  const refuse = (): void => {
    isHeldBack = true;
  };
  const out = applyEdits(octets, formatEdits(zone, { refuse }));
  // A bug of ours, but the proof has kept the zone whole.
  return isHeldBack
    ? { path, message: say`left as it is: the zone would not be the same (please report)` }
    : out;
}

function lineOf({ lines }: Zone, { span }: ZoneProblem): number {
  return lines.position(span.start).line + 1;
}
