/**
 * What the client and the server say to each other about DKIM keys. A private key never travels: the client names files, and
 * the server reads and writes them. Whatever goes this way may stand in a log.
 */

/** Makes a key: `MakeKeyParams` to `MakeKeyAnswer`. */
export const makeKeyRequest = 'dnsMailAuth/dkim/makeKey';
/** Asks for the edit that writes a key record into a zone: `InsertKeyParams` to `KeyEditAnswer`. */
export const insertKeyRequest = 'dnsMailAuth/dkim/insertKey';
/** Asks for the edit that takes a key back: `ZoneKeyParams` to `KeyEditAnswer`. */
export const revokeKeyRequest = 'dnsMailAuth/dkim/revokeKey';
/** Asks which keys a zone has: `ZoneKeysParams` to `ZoneKeysAnswer`, null for no zone. */
export const zoneKeysRequest = 'dnsMailAuth/dkim/zoneKeys';
/** Asks what is wrong with names that somebody types: `CheckNamesParams` to a sentence, null for nothing. */
export const checkNamesRequest = 'dnsMailAuth/dkim/checkNames';
/** Signs a message: `SignParams` to `SignAnswer`. */
export const signRequest = 'dnsMailAuth/dkim/sign';
/** Holds the key of a profile against what is published: `TestProfileParams` to `TestProfileAnswer`. */
export const testProfileRequest = 'dnsMailAuth/dkim/testProfile';

interface Refused {
  readonly kind: 'refused';
  readonly message: string;
}

/** The kinds of keys that can be made. */
export const keyChoices = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ed25519'] as const;
export type KeyChoice = (typeof keyChoices)[number];

export interface CheckNamesParams {
  readonly domain?: string;
  readonly selector?: string;
}

export interface MakeKeyParams {
  readonly domain: string;
  readonly selector: string;
  readonly kind: KeyChoice;
  /** The URI of a file that is not there yet. */
  readonly file: string;
  /** A zone that the record shall go into: no key is made where it could not. */
  readonly into?: string;
}

export type MakeKeyAnswer =
  | Refused
  | {
      readonly kind: 'made';
      /** The text of the key record. */
      readonly text: string;
      /** The record as lines of a zone. */
      readonly lines: string;
      /** The zones that hold the name, those that are open first. */
      readonly zones: readonly { readonly uri: string; readonly name: string }[];
    };

export interface ZoneKeyParams {
  readonly uri: string;
  readonly domain: string;
  readonly selector: string;
}

export interface InsertKeyParams extends ZoneKeyParams {
  readonly text: string;
  /** The selector that the new one follows. */
  readonly after?: string;
}

export interface KeyEditRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export type KeyEditAnswer =
  | Refused
  | {
      readonly kind: 'edit';
      readonly edits: readonly {
        readonly uri: string;
        readonly range: KeyEditRange;
        readonly newText: string;
      }[];
      /** What is to be done next. */
      readonly advice?: string;
    };

export interface ZoneKeysParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
}

export interface ZoneKeysAnswer {
  /** The name of the zone, without its final dot. */
  readonly domain: string;
  /** A selector for a new key of that domain. */
  readonly suggestion: string;
  readonly keys: readonly {
    readonly domain: string;
    readonly selector: string;
    /** What the key is, in words. */
    readonly detail: string;
    readonly isRevoked: boolean;
    /** Whether the cursor is in its record. */
    readonly isHere: boolean;
    /** A selector and a kind of key that may follow it. */
    readonly next: { readonly selector: string; readonly kind: KeyChoice };
  }[];
}

export interface SignParams {
  readonly uri: string;
  /** The text in the editor where that is to be signed; else the file is read. */
  readonly text?: string;
  /** As it stands in the settings: with the path of a key, and never a key. */
  readonly profile: unknown;
}

/** `text`: the message with its signature, every line ending with CRLF. */
export type SignAnswer =
  | Refused
  | { readonly kind: 'signed'; readonly text: string; readonly selector: string; readonly domain: string };

export interface TestProfileParams {
  readonly profile: unknown;
  readonly against: 'zones' | 'live';
  /** The document whose settings hold; its zone answers before others. */
  readonly uri: string;
  /** Where it is told how far it is. */
  readonly workDoneToken?: string | number;
}

export type TestProfileAnswer =
  | Refused
  | {
      readonly kind: 'tested';
      /** Where the key record stands. */
      readonly name: string;
      readonly matches: boolean;
      /** Every mismatch; the one sentence of success where there is none. */
      readonly sentences: readonly string[];
    };
