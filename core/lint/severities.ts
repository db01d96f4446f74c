import { type Severity, severities } from '../finding.js';

const known: ReadonlySet<unknown> = new Set<string>([...severities, 'off']);

/**
 * Severities of single rules, as settings and configuration files have them: `{ "SPF046": "off" }`. Whatever is not a
 * code with a severity is passed over.
 */
export function readSeverities(settings: unknown): ReadonlyMap<string, Severity | 'off'> {
  if (typeof settings !== 'object' || settings === null) return new Map();
  return new Map(Object.entries(settings).filter(([, severity]) => known.has(severity)));
}
