import { cite } from '../cite.js';
import { colonList, uint } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import { dkimQuotedPrintable } from './dkim-quoted-printable.js';

/** Which failures of signatures are wished to be reported (RFC 6651 s5.1). */
export const dkimReportReasons = {
  all: say`every failure`,
  d: say`the key could not be had from the DNS`,
  o: say`reasons that have no letter of their own`,
  p: say`a signature that holds and that a policy of the receiver does not accept`,
  s: say`a signature or key with errors of syntax`,
  u: say`tags that the verifier does not know`,
  v: say`a signature that does not hold`,
  x: say`a signature past its expiry`,
} as const;

/** Where DKIM failure reports are wished (RFC 6651 s3.2). Asked for by signatures with `r=y`. */
export const dkimReport = recordKind({
  id: 'dkim-report',
  title: say`DKIM reporting record`,
  cite: cite(6651, '3.2'),
  home: '_report._domainkey.<domain>',
  tagNames: 'case-sensitive',
  tags: {
    ra: {
      value: dkimQuotedPrintable,
      means: say`Local part of the address, in the same domain, that reports go to. Without it nobody sends any.`,
      cite: cite(6651, '3.2'),
    },
    rp: {
      value: uint(0, 100),
      means: say`Percentage of the failures that a report is wished for.`,
      cite: cite(6651, '3.2'),
      default: '100',
    },
    rr: {
      value: colonList(dkimReportReasons),
      means: say`Which failures are wished to be reported.`,
      cite: cite(6651, '5.1'),
      default: 'all',
    },
    rs: {
      value: dkimQuotedPrintable,
      means: say`Text for the SMTP reply when a message is refused for its failing signature.`,
      cite: cite(6651, '3.2'),
    },
  },
});

export type DkimReportReading = RecordReading<typeof dkimReport>;
