import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { isPause } from '../../../zone/steps.js';
import { pause, rule } from '../../rule.js';
import { ownerLabelSpan } from './owner-label.js';
import { ed25519 } from './sample-keys.js';

/** sub-domain = Let-dig [Ldh-str]     (RFC 5321 s4.1.2) */
const subDomain = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

export const selectorNotLdh = rule<'zone', { readonly label: string }>({
  code: 'DKIM019',
  name: 'selector-not-ldh',
  severity: 'warning',
  subject: 'zone',
  cite: cite(6376, '3.1'),
  message: ({ label }) =>
    say`A selector has only letters, digits and hyphens between its dots, so strict verifiers ignore signatures with "${label}"`,
  why: say`A selector is made of labels as in a mail domain: letters, digits, and hyphens in between, with dots between labels (RFC 6376 s3.1). In s= of a signature anything else is an error of syntax.`,
  advice: say`Choose another selector at the next change of keys.`,
  *check(mail) {
    const { names } = mail.zone;
    const seen = new Uint8Array(names.length);
    let count = 0;
    for (const { record, ownerId, kindLabels, isWildcard } of mail.textsOf('dkim-key')) {
      if (isPause(count++)) yield pause;
      if (seen[ownerId] === 1) continue;
      seen[ownerId] = 1;
      let id = ownerId;
      for (let at = 0; at < kindLabels - 1; at++) {
        const label = names.labelOf(id).toLowerCase();
        id = names.parentOf(id);
        // A wildcard answers for every selector.
        if (subDomain.test(label) || (at === 0 && isWildcard)) continue;
        yield { span: ownerLabelSpan(mail.zone, record, at), data: { label }, owner: record.owner };
      }
    }
  },
  examples: [
    {
      bad: `«my_key»._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
      good: `2026-11.my-key._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    { bad: 'a.«b-».«_c»._domainkey TXT "v=DKIM1; p="', good: '*._domainkey TXT "v=DKIM1; p="' },
    { bad: '«a\\095b»._domainkey.example.com. TXT "v=DKIM1; p="\n TXT "v=DKIM1; n=again; p="' },
    { bad: '$ORIGIN a_b._domainkey.example.com.\n«@» TXT "v=DKIM1; p="' },
  ],
});
