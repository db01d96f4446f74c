import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf } from './faults.js';

interface Data {
  readonly kind: 'cname-and-other' | 'several-of-singleton' | 'set-too-large';
  readonly owner: string;
  readonly type: string;
  /** Records of the set, where it is too large. */
  readonly count: number;
  readonly isRefused: boolean;
}

export const notTogether = rule<'zone', Data>({
  code: 'ZONE007',
  name: 'not-together',
  severity: 'error',
  subject: 'zone',
  cite: cite(1034, '3.6.2'),
  message({ kind, owner, type, count, isRefused }) {
    if (kind === 'cname-and-other') {
      return say`${owner} is an alias and has records of its own: BIND rejects the zone`;
    }
    if (kind === 'several-of-singleton') {
      return say`${owner} has another ${type} already, and a name has only one: BIND rejects the zone`;
    }
    return isRefused
      ? say`The ${count} ${type} records of ${owner} take more than the 65512 octets that BIND keeps of one type: it rejects the zone`
      : say`${owner} has ${count} ${type} records: named loads at most 100 of one type since BIND 9.18.28, unless max-records-per-type allows more`;
  },
  why: say`A CNAME says that everything about the name stands at another one, so nothing can stand beside it but what DNSSEC needs (RFC 1034 s3.6.2, RFC 4035 s2.5). Of CNAME and DNAME a name has one (RFC 6672 s2.4). A server does not load a zone that says otherwise.`,
  advice: say`Remove the alias, or move the other records to the name that it points to. At the apex, which has SOA and NS, use A and AAAA.`,
  *check(mail) {
    const { records } = mail.zone;
    const kinds = ['cname-and-other', 'several-of-singleton', 'set-too-large'] as const;
    for (const fault of faultsOf(mail, kinds)) {
      const { owner, type, typeSpan } = records.get(fault.record);
      // ZONE005 tells about that.
      if (fault.kind === 'several-of-singleton' && type.name === 'SOA') continue;
      const other = 'related' in fault ? records.get(fault.related) : undefined;
      yield {
        span: typeSpan,
        data: {
          kind: fault.kind,
          owner: shownName(owner),
          type: type.name,
          count: 'count' in fault ? fault.count : 0,
          isRefused: fault.isRefused,
        },
        owner,
        ...(fault.isRefused ? {} : { severity: 'warning' }),
        related: other === undefined ? [] : [{ span: other.typeSpan, message: say`the ${other.type.name}` }],
      };
    }
  },
  examples: [
    {
      bad: '_dmarc «CNAME» _dmarc.example.net.\n_dmarc TXT "v=DMARC1; p=none"',
      good: '_dmarc CNAME _dmarc.example.net.\nwww CNAME web\nwww CNAME WEB.example.com.',
    },
    {
      bad: '@ A 192.0.2.1\n@ «CNAME» www',
      good: 'a CNAME b\n  NSEC c CNAME RRSIG NSEC\n  KEY 512 3 8 AwEAAQ==',
    },
    { bad: 'www CNAME web\n; later\nWWW «CNAME» web2', good: 'old DNAME new\nold TXT "moved"' },
    { bad: 'old DNAME new\nold «DNAME» newer' },
    { bad: Array.from({ length: 101 }, (_, n) => `many ${n === 0 ? '«A»' : 'A'} 192.0.2.${n}`).join('\n') },
  ],
});
