import { cite } from '../../../cite.js';
import { findGaps } from '../../../dkim/coverage.js';
import { say } from '../../../words/phrase.js';
import { shown } from '../../rules/shared/shown.js';
import { messageRule } from '../message-rule.js';
import { signerOf, tagPlace } from './signature-place.js';

const wanted = new Set(['subject', 'content-type']);

export const contentUnsigned = messageRule<{ readonly signer: string; readonly name: string }>({
  code: 'DKIM044',
  name: 'content-unsigned',
  severity: 'warning',
  cite: cite(6376, '5.4.1'),
  message: ({ signer, name }) =>
    say`the signature of ${signer} does not cover ${name}: whoever passes the message on may change it, and the signature still holds`,
  why: say`RFC 6376 s5.4.1 asks signers to cover what readers see. With another Content-Type the same signed octets can be shown as another text.`,
  advice: say`Name Subject and Content-Type in h=.`,
  *check({ signatures, fields }) {
    for (const reading of signatures) {
      if (reading.plan === undefined) continue;
      for (const { key, kind } of findGaps(fields, reading.plan.names)) {
        if (kind !== 'unsigned' || !wanted.has(key)) continue;
        const name = fields.byKey.get(key)?.[0]?.name ?? key;
        yield { span: tagPlace(reading, 'h'), data: { signer: shown(signerOf(reading)), name } };
      }
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; «h=from:from:to»;\n bh=MHg=; b=MHg=\nFrom: a@example.com\nSubject: x\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from:from:subject;\n bh=MHg=; b=MHg=\nFrom: a@example.com\nSubject: x\n\nHi.\n',
    },
  ],
});
