import { cite } from '../cite.js';
import { colonList, keyword, uint } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import { dkimQuotedPrintable } from './dkim-quoted-printable.js';

/** What a domain says about mail of its own without a signature (RFC 5617 s4.2.1). Historic; DMARC took its place. */
export const adsp = recordKind({
  id: 'adsp',
  title: say`ADSP record (historic)`,
  cite: cite(5617, '4.2.1'),
  home: '_adsp._domainkey.<domain>',
  tagNames: 'case-sensitive',
  tags: {
    dkim: {
      value: keyword({
        unknown: say`some or all mail may be signed`,
        all: say`all mail is signed`,
        discardable: say`all mail is signed, and what is not may be thrown away`,
      }),
      means: say`Which mail is signed. It must come first; any other value counts as unknown.`,
      cite: cite(5617, '4.2.1'),
      required: true,
    },
    ra: {
      value: dkimQuotedPrintable,
      means: say`Local part of the address, in the same domain, that failure reports go to.`,
      cite: cite(6651, '4'),
    },
    rp: {
      value: uint(0, 100),
      means: say`Percentage of the failures that a report is wished for.`,
      cite: cite(6651, '4'),
      default: '100',
    },
    rr: {
      value: colonList({
        all: say`every failure`,
        o: say`reasons that have no letter of their own`,
        p: say`a message that a policy of the receiver refuses`,
        s: say`a record with errors of syntax`,
        u: say`tags that the receiver does not know`,
      }),
      means: say`Which failures are wished to be reported.`,
      cite: cite(6651, '5.2'),
      default: 'all',
    },
    rs: {
      value: dkimQuotedPrintable,
      means: say`Text for the SMTP reply when a message is refused.`,
      cite: cite(6651, '4'),
    },
  },
});

export type AdspReading = RecordReading<typeof adsp>;

/** RFC 5617 s4.2.1: what does not begin like this is no ADSP record. */
const start = /^dkim[ \t]*=/;

export function isAdsp(octets: string): boolean {
  return start.test(octets);
}
