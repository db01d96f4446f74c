import { severities } from '../core/finding.js';
import type { ZoneFacts } from '../core/lint/mail-zone.js';
import { lintZone } from '../core/lint/run.js';
import type { Zone } from '../core/zone/zone.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { readOptions } from './check-options.js';
import { type CheckedFile, type CheckReport, reaches, type Summary } from './checked-file.js';
import { committedOf } from './committed.js';
import type { ExitStatus } from './exit-status.js';
import { fixFile } from './fix-file.js';
import { withoutFragments } from './fragments.js';
import { printGithub } from './print-github.js';
import { printJson } from './print-json.js';
import { printJunit } from './print-junit.js';
import { printSarif } from './print-sarif.js';
import { mostOfACode, printFixed, printText } from './print-text.js';
import { isUnreadable, readOrigin, readZones } from './read-input.js';
import type { Terminal } from './terminal.js';

export const checkUsage =
  'check PATH... [--origin NAME] [--fix]\n  [--format text|json|sarif|github|junit] [--fail-on error|warning|info|never]\n  [--standard rfc9989|rfc7489] [--profile NAME] [--config FILE] [--no-git] [--all] [--no-color]';

const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const;

/**
 * `check PATH...`: judges zone files. Files that cannot be read are told on standard error; the others are judged. With
 * `--fix` what is safe to fix is fixed in the files first, and they are judged as they are then.
 */
export function check(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, {
    origin: { type: 'string' },
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    standard: { type: 'string' },
    config: { type: 'string' },
    'no-git': { type: 'boolean' },
    profile: { type: 'string' },
    all: { type: 'boolean' },
    fix: { type: 'boolean' },
  });
  const paths = args.positionals;
  if (paths.length === 0) throw new UsageError('no file or folder to check');
  if (args.has('fix') && paths.includes('-')) throw new UsageError('--fix writes files, and "-" is none');
  const format = oneOf(args.text('format'), 'format', formats, 'text');
  const failOn = oneOf(args.text('fail-on'), 'fail-on', [...severities, 'never'], 'error');
  const options = readOptions(args);
  const origin = readOrigin(args.text('origin'));

  const factsOf = (path: string, zone: Zone): ZoneFacts =>
    args.has('no-git') || path === '-' ? {} : { committed: committedOf(path, zone) };
  const judge = (path: string, zone: Zone) => lintZone(zone, { ...options, ...factsOf(path, zone) });
  const files: CheckedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  const tell = (file: UnreadableFile): void => {
    unreadable.push(file);
    terminal.error(`${file.path}: ${file.message}\n`);
  };
  for (const input of readZones(paths, origin, terminal)) {
    if (isUnreadable(input)) tell(input);
    else files.push({ ...input, findings: judge(input.path, input.zone) });
  }
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
      return [{ path, zone, findings: judge(path, zone), fixed: list }];
    });
    told = withoutFragments(fixed, paths);
    // In the other machine formats there is no place for it.
    if (format !== 'json') {
      printFixed(told, { ...terminal, out: format === 'text' ? terminal.out : terminal.error });
    }
  }
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

function summarize(files: readonly CheckedFile[]): Summary {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) summary[severity]++;
  return summary;
}
