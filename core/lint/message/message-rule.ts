import type { Cite } from '../../cite.js';
import type { FieldPicker } from '../../dkim/field-picker.js';
import type { SignatureReading } from '../../dkim/signature.js';
import type { Severity } from '../../finding.js';
import type { HeaderField } from '../../message/header-field.js';
import type { Message } from '../../message/read-message.js';
import type { Span } from '../../text/span.js';
import type { Phrase } from '../../words/phrase.js';

/** What a door knows beside the message. What is not known is not judged. */
export interface MessageFacts {
  /** The time that signatures are judged by, in seconds since 1970, and how far clocks may differ. */
  readonly nowSeconds?: number;
  readonly clockSkewSeconds?: number;
  /** Bits of the RSA key of a signature, as DNS has it. */
  keyBits?(field: HeaderField): number | undefined;
}

/** A message as rules look at it. */
export interface MessageSubject {
  readonly message: Message;
  readonly fields: FieldPicker;
  /** Topmost first, as many as are looked at. */
  readonly signatures: readonly SignatureReading[];
  readonly facts: MessageFacts;
}

/** What a check yields: a place in the message and what was found there. No words for people. */
export interface MessageHit<D> {
  readonly span: Span;
  readonly data: D;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/**
 * A bad message and how it is better, line ends of one LF. «These marks» stand round what the rule underlines. The test
 * suite runs them, the manual prints them.
 */
export interface MessageExample {
  readonly bad: string;
  readonly good?: string;
  /** What is known beside the message; `keyBits` of every signature. */
  readonly nowSeconds?: number;
  readonly keyBits?: number;
}

interface MessageRuleFacts {
  /** `DKIM040`, from the catalogue. */
  readonly code: string;
  /** The file's name: `body-length-limited`. */
  readonly name: string;
  readonly severity: Severity;
  readonly cite: Cite;
  readonly why: Phrase;
  /** The way out. */
  readonly advice: Phrase;
  readonly examples: readonly MessageExample[];
}

export interface MessageRuleSpec<D> extends MessageRuleFacts {
  check(subject: MessageSubject): Iterable<MessageHit<D>>;
  /** One sentence without blame that quotes the user's own text and says what a receiver will do. */
  message(data: D): Phrase;
}

/** A rule about a message that needs no DNS, with its data type closed over. */
export interface MessageRule extends MessageRuleFacts {
  readonly subject: 'message';
  judge(subject: MessageSubject): Iterable<Omit<MessageHit<unknown>, 'data'> & { readonly message: Phrase }>;
}

export function messageRule<D>(spec: MessageRuleSpec<D>): MessageRule {
  const { check, message, ...facts } = spec;
  return {
    ...facts,
    subject: 'message',
    *judge(subject) {
      for (const { data, ...hit } of check(subject)) yield { ...hit, message: message(data) };
    },
  };
}
