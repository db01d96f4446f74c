import type { LintOptions } from '../core/lint/run.js';
import { readSeverities } from '../core/lint/severities.js';
import { readSerialSettings, type SerialSettings } from './features/serial.js';

/** What a client's settings say about a document. */
export interface Settings {
  readonly lint: LintOptions;
  readonly serial: SerialSettings;
}

/** Settings out of the `dnsMailAuth` section; whatever cannot be read has its default. */
export function readSettings(section: unknown): Settings {
  const settings: { readonly standard?: unknown; readonly rules?: unknown } =
    typeof section === 'object' && section !== null ? section : {};
  return {
    lint: {
      standard: settings.standard === 'rfc7489' ? 'rfc7489' : 'rfc9989',
      severities: readSeverities(settings.rules),
    },
    serial: readSerialSettings(section),
  };
}
