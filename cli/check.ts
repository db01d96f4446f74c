import { readFileSync } from 'node:fs';
import { normalize } from 'node:path';
import { type Severity, severities } from '../core/finding.js';
import type { Standard, ZoneFacts } from '../core/lint/mail-zone.js';
import { defaultProfile, profileIds } from '../core/lint/profiles.js';
import { rules } from '../core/lint/rules/index.js';
import { type LintOptions, lintZone } from '../core/lint/run.js';
import { readSeverities } from '../core/lint/severities.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import { type Arguments, oneOf, readArguments, UsageError } from './arguments.js';
import type { CheckedFile, Summary } from './checked-file.js';
import { committedOf } from './committed.js';
import type { ExitStatus } from './exit-status.js';
import { printJson } from './print-json.js';
import { mostOfACode, printText } from './print-text.js';
import { isUnreadable, readOrigin, readZones } from './read-input.js';
import type { Terminal } from './terminal.js';

export const checkUsage =
  'check PATH... [--origin NAME] [--format text|json]\n  [--fail-on error|warning|info|never] [--standard rfc9989|rfc7489] [--profile NAME]\n  [--config FILE] [--no-git] [--all] [--no-color]';

/** `check PATH...`: judges zone files. Files that cannot be read are told on standard error; the others are judged. */
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
  });
  if (args.positionals.length === 0) throw new UsageError('no file or folder to check');
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const failOn = oneOf(args.text('fail-on'), 'fail-on', [...severities, 'never'], 'error');
  const options = readOptions(args);
  const origin = readOrigin(args.text('origin'));

  const lookBack = ({ path, zone }: Pick<CheckedFile, 'path' | 'zone'>): ZoneFacts =>
    args.has('no-git') || path === '-' ? {} : { committed: committedOf(path, zone) };
  const files: CheckedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const input of readZones(args.positionals, origin, terminal)) {
    if (isUnreadable(input)) {
      unreadable.push(input);
      terminal.error(`${input.path}: ${input.message}\n`);
    } else files.push({ ...input, findings: lintZone(input.zone, { ...options, ...lookBack(input) }) });
  }
  const told = withoutFragments(files, args.positionals);
  const summary = summarize(told);
  if (format === 'json') printJson(told, unreadable, summary, terminal);
  else printText(told, summary, args.has('all') ? Number.POSITIVE_INFINITY : mostOfACode, terminal);
  if (unreadable.length > 0) return 2;
  return reaches(summary, failOn) ? 1 : 0;
}

/**
 * Leaves out files that were found in a folder and that another zone includes: what is wrong in them was told there. Of a
 * file that is included twice it is told once.
 */
function withoutFragments(files: readonly CheckedFile[], named: readonly string[]): readonly CheckedFile[] {
  const included = new Set(files.flatMap(({ zone }) => zone.includedFiles));
  const isFragment = ({ path }: CheckedFile): boolean =>
    included.has(normalize(path)) && !named.includes(path);
  return files.filter((file) => !isFragment(file)).map(withoutDoubles);
}

function withoutDoubles(file: CheckedFile): CheckedFile {
  if (file.zone.includedFiles.length === 0) return file;
  const told = new Set<string>();
  const findings = file.findings.filter(({ code, span }) => {
    const { file: place, span: at } = file.zone.placeOf(span);
    const key = `${code} ${place.kind} ${place.id} ${at.start}-${at.end}`;
    if (told.has(key)) return place.kind !== 'included';
    told.add(key);
    return true;
  });
  return { ...file, findings };
}

function summarize(files: readonly CheckedFile[]): Summary {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) summary[severity]++;
  return summary;
}

function reaches(summary: Summary, threshold: Severity | 'never'): boolean {
  if (threshold === 'never') return false;
  return severities.slice(0, severities.indexOf(threshold) + 1).some((severity) => summary[severity] > 0);
}

/** Options from `--config`, a JSON file with `standard`, `profile` and `rules` as in the editor's settings; flags win. */
function readOptions(args: Arguments): LintOptions {
  const config = readConfig(args.text('config'));
  const configured = config.standard === undefined ? undefined : String(config.standard);
  requireRules(config.rules);
  const standard: Standard = oneOf(
    args.text('standard') ?? configured,
    'standard',
    ['rfc9989', 'rfc7489'],
    'rfc9989',
  );
  const profile = oneOf(
    args.text('profile') ?? (config.profile === undefined ? undefined : String(config.profile)),
    'profile',
    profileIds,
    defaultProfile,
  );
  return { standard, profile, severities: readSeverities(config.rules) };
}

/** A mistyped severity in a file must not pass for a rule that is switched off. */
function requireRules(settings: unknown): void {
  if (settings === undefined) return;
  const understood = readSeverities(settings);
  const codes = new Set(rules.map(({ code }) => code));
  for (const [code, severity] of Object.entries(settings ?? {})) {
    if (!codes.has(code)) throw new UsageError(`--config: there is no rule "${code}"`);
    if (!understood.has(code)) {
      throw new UsageError(
        `--config: "${code}" takes error, warning, info or off; "${severity}" is none of them`,
      );
    }
  }
}

function readConfig(path: string | undefined): {
  readonly standard?: unknown;
  readonly profile?: unknown;
  readonly rules?: unknown;
} {
  if (path === undefined) return {};
  try {
    const config: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config;
  } catch (error) {
    throw new UsageError(`--config ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`--config ${path}: not a JSON object`);
}
