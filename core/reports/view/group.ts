import type { Messages } from '../table/exact-sum.js';

/** What became of messages, in messages. `pass`: delivered because DMARC passed (RFC 9990). */
export interface Dispositions {
  readonly none: Messages;
  readonly pass: Messages;
  readonly quarantine: Messages;
  readonly reject: Messages;
  readonly other: Messages;
}

/** Sums over some rows. Everything but `rows` counts messages. */
export interface Sums {
  readonly rows: number;
  readonly messages: Messages;
  readonly dmarcPass: Messages;
  readonly dkimPass: Messages;
  readonly spfPass: Messages;
  /** Of both passes at once. */
  readonly bothPass: Messages;
  /** With a reason why the disposition is another one. */
  readonly overridden: Messages;
  readonly disposition: Dispositions;
}

/** Rows that belong together. Times are those of the reports: seconds since 1970. */
export interface Group extends Sums {
  readonly key: string;
  readonly firstSeen: number | undefined;
  readonly lastSeen: number | undefined;
}
