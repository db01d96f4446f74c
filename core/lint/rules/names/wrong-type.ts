import { cite } from '../../../cite.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import { outside } from '../../../zone/integrity/covers.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import { pause, rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { integrity } from '../zone/faults.js';
import { Scopes } from './scopes.js';
import type { UnderscoreName } from './underscore-names.js';

interface Data {
  readonly owner: string;
  readonly type: string;
  readonly wanted: UnderscoreName;
}

export const wrongType = rule<'zone', Data>({
  code: 'UND001',
  name: 'wrong-type',
  severity: 'warning',
  subject: 'zone',
  cite: cite(8552, '2'),
  message: ({ owner, type, wanted }) =>
    say`At ${owner} software for ${wanted.purpose} looks for ${listed(wanted.types)} (RFC ${wanted.cite.rfc}): nobody asks for ${type} there`,
  why: say`A name with an underscore belongs to one use, and that use says which types of records it asks for (RFC 8552 s2). A record of another type at such a name is never found.`,
  advice: say`Write the type that the use asks for, or move the record to the name that it was meant for. Look at the line above: an owner that was left out may be the wrong one.`,
  *check(mail) {
    const { zone } = mail;
    const { records } = zone;
    const { covers, labels } = integrity(mail);
    const scopes = new Scopes(zone, (name) => labels.hasUnderscore(name));
    for (let record = 0; record < records.length; record++) {
      if (isPause(record)) yield pause;
      const owner = records.ownerOf(record);
      const scope = scopes.of(owner);
      if (scope < 0 || covers.of(owner) === outside) continue;
      const type = records.typeOf(record);
      // Nearly all of them are texts about mail: those need no closer look.
      if (type === txt && scopes.isForTexts(scope)) continue;
      const wanted = scopes.wantedAt(owner, scope);
      if (wanted === undefined || everywhere.has(type)) continue;
      if (wanted.types.some((name) => numberOfType(name) === type)) continue;
      const view = records.get(record);
      yield {
        span: view.typeSpan,
        data: { owner: shownName(view.owner), type: view.type.name, wanted },
        owner: view.owner,
      };
    }
  },
  examples: [
    {
      bad: '_dmarc «A» 192.0.2.1\n_dmarc.shop TXT "v=DMARC1; p=none"\n  «MX» 10 mail',
      good: '_dmarc CNAME _dmarc.example.net.\n_dmarc.shop NS ns1.example.net.\n_foo A 192.0.2.1',
    },
    {
      bad: '_25._tcp.mail «TXT» "3 1 1 00"\n_imaps._tcp «A» 192.0.2.1\n_imap._tcp «TLSA» 3 1 1 00',
      good: '_sip._tls SRV 100 1 443 sip.example.net.\n_http._tcp PTR a._http._tcp\na._http._tcp TXT "path=/"\n_ldap._tcp.dc._msdcs SRV 0 0 389 dc',
    },
    {
      bad: 'sel._domainkey «SPF» "v=DKIM1; p="\n_smtp._tls «MX» 10 mail',
      good: 'sel.2026._domainkey TXT "v=DKIM1; p="\n_adsp._domainkey TXT "dkim=all"\n10._spf A 127.0.0.2',
    },
  ],
});

const txt = numberOfType('TXT');

/** Aliases, delegations and what DNSSEC needs may stand anywhere. */
const everywhere: ReadonlySet<number> = new Set(
  (
    ['CNAME', 'DNAME', 'NS', 'DS', 'SOA', 'RRSIG', 'SIG', 'NSEC', 'NXT', 'NSEC3', 'KEY', 'DNSKEY'] as const
  ).map(numberOfType),
);

function listed(types: readonly string[]): Phrase {
  return types.length === 1
    ? verbatim(types.join())
    : say`${types.slice(0, -1).join(', ')} and ${types.slice(-1).join()}`;
}
