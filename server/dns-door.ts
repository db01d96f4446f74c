import type { AnswerPorts } from '../core/dns/settle.js';
import type { Phrase } from '../core/words/phrase.js';

/** Who answers the DNS questions of one request. Opens nothing before it is asked something. */
export interface DnsDoor {
  /** The servers as people call them; empty for those of the system. */
  readonly label: string;
  /** For one evaluation, whose time begins now. */
  forEvaluation(signal: AbortSignal): AnswerPorts['resolve'];
  /** To be called when the request is done. */
  close(): void;
}

/** Why there is no door: the settings name something that is no server. */
export interface NoDoor {
  readonly problem: Phrase;
}
