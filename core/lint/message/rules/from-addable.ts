import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { shown } from '../../rules/shared/shown.js';
import { messageRule } from '../message-rule.js';
import { signerOf, tagPlace } from './signature-place.js';

export const fromAddable = messageRule<{ readonly signer: string; readonly times: number }>({
  code: 'DKIM042',
  name: 'from-addable',
  severity: 'info',
  cite: cite(6376, '8.15'),
  message: ({ signer, times }) =>
    times === 1
      ? say`h= of the signature of ${signer} names From once: somebody may add another From above, and the signature still holds`
      : say`h= of the signature of ${signer} names From ${times} times, as often as it occurs: somebody may add another From above, and the signature still holds`,
  why: say`A signature covers as many fields of a name as h= names, from the bottom. A From that is added on top is not covered, and mail programs may show it (RFC 6376 s8.15).`,
  advice: say`Name From in h= once more than it occurs (h=from:from:...); the same serves Subject, To, Date and Reply-To.`,
  *check({ signatures, fields }) {
    for (const reading of signatures) {
      if (reading.plan === undefined) continue;
      const times = reading.plan.names.filter((name) => name.toLowerCase() === 'from').length;
      const present = fields.byKey.get('from')?.length ?? 0;
      if (times === 0 || times > present) continue;
      yield { span: tagPlace(reading, 'h'), data: { signer: shown(signerOf(reading)), times } };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; «h=from:to»;\n bh=MHg=; b=MHg=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from:from:to;\n bh=MHg=; b=MHg=\nFrom: a@example.com\n\nHi.\n',
    },
  ],
});
