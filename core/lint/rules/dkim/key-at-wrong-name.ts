import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { isPause } from '../../../zone/steps.js';
import type { Hit } from '../../hit.js';
import type { MailText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { pause, rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { keySignOf } from './looks-like-key.js';
import { ownerLabelSpan } from './owner-label.js';
import { ed25519, rsa1024 } from './sample-keys.js';

interface Data {
  readonly owner: Name;
  /** A label that may have been meant as `_domainkey`, in the case of the zone. */
  readonly near: string | undefined;
}

/** `domainkey`, `_domainkeys`, `_domain-key`, `_dkim` */
const almost = /^_?(?:domain[-_]?keys?|dkim)$/i;

export const keyAtWrongName = rule<'zone', Data>({
  code: 'DKIM016',
  name: 'key-at-wrong-name',
  severity: 'error',
  subject: 'zone',
  cite: cite(6376, '3.6.2.1'),
  message: ({ owner, near }) =>
    near === undefined
      ? say`A DKIM key at ${shownName(owner)}, where verifiers never look: they ask at <selector>._domainkey.<domain>`
      : say`"${near}" is not "_domainkey", so verifiers never ask for the key at ${shownName(owner)}`,
  why: say`The key of selector s of a domain stands at s._domainkey.<domain> (RFC 6376 s3.6.2.1). At any other name, the domain itself and _domainkey without a selector included, nobody finds it.`,
  advice: say`Move the record to <selector>._domainkey.<domain>, where the selector is the one that the signing software puts into s=.`,
  *check(mail) {
    let count = 0;
    for (const text of mail.texts) {
      if (isPause(count++)) yield pause;
      if (text.role !== 'other' && text.role !== 'domainkeys-policy') continue;
      const sign = keySignOf(text.text.octets);
      if (sign !== undefined) yield hitOf(mail, text, sign.span);
    }
  },
  examples: [
    {
      bad: `@ TXT "«v=DKIM1»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel.«domainkey» TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
      good: 'sel.domainkey TXT "k=v; p=x"\n@ TXT "p=none; v=DKIM1"',
    },
    { bad: `_domainkey TXT "«v=DK" "IM1»; p=${rsa1024}"`, good: '_domainkey TXT "o=~; n=v=DKIM1"' },
    {
      bad: `sel TXT "«k=rsa»; p=${rsa1024}"`,
      good: `sel TXT "K=rsa; p=${rsa1024}"\n@ TXT "n=1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4"`,
    },
    { bad: `sel.«_domainkeys» TXT "p=${rsa1024}"` },
  ],
});

function hitOf(mail: MailZone, text: MailText, sign: Span<'payload'>): Hit<Data, 'source'> {
  const { record, labels } = text;
  const at = labels.findIndex((label, index) => index > 0 && almost.test(label) && label !== '_domainkey');
  const near = at < 0 ? undefined : labels[at];
  if (near === undefined || record.ownerSpan === undefined) {
    return { span: text.text.map.cover(sign), data: { owner: record.owner, near }, owner: record.owner };
  }
  const span = ownerLabelSpan(mail.zone, record, at);
  const isWhole = span.end - span.start === near.length;
  const fix = { title: say`Write "_domainkey"`, isSafe: false, replacements: [{ span, text: '_domainkey' }] };
  return { span, data: { owner: record.owner, near }, owner: record.owner, fixes: isWhole ? [fix] : [] };
}
