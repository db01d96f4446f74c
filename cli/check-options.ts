import { readFileSync } from 'node:fs';
import type { Standard } from '../core/lint/mail-zone.js';
import { defaultProfile, profileIds } from '../core/lint/profiles.js';
import { rules } from '../core/lint/rules/index.js';
import type { LintOptions } from '../core/lint/run.js';
import { readSeverities } from '../core/lint/severities.js';
import { type Arguments, oneOf, UsageError } from './arguments.js';

/** Options from `--config`, a JSON file with `standard`, `profile` and `rules` as in the editor's settings; flags win. */
export function readOptions(args: Arguments): LintOptions {
  const config = readConfig(args.text('config'));
  const configured = config.standard === undefined ? undefined : String(config.standard);
  requireRules(config.rules, args.text('config'));
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
function requireRules(settings: unknown, path: string | undefined): void {
  if (settings === undefined) return;
  const understood = readSeverities(settings);
  const codes = new Set(rules.map(({ code }) => code));
  for (const [code, severity] of Object.entries(settings ?? {})) {
    if (!codes.has(code)) throw new UsageError(`--config ${path}: there is no rule "${code}"`);
    if (!understood.has(code)) {
      throw new UsageError(
        `--config ${path}: "${code}" takes error, warning, info or off; "${severity}" is none of them`,
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
