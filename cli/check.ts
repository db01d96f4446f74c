import { severities } from '../core/finding.js';
import { knownAnswers } from '../core/lint/known-answers.js';
import type { ZoneFacts } from '../core/lint/mail-zone.js';
import { policyExchanges } from '../core/lint/policy-exchanges.js';
import { type LintOptions, lintZone } from '../core/lint/run.js';
import { lintStsPolicy } from '../core/lint/sts-policy-text.js';
import type { Zone } from '../core/zone/zone.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { checkLive, liveOptions, refuseDnsWithoutLive, type ZoneToCheck } from './check-live.js';
import { readOptions } from './check-options.js';
import { type CheckedFile, type CheckReport, checkedPolicy, reaches, type Summary } from './checked-file.js';
import { committedOf } from './committed.js';
import type { ExitStatus } from './exit-status.js';
import { fixFile } from './fix-file.js';
import { withoutFragments } from './fragments.js';
import { printGithub } from './print-github.js';
import { printJson } from './print-json.js';
import { printJunit } from './print-junit.js';
import { printSarif } from './print-sarif.js';
import { mostOfACode, printFixed, printText } from './print-text.js';
import { type InputPolicy, readChecked } from './read-checked.js';
import { isUnreadable, readOrigin } from './read-input.js';
import type { Terminal } from './terminal.js';

const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const;

/** For `readArguments`. */
export const checkOptions = {
  origin: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  standard: { type: 'string' },
  config: { type: 'string' },
  'no-git': { type: 'boolean' },
  profile: { type: 'string' },
  all: { type: 'boolean' },
  fix: { type: 'boolean' },
  ...liveOptions,
} as const;

/**
 * `check PATH...`: judges zone files, and policy files of MTA-STS. Files that cannot be read are told on standard error; the others are judged. With
 * `--fix` what is safe to fix is fixed in the files first, and they are judged as they are then. DNS is asked only with `--live`.
 */
export async function check(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, checkOptions);
  const paths = args.positionals;
  if (paths.length === 0) throw new UsageError('no file or folder to check');
  if (args.has('fix') && paths.includes('-')) throw new UsageError('--fix writes files, and "-" is none');
  refuseDnsWithoutLive(args);
  const format = oneOf(args.text('format'), 'format', formats, 'text');
  const failOn = oneOf(args.text('fail-on'), 'fail-on', [...severities, 'never'], 'error');
  const options = readOptions(args);
  const origin = readOrigin(args.text('origin'));

  const unreadable: UnreadableFile[] = [];
  const tell = (file: UnreadableFile): void => {
    unreadable.push(file);
    terminal.error(`${file.path}: ${terminal.words.of(file.message)}\n`);
  };
  const zones: ReadZone[] = [];
  const policies: InputPolicy[] = [];
  for (const input of readChecked(paths, origin, terminal)) {
    if (isUnreadable(input)) tell(input);
    else if ('policy' in input) policies.push(input);
    else zones.push(input);
  }
  const all = zones.map(({ zone }) => zone);
  const elsewhere = all.length > 1 ? knownAnswers(all) : undefined;
  const factsOf = (path: string, zone: Zone): ZoneFacts =>
    args.has('no-git') || path === '-' ? { elsewhere } : { elsewhere, committed: committedOf(path, zone) };
  const judge = (path: string, zone: Zone) => lintZone(zone, { ...options, ...factsOf(path, zone) });
  const files = zones.map((read): CheckedFile => ({ ...read, findings: judge(read.path, read.zone) }));
  const read = new Map(zones.map(({ path, zone }) => [path, zone]));
  let told = withoutFragments(files, paths);
  if (args.has('fix')) {
    const fixed = told.flatMap(({ path }): CheckedFile[] => {
      const done = fixFile(path, origin, (zone) => lintZone(zone, options));
      if ('message' in done) {
        tell(done);
        return [];
      }
      done.failures.forEach(tell);
      const { zone, fixed: list } = done;
      read.set(path, zone);
      return [{ path, zone, findings: judge(path, zone), fixed: list }];
    });
    told = withoutFragments(fixed, paths);
    // In the other machine formats there is no place for it.
    if (format !== 'json') {
      printFixed(told, { ...terminal, out: format === 'text' ? terminal.out : terminal.error });
    }
  }
  if (args.has('live')) {
    const wanted = told.flatMap(({ path }): ZoneToCheck[] => {
      const zone = read.get(path);
      return zone === undefined ? [] : [{ path, zone, options: { ...options, ...factsOf(path, zone) } }];
    });
    const before = new Map(told.map((file) => [file.path, file]));
    told = (await checkLive(wanted, args)).map((file) => ({ ...before.get(file.path), ...file }));
  }
  told = [...told, ...policies.map((policy) => judgePolicy(policy, all, options))];
  const summary = summarize(told);
  const report: CheckReport = { files: told, unreadable, summary, failOn };
  switch (format) {
    case 'text':
      printText(told, summary, args.has('all') ? Number.POSITIVE_INFINITY : mostOfACode, terminal);
      break;
    case 'json':
      printJson(told, unreadable, summary, terminal);
      break;
    case 'sarif':
      printSarif(report, terminal);
      break;
    case 'github':
      printGithub(report, terminal);
      break;
    case 'junit':
      printJunit(report, terminal);
      break;
  }
  if (unreadable.length > 0) return 2;
  return told.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn))) ? 1 : 0;
}

interface ReadZone {
  readonly path: string;
  readonly zone: Zone;
}

/** A policy file has nothing that is safe to fix but its byte order mark: `--fix` leaves it alone. */
function judgePolicy(
  { path, policy }: InputPolicy,
  zones: readonly Zone[],
  options: LintOptions,
): CheckedFile {
  const findings = lintStsPolicy(policy, policyExchanges(path, zones), options);
  return { path, zone: checkedPolicy(path, policy), findings };
}

function summarize(files: readonly CheckedFile[]): Summary {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) summary[severity]++;
  return summary;
}
