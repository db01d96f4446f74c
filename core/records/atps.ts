import { cite } from '../cite.js';
import { keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import { mailDomain } from './signature-values.js';

/** A domain's word that another may sign its mail (RFC 6541 s4.4). Experimental. */
export const atps = recordKind({
  id: 'atps',
  title: say`Authorized third-party signer (experimental)`,
  cite: cite(6541, '4.4'),
  home: '<domain or its hash>._atps.<author domain>',
  version: { tag: 'v', literal: 'ATPS1', required: 'always' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ ATPS1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version.`,
      cite: cite(6541, '4.4'),
      required: true,
    },
    d: {
      value: mailDomain,
      means: say`The domain that may sign.`,
      cite: cite(6541, '4.4'),
    },
  },
});

export type AtpsReading = RecordReading<typeof atps>;
