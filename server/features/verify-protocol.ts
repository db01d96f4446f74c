import type { Range } from 'vscode-languageserver';
import type { PageWords } from '../../core/verdict/view/page-words.js';
import type { HeaderMark, VerdictView } from '../../core/verdict/view/verdict-view.js';

export type { PageWords } from '../../core/verdict/view/page-words.js';
export type {
  EnvelopeRow,
  TranscriptRow,
  VerdictView,
  ViewNode,
} from '../../core/verdict/view/verdict-view.js';

/** What the client and the server say to each other about verifying a message. */

/** Verifies a message: `VerifyParams` to `VerifyAnswer`. Can be cancelled. */
export const verifyRequest = 'dnsMailAuth/verifyMessage';

/** Tells how a verification goes, `VerifyProgress`: the questions that are under way. */
export const verifyProgress = 'dnsMailAuth/verifyProgress';

/** Asks which way a message took: `EnvelopeParams` to `EnvelopeAnswer`. */
export const envelopeRequest = 'dnsMailAuth/messageEnvelope';

/** Asks what a file holds: `MessageFileParams` to `MessageFileAnswer`. */
export const messageFileRequest = 'dnsMailAuth/messageFile';

export interface MessageFileParams {
  readonly uri: string;
}

/** A message of an mbox file, told by what its header says. */
export interface MessageChoice {
  /** Counted from 1. */
  readonly number: number;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

export type MessageFileAnswer =
  | { readonly kind: 'one' }
  /** The first of an mbox file, and how many are not listed. */
  | { readonly kind: 'several'; readonly messages: readonly MessageChoice[]; readonly leftOut: number }
  /** A file of Outlook: the header that was taken out of it, in which places of the verdict are counted. */
  | { readonly kind: 'outlook'; readonly header: string }
  | { readonly kind: 'refused'; readonly message: string };

/** The command that verifies a message. Takes the URI, or means the message in the editor. */
export const verifyCommand = 'dnsMailAuth.verifyMessage';

/** Who answers DNS questions. */
export type AnswersFrom = 'live' | 'zones-over-live' | 'zones-alone';

/** What the user says about the envelope; each value overrides what is read. */
export interface GivenTexts {
  readonly clientIp?: string;
  readonly helo?: string;
  /** Empty for the null reverse-path. */
  readonly mailFrom?: string;
  /** The step that took the message from outside, counted from 0, the newest first. */
  readonly hop?: number;
}

export interface EnvelopeParams {
  readonly uri: string;
  /** The text in the editor where it is to be verified; else the file is read. */
  readonly text?: string;
  /** The message of an mbox file that is meant, from 1. */
  readonly message?: number;
  readonly given: GivenTexts;
}

export interface VerifyParams extends EnvelopeParams {
  readonly answers: AnswersFrom;
  /** Names the verification in `VerifyProgress`. */
  readonly token: string;
}

export type VerifyAnswer =
  | {
      readonly kind: 'verified';
      readonly view: VerdictView;
      readonly words: PageWords;
      readonly answers: AnswersFrom;
      /** What has changed since the verdict before about this message; undefined for the first one. */
      readonly changes?: readonly string[];
      readonly marks: readonly (Omit<HeaderMark, 'place'> & { readonly range: Range })[];
      /** Where the places of the view are in the editor. */
      readonly places: readonly { readonly start: number; readonly end: number; readonly range: Range }[];
      /** What can be copied, by what it is called. */
      readonly copies: Readonly<
        Record<'Authentication-Results' | 'Received-SPF' | 'Markdown' | 'JSON', string>
      >;
    }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'cancelled' };

export interface VerifyProgress {
  readonly token: string;
  readonly asked: number;
  readonly answered: number;
  /** `TXT _dmarc.example.com`: some that are under way. */
  readonly waiting: readonly string[];
}

/** One step on the way of a message, in the words of the reader. */
export interface HopChoice {
  readonly hop: number;
  readonly label: string;
  readonly detail: string;
  /** Whether it is the step that we take for the one from outside. */
  readonly isBorder: boolean;
}

export type EnvelopeAnswer =
  | {
      readonly kind: 'envelope';
      readonly hops: readonly HopChoice[];
      /** What would be checked. */
      readonly clientIp: string;
      readonly helo: string;
      readonly mailFrom: string;
    }
  | { readonly kind: 'refused'; readonly message: string };
