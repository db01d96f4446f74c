import type { LintOptions } from '../core/lint/run.js';
import { readSeverities } from '../core/lint/severities.js';

/** Options out of the `dnsMailAuth` section of a client's settings; whatever cannot be read has its default. */
export function readSettings(section: unknown): LintOptions {
  const settings: { readonly standard?: unknown; readonly rules?: unknown } =
    typeof section === 'object' && section !== null ? section : {};
  return {
    standard: settings.standard === 'rfc7489' ? 'rfc7489' : 'rfc9989',
    severities: readSeverities(settings.rules),
  };
}
