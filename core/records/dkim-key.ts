import { cite } from '../cite.js';
import { anyText, keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';

/** The DKIM key record (RFC 6376 s3.6.1). */
export const dkimKey = recordKind({
  id: 'dkim-key',
  title: 'DKIM key record',
  cite: cite(6376, '3.6.1'),
  home: '<selector>._domainkey.<domain>',
  version: { tag: 'v', literal: 'DKIM1', required: 'if-present' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ DKIM1: 'the only version there is' }, { caseSensitive: true }),
      means: 'Version. If present it must come first and read exactly DKIM1.',
      cite: cite(6376, '3.6.1'),
      default: 'DKIM1',
    },
    p: { value: anyText('base64'), means: 'The public key. Empty: revoked.', cite: cite(6376, '3.6.1'), required: true },
  },
});

export type DkimKeyReading = RecordReading<typeof dkimKey>;
