import { cite } from '../cite.js';
import { type Grammar, keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { isTextAt } from '../tags/words.js';
import { say } from '../words/phrase.js';

// sts-id-value = 1*32(ALPHA / DIGIT)                                                           (RFC 8461 s3.1)
const idForm = /^[A-Za-z0-9]{1,32}$/;

const policyId: Grammar<string> = {
  syntax: say`1 to 32 letters and digits`,
  choices: [],
  read({ value, span }, report) {
    if (idForm.test(value)) return value;
    report({ span, expected: say`1 to 32 letters and digits` });
    return undefined;
  },
};

/** The record that says that a domain has an MTA-STS policy, and when it changed (RFC 8461 s3.1). */
export const mtaSts = recordKind({
  id: 'mta-sts',
  title: say`MTA-STS record`,
  cite: cite(8461, '3.1'),
  home: '_mta-sts.<domain>',
  version: { tag: 'v', literal: 'STSv1', required: 'always' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ STSv1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version. The record must begin exactly with "v=STSv1;", or it is ignored.`,
      cite: cite(8461, '3.1'),
      required: true,
    },
    id: {
      value: policyId,
      means: say`Names this state of the policy. Senders fetch the policy anew only when the id has changed, so change it with every edit of mta-sts.txt.`,
      cite: cite(8461, '3.1'),
      required: true,
    },
  },
});

export type MtaStsReading = RecordReading<typeof mtaSts>;

/** RFC 8461 s3.1: records that do not begin like this are discarded. */
export function isMtaSts(octets: string): boolean {
  return isTextAt(octets, 0, 'v=STSv1;');
}
