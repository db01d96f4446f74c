import { cite } from '../../../cite.js';
import { dkimKey } from '../../../records/dkim-key.js';
import { findTagSpec } from '../../../tags/record-kind.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { withoutPiece } from '../shared/tag-edits.js';
import { ed25519 } from './sample-keys.js';

interface Data {
  readonly name: string;
  /** The tag that it is but for its case. */
  readonly meant: string | undefined;
}

export const unknownTag = rule<'dkim-key', Data>({
  code: 'DKIM021',
  name: 'unknown-tag',
  severity: 'info',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ name, meant }) =>
    meant === undefined
      ? say`"${shown(name)}" is no tag of a key record: verifiers ignore it`
      : say`"${name}" is not "${meant}": names of tags count as they are written, so verifiers ignore it`,
  why: say`Verifiers ignore tags that they do not know (RFC 6376 s3.6.1). Names of tags count with their case (RFC 6376 s3.2).`,
  advice: say`Remove the tag, or correct its name.`,
  marks: 'unnecessary',
  when: dkimTrait.unknown,
  *check(text) {
    if (text.facts === undefined || text.key.present === 0) return;
    const { known } = text.key;
    for (const tag of text.key.unknown) {
      const name = tag.name.value;
      const low = name.toLowerCase();
      const meant = findTagSpec(dkimKey, low) === undefined ? undefined : low;
      // Without a p, DKIM003 speaks of it.
      if (name === 'P' && !known.has('p')) continue;
      const canCorrect = meant !== undefined && !known.has(meant);
      const fix: FixAt<'payload'> = canCorrect
        ? {
            title: say`Write "${meant}"`,
            isSafe: false,
            replacements: [{ span: tag.name.span, text: meant }],
          }
        : {
            title: say`Remove "${shown(name)}"`,
            isSafe: false,
            replacements: [withoutPiece(text.text.octets, tag.span)],
          };
      yield { span: tag.span, data: { name, meant }, fixes: [fix] };
    }
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; «a=rsa-sha256»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; n=a; k=ed25519; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; «K=rsa»; k=ed25519; p=${ed25519}; «constr" "uctor=1»"` },
  ],
});
