/** What the client and the server say to each other about the view "Mail authentication". */

/** Asks for the tree: `null` to `MailTreeAnswer`. */
export const mailTreeRequest = 'dnsMailAuth/mailTree';

/** Tells a client that has asked once that the tree may have changed. No parameters. */
export const mailTreeChanged = 'dnsMailAuth/mailTreeChanged';

export interface MailTreeAnswer {
  readonly domains: readonly MailTreeNode[];
}

export type MailTreeState = 'ok' | 'error' | 'warning' | 'info' | 'missing' | 'unknown';

/** A node in the words of the reader. */
export interface MailTreeNode {
  /** The same as long as the tree is about the same things. */
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly detail: string;
  readonly tooltip?: string;
  readonly state: MailTreeState;
  /** The file and the line, from zero, that the node is about. */
  readonly uri?: string;
  readonly line?: number;
  /** The page that explains the finding. */
  readonly page?: string;
  readonly children: readonly MailTreeNode[];
}
