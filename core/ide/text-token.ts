import type { Span } from '../text/span.js';
import type { TokenModifier, TokenType } from './token-legend.js';

/** A token that is still counted in octets of a text. */
export interface TextToken {
  readonly span: Span<'payload'>;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}
