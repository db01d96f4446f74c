/** What the client and the server say to each other about the tools of language models. */

/** Judges a zone: `CheckToolParams` to `ToolAnswer`. */
export const checkToolRequest = 'dnsMailAuth/tools/check';
/** Verifies a message: `VerifyToolParams` to `ToolAnswer`. */
export const verifyToolRequest = 'dnsMailAuth/tools/verify';
/** Audits a domain: `AuditToolParams` to `ToolAnswer`. */
export const auditToolRequest = 'dnsMailAuth/tools/audit';

/** Who answers DNS questions: zone files alone, or DNS where a person has agreed. */
export type ToolAnswersFrom = 'zones' | 'live';

export interface CheckToolParams {
  /** A zone that is open, or a zone file of the workspace. */
  readonly uri?: string;
  /** The text of a zone, in the place of a file. */
  readonly text?: string;
  /** The name of that zone. */
  readonly origin?: string;
}

export interface VerifyToolParams {
  readonly uri: string;
  /** The text in the editor where that is to be verified; else the file is read. */
  readonly text?: string;
  readonly answers: ToolAnswersFrom;
  readonly clientIp?: string;
  readonly helo?: string;
  readonly mailFrom?: string;
}

export interface AuditToolParams {
  readonly domain: string;
  readonly selectors?: readonly string[];
  readonly answers: ToolAnswersFrom;
  /** The document whose settings hold. */
  readonly uri: string;
}

/** `json`: what was found, in English, cut to a length that a model can take. */
export type ToolAnswer =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'done'; readonly json: string };
