import type { Standard } from '../../lint/mail-zone.js';
import type { Today } from '../../zone/serial.js';

export interface CompletionOptions {
  readonly standard: Standard;
  readonly today: Today;
}
