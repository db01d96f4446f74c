import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { domainIdOf, isUsed } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { noMailSign } from './sends-no-mail.js';

interface Data {
  readonly domain: string;
  readonly policy: string;
  readonly sign: 'null-mx' | 'spf';
}

export const silentDomain = rule<'dmarc', Data>({
  code: 'DMARC047',
  name: 'silent-domain',
  severity: 'info',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(7505, '4.2'),
  message: ({ domain, policy, sign }) =>
    say`${domain} sends no mail (${sign === 'spf' ? say`v=spf1 -all` : say`null MX`}), but p=${policy} asks receivers to let forged mail ${
      policy === 'none' ? say`pass` : say`into the junk folder`
    }`,
  why: say`Nothing can be lost where nothing is sent: whatever fails is forged (RFC 7505 s4.2).`,
  advice: say`Write p=reject.`,
  when: dmarcTrait.none | dmarcTrait.quarantine,
  concerns: (text, zone) => noMailSign(domainIdOf(text, zone), zone) !== undefined,
  *check(text, zone) {
    const { p } = text.dmarc.values;
    if (p === undefined || p.value === 'reject' || !isUsed(text, zone)) return;
    const sign = noMailSign(domainIdOf(text, zone), zone);
    if (sign === undefined) return;
    const message = sign.kind === 'spf' ? say`SPF allows nobody to send` : say`the null MX`;
    const place =
      sign.text === undefined
        ? { span: sign.record.typeSpan }
        : { text: sign.text, span: { start: 0, end: sign.text.text.octets.length } };
    yield {
      span: p.span,
      data: { domain: shownName(text.domain), policy: p.value, sign: sign.kind },
      related: [{ ...place, message }],
    };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=«none»; rua=mailto:d@example.com"\n@ TXT "v=spf1 -all"',
      good: '_dmarc TXT "v=DMARC1; p=reject"\n@ TXT "v=spf1 -all"\n@ MX 0 .',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=«quaran" "tine»"\n@ MX 0 .',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"\n@ MX 0 .\n@ TXT "v=spf1 include:example.net -all"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=«quarantine»"\n@ MX 0 .\n@ TXT "v=spf1 mx ~all"',
      good: '_dmarc TXT "v=DMARC1; p=quarantine"\n@ MX 10 mail\n@ TXT "v=spf1 mx -all"',
    },
  ],
});
