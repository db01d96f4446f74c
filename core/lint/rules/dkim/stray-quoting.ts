import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { findStrayQuoting } from '../../find-stray-quoting.js';
import type { FixAt } from '../../hit.js';
import { isForeign } from '../../key-facts.js';
import { rule } from '../../rule.js';
import { ed25519, rsa1024 } from './sample-keys.js';

/** A fix with more places than this would be no fix that anybody wants to look at. */
const mostPlaces = 64;

export const strayQuoting = rule<'dkim-key', { readonly run: string }>({
  code: 'DKIM018',
  name: 'stray-quoting',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(1035, '5.1'),
  message: ({ run }) =>
    say`${run.includes('"') ? say`A quote` : say`A backslash`} has become part of the record, so verifiers cannot read it`,
  why: say`Quotes and backslashes serve to write a text in a zone file (RFC 1035 s5.1). When a record that is quoted already is quoted once more, they end up in the text itself, where no value of a key record may have them.`,
  advice: say`Write the text between one pair of quotes, with no backslashes.`,
  when: dkimTrait.notJudged,
  *check(text) {
    if (isForeign(text.key)) return;
    const runs = findStrayQuoting(text.key);
    const first = runs[0];
    if (first === undefined) return;
    const replacements = runs.map((span) => ({ span, text: '' }));
    const fixes: FixAt<'payload'>[] =
      runs.length > mostPlaces
        ? []
        : [{ title: say`Remove quotes and backslashes`, isSafe: false, replacements }];
    const run = text.text.octets.slice(first.start, first.end);
    yield { span: first, data: { run: run.slice(0, 2) }, fixes };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "«\\"»v=DKIM1; k=ed25519; p=${ed25519}\\""`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1«\\\\»; p=${rsa1024}"`,
      good: `sel._domainkey TXT "v=DKIM1\\; p=${rsa1024}\\;"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=" "«\\034\\"»${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; n=\\"ours\\"; p=${ed25519}"`,
    },
  ],
});
