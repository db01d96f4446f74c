import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { valueSpan } from './key-facts.js';
import { ed25519, rsa1024 } from './sample-keys.js';

interface Data {
  readonly value: string;
  readonly isOnlyCase: boolean;
}

/** `RSA`, and the name of the signature algorithm in place of that of the key. */
const nearly = /^(rsa|ed25519)(?:-sha(?:1|256))?$/i;

export const keyTypeUnknown = rule<'dkim-key', Data>({
  code: 'DKIM008',
  name: 'key-type-unknown',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ value, isOnlyCase }) =>
    isOnlyCase
      ? say`"${value}" is in capitals: verifiers that compare the case, as RFC 6376 asks, do not know it and ignore the key`
      : say`"k=${shown(value)}" names no key type that verifiers know (rsa, ed25519), so they ignore the key`,
  why: say`Verifiers ignore a key of a type that they do not know (RFC 6376 s3.6.1). There are two: rsa and ed25519. Values count as they are written, capitals and all (RFC 6376 s3.2), though some verifiers are lenient.`,
  advice: say`Write k=rsa or k=ed25519, or leave k out for an RSA key.`,
  when: dkimTrait.oddType,
  *check({ facts, key }) {
    const k = key.tagOf('k');
    if (k === undefined || facts === undefined || facts.isRevoked || key.valueOf('k') !== undefined) return;
    const { value } = k.value;
    const isOnlyCase = facts.keyType !== undefined;
    const correct = nearly.exec(value)?.[1]?.toLowerCase();
    const fixes: FixAt<'payload'>[] =
      correct === undefined
        ? []
        : [
            {
              title: say`Write "${correct}"`,
              isSafe: false,
              replacements: [{ span: k.value.span, text: correct }],
            },
          ];
    yield {
      span: valueSpan(k),
      data: { value, isOnlyCase },
      severity: isOnlyCase ? 'warning' : 'error',
      fixes,
    };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=«dsa»; p=${rsa1024}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=rsa; p=${rsa1024}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=«rsa-sha256»; p=${rsa1024}"`,
      good: `sel._domainkey TXT "v=DKIM1; p=${rsa1024}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=«Ed" "25519»; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k = ed25519 ; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; «k=»; p=${rsa1024}"` },
  ],
});
