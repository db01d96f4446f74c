import type { LintOptions } from '../../../core/lint/run.js';
import type { Phrase } from '../../../core/words/phrase.js';
import type { VerifierParts } from '../../messages/verifier.js';
import type { LiveDnsParts } from '../live-dns.js';

/** What a tool has found, or why it has not looked. */
export type Found = { readonly found: object } | { readonly problem: Phrase };

export interface ToolParts extends LiveDnsParts {
  readonly verifier: VerifierParts;
  lintFor(uri: string): Promise<LintOptions>;
}
