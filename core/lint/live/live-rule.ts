import type { Asking } from '../../dns/asking.js';
import type { Hit, RawFinding } from '../hit.js';
import type { MailText } from '../mail-text.js';
import type { MailZone } from '../mail-zone.js';
import type { Rule, TextKind } from '../rule.js';

/**
 * A check of one text that needs the world beyond the zone: it tells by a rule for zones, in its words and with its severity.
 * It is answered by the zone laid over live DNS.
 */
export interface LiveRule<R extends MailText['role'] = MailText['role']> {
  readonly role: R;
  /** Codes of which the rule knows all that the zone alone shows. */
  readonly replaces: readonly string[];
  concerns(text: Extract<MailText, { readonly role: R }>, zone: MailZone): boolean;
  asks(text: Extract<MailText, { readonly role: R }>, zone: MailZone): Asking<readonly RawFinding[]>;
  readonly examples: readonly LiveExample[];
}

/** Lines of a zone for `example.com.` as in the examples of rules, and the records of all other DNS. */
export interface LiveExample {
  /** The code that the marks are about. */
  readonly code: string;
  readonly bad: string;
  readonly good?: string;
  readonly world: string;
}

/** What a rule would yield, with data that its message takes. */
export function hitOf<D>(rule: Rule, hit: Hit<D, 'payload'>): RawFinding {
  return { rule, hit };
}

/** Keeps the role together with its texts. */
export function liveRule<R extends TextKind & MailText['role']>(spec: LiveRule<R>): LiveRule {
  // It is only handed texts of its own role.
  return spec as unknown as LiveRule;
}
