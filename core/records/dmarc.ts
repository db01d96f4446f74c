import { cite } from '../cite.js';
import { keyword, uint } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { isTextAt } from '../tags/words.js';
import { say } from '../words/phrase.js';
import { reportFormats } from './dmarc-report-format.js';
import { failureOptions } from './failure-options.js';
import { reportUris } from './report-uris.js';

const policies = {
  none: say`Do nothing special; only report`,
  quarantine: say`Treat failing mail as suspicious, for instance put it into the junk folder`,
  reject: say`Refuse failing mail`,
} as const;

const alignmentModes = {
  r: say`relaxed: the organizational domains must be the same`,
  s: say`strict: the domains must be the same`,
} as const;

/** The DMARC policy record (RFC 9989 s4.7; tags of RFC 7489 s6.3 that it retired included). */
export const dmarc = recordKind({
  id: 'dmarc',
  title: say`DMARC policy record`,
  cite: cite(9989, '4.7'),
  home: '_dmarc.<domain>',
  version: { tag: 'v', literal: 'DMARC1', required: 'always' },
  tagNames: 'case-insensitive',
  tags: {
    v: {
      value: keyword({ DMARC1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version. It must come first and read exactly DMARC1, or the whole record is ignored.`,
      cite: cite(9989, '4.7'),
      required: true,
    },
    p: {
      value: keyword(policies),
      means: say`Policy: what receivers are asked to do with mail that fails, for this domain and, unless sp or np say otherwise, for its subdomains.`,
      cite: cite(9989, '4.7'),
      default: 'none',
    },
    sp: {
      value: keyword(policies),
      means: say`Policy for subdomains that exist. It counts only in the record of the organizational domain (or of a public suffix).`,
      cite: cite(9989, '4.7'),
      default: say`the value of p`,
    },
    np: {
      value: keyword(policies),
      means: say`Policy for subdomains that do not exist (the DNS answers NXDOMAIN).`,
      cite: cite(9989, '4.7'),
      default: say`the value of sp, else of p`,
      since: cite(9989, '4.7'),
    },
    adkim: {
      value: keyword(alignmentModes),
      means: say`How close the domain of a DKIM signature (d=) must be to the domain in From.`,
      cite: cite(9989, '4.7'),
      default: 'r',
    },
    aspf: {
      value: keyword(alignmentModes),
      means: say`How close the domain that passed SPF must be to the domain in From.`,
      cite: cite(9989, '4.7'),
      default: 'r',
    },
    rua: {
      value: reportUris,
      means: say`Where aggregate reports are sent. Without it nobody sends any.`,
      cite: cite(9989, '4.7'),
    },
    ruf: {
      value: reportUris,
      means: say`Where failure reports about single messages are sent. Few receivers send them.`,
      cite: cite(9989, '4.7'),
    },
    fo: {
      value: failureOptions,
      means: say`When a failure report is wanted. Ignored without ruf.`,
      cite: cite(9989, '4.7'),
      default: '0',
    },
    t: {
      value: keyword({
        y: say`testing: one level milder than published (reject becomes quarantine, quarantine becomes none)`,
        n: say`the policy holds as published`,
      }),
      means: say`Whether the policy is only being tested. Reports are sent either way.`,
      cite: cite(9989, '4.7'),
      default: 'n',
      since: cite(9989, '4.7'),
    },
    psd: {
      value: keyword({
        y: say`this name is a public suffix domain`,
        n: say`this name is an organizational domain, whatever stands above it`,
        u: say`not known: the tree walk decides`,
      }),
      means: say`Whether the name is a public suffix domain, under which strangers register.`,
      cite: cite(9989, '4.7'),
      default: 'u',
      since: cite(9989, '4.7'),
    },
    pct: {
      value: uint(0, 100),
      means: say`Percentage of failing mail that the policy was applied to. Receivers that follow RFC 9989 ignore it and apply the policy to all.`,
      cite: cite(7489, '6.3'),
      default: '100',
      retired: cite(9989, 'A.6'),
    },
    ri: {
      value: uint(0, 0xffff_ffff),
      means: say`Wished interval between aggregate reports, in seconds. Receivers report once a day whatever it says.`,
      cite: cite(7489, '6.3'),
      default: '86400',
      retired: cite(9989, 'C.5.2'),
    },
    rf: {
      value: reportFormats,
      means: say`Format of failure reports. There has only ever been one.`,
      cite: cite(7489, '6.3'),
      default: 'afrf',
      retired: cite(9989, 'C.5.2'),
    },
  },
});

export type DmarcReading = RecordReading<typeof dmarc>;

// dmarc-version = "v" *WSP "=" *WSP %s"DMARC1"        the "v" in either case (RFC 5234 s2.3), the word not
/** RFC 7489 s6.6.3, RFC 9989 s4.7: what is not this is no DMARC record, and is passed over in silence. */
const version = /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/;
const usual = 'v=DMARC1;';

export function isDmarc(octets: string): boolean {
  return isTextAt(octets, 0, usual) || version.test(octets);
}
