import { cite } from '../cite.js';
import { keyword } from '../tags/grammar.js';
import { recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import { reportUris } from './report-uris.js';

/** Permission to send DMARC reports about one domain to the host of another (RFC 9990 s4, RFC 7489 s7.1). */
export const dmarcPermission = recordKind({
  id: 'dmarc-report',
  title: say`permission for DMARC reports`,
  cite: cite(9990, '4'),
  home: '<domain>._report._dmarc.<host>',
  version: { tag: 'v', literal: 'DMARC1', required: 'always' },
  tagNames: 'case-insensitive',
  tags: {
    v: {
      value: keyword({ DMARC1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version. A record of nothing but v=DMARC1 is permission enough.`,
      cite: cite(9990, '4'),
      required: true,
    },
    rua: {
      value: reportUris,
      means: say`Addresses for aggregate reports in place of those in the policy, at the same host.`,
      cite: cite(9990, '4'),
    },
    ruf: {
      value: reportUris,
      means: say`Addresses for failure reports in place of those in the policy, at the same host.`,
      cite: cite(9990, '4'),
    },
  },
});
