import type { InlayHintChoices } from '../core/ide/inlay-hints.js';
import type { LensChoices } from '../core/ide/mail/lenses.js';
import { readProfile } from '../core/lint/profiles.js';
import type { LintOptions } from '../core/lint/run.js';
import { readSeverities } from '../core/lint/severities.js';
import { type DnsSettings, readDnsSettings } from './dns-settings.js';
import { readLensChoices } from './features/code-lens.js';
import { readInlayHintChoices } from './features/inlay-hints.js';
import { readSerialSettings, type SerialSettings } from './features/serial.js';
import { readVerifySettings, type VerifySettings } from './messages/verify-settings.js';

/** What a client's settings say about a document. */
export interface Settings {
  readonly lint: LintOptions;
  readonly serial: SerialSettings;
  readonly inlayHints: InlayHintChoices;
  readonly codeLens: LensChoices;
  readonly dns: DnsSettings;
  readonly verify: VerifySettings;
  /** Whether messages have a lens that verifies them. */
  readonly hasVerifyLens: boolean;
}

/** Settings out of the `dnsMailAuth` section; whatever cannot be read has its default. */
export function readSettings(section: unknown): Settings {
  const settings = fieldsOf(section);
  return {
    lint: {
      standard: settings.standard === 'rfc7489' ? 'rfc7489' : 'rfc9989',
      severities: readSeverities(settings.rules),
      profile: readProfile(settings.profile),
    },
    serial: readSerialSettings(section),
    inlayHints: readInlayHintChoices(section),
    codeLens: readLensChoices(section),
    dns: readDnsSettings(section),
    verify: readVerifySettings(section),
    hasVerifyLens: fieldsOf(settings.codeLens).verify !== false,
  };
}

function fieldsOf(section: unknown): Readonly<Record<string, unknown>> {
  return typeof section === 'object' && section !== null ? { ...section } : {};
}
