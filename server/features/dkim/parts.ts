import type { Phrase } from '../../../core/words/phrase.js';
import type { Words } from '../../../core/words/words.js';
import type { Platform } from '../../platform.js';
import type { LiveDnsParts } from '../live-dns.js';

export interface DkimParts extends LiveDnsParts {
  readonly platform: Platform;
  words(): Words;
}

/** Why something is not done. */
export interface Problem {
  readonly problem: Phrase;
}
