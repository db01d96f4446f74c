import { cite } from '../../../cite.js';
import { keyOf } from '../../../dns/name.js';
import { replay } from '../../../dns/replay.js';
import { type NamePolicy, type PolicyInForce, policyInForce } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { isUsed } from '../shared/policy-records.js';
import { shown, shownName } from '../shared/shown.js';
import { mayDiffer, organizationsOf } from './organizations.js';
import { versionSpan } from './tag-lists.js';

type Sort = 'domain' | 'subdomains' | 'missingSubdomains';

type Data =
  | {
      readonly kind: 'organization';
      readonly domain: string;
      readonly listed: string;
      readonly walked: string;
    }
  | {
      readonly kind: 'policy';
      readonly written: string;
      readonly sort: Sort;
      readonly before: NamePolicy;
      readonly now: NamePolicy;
    };

export const generationsDiffer = rule<'dmarc', Data>({
  code: 'DMARC043',
  name: 'generations-differ',
  severity: 'info',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, 'C.3'),
  message: (data) => {
    if (data.kind === 'policy') {
      return say`Receivers differ about "${shown(data.written)}": on failing mail from ${sorts[data.sort]}, those that follow RFC 9989 apply ${policyText(data.now)}, those that still follow RFC 7489 ${policyText(data.before)}`;
    }
    return say`Receivers differ about the organization of ${data.domain}: for those that follow RFC 9989 it is ${data.walked}, for those that still follow RFC 7489 ${data.listed}`;
  },
  why: say`RFC 9989 asks the records above a domain where its organization begins, RFC 7489 a list of public suffixes; and RFC 7489 knows pct where RFC 9989 knows np, t and psd. For years receivers of both generations will read the same record (RFC 9989 C.3, A.6).`,
  advice: say`Nothing, if both outcomes are acceptable. Otherwise publish a record at the organizational domain, and policies that need no np, t, psd or pct.`,
  concerns: (text, zone) => (text.traits & differing) !== 0 || mayDiffer(text, zone),
  *asks(text, zone) {
    const hits: Hit<Data, 'payload'>[] = [];
    if (!isUsed(text, zone)) return hits;
    if ((text.traits & differing) !== 0) hits.push(...findPolicies(text, zone));
    if (!mayDiffer(text, zone) || isDoubled(text, zone)) return hits;
    const found = yield* replay((look) => organizationsOf(look, text.domain));
    // DMARC041 tells of a record that captures the domain.
    if (found === 'unknown' || found.captor !== undefined) return hits;
    if (keyOf(found.listed) === keyOf(found.walked)) return hits;
    const data = {
      kind: 'organization',
      domain: shownName(text.domain),
      listed: shownName(found.listed),
      walked: shownName(found.walked),
    } as const;
    return [...hits, { span: text.dmarc.tagOf('psd')?.span ?? versionSpan(text), data }];
  },
  examples: [
    {
      bad: '_dmarc.shop TXT "«v=DMARC1»; p=reject"',
      good: '_dmarc.shop TXT "v=DMARC1; p=reject"\n_dmarc TXT "v=DMARC1; p=reject"',
    },
    {
      bad: '_dmarc.shop TXT "v=DMARC1; p=reject; «psd=n»"\n_dmarc TXT "v=DMARC1; p=reject; «t=y»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; sp=none; np=none; t=n"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; «np=rej" "ect»"',
      good: '_dmarc TXT "v=DMARC1; p=none; sp=reject; np=reject"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; «pct=20»"',
      good: '_dmarc TXT "v=DMARC1; p=none; pct=20"',
      standard: 'rfc7489',
    },
  ],
});

/** What makes the policy itself differ. There is no trait for np. */
const differing = dmarcTrait.tested | dmarcTrait.pct | dmarcTrait.speaksOfOthers;

/** `example.com.example.com`: a final dot is missing, and ZONE017 says so. */
function isDoubled({ domain }: DmarcText, { zone: { apex } }: MailZone): boolean {
  return apex !== '.' && `.${domain}`.toLowerCase().endsWith(`.${apex}${apex}`.toLowerCase());
}

const sorts: Readonly<Record<Sort, Phrase>> = {
  domain: say`the domain itself`,
  subdomains: say`its subdomains`,
  missingSubdomains: say`names below it that do not exist`,
};

/** Policies that receivers of the two generations read differently, each at the tag that does it. */
function* findPolicies({ dmarc }: DmarcText, zone: MailZone): IterableIterator<Hit<Data, 'payload'>> {
  const now = policyInForce(dmarc, 'rfc9989');
  const before = policyInForce(dmarc, 'rfc7489');
  if (now.fallback !== undefined || before.fallback !== undefined) return;
  // Each generation has a rule of its own for the tags that only the other one knows.
  const tags = zone.standard === 'rfc9989' ? (['t', 'np'] as const) : (['pct'] as const);
  for (const name of tags) {
    const tag = dmarc.tagOf(name);
    const sort = tag && firstDifference(now, before, name === 'np' ? ['missingSubdomains'] : allSorts);
    if (tag === undefined || sort === undefined) continue;
    if (name === 'np' && now.subdomains.applied === now.missingSubdomains.applied) continue;
    if (name === 't' && dmarc.valueOf('t') !== 'y') continue;
    const written = dmarc.list.octets.slice(tag.nameStart, tag.valueEnd);
    yield { span: tag.span, data: { kind: 'policy', written, sort, now: now[sort], before: before[sort] } };
  }
}

const allSorts: readonly Sort[] = ['domain', 'subdomains', 'missingSubdomains'];

function firstDifference(
  now: PolicyInForce,
  before: PolicyInForce,
  among: readonly Sort[],
): Sort | undefined {
  return among.find((sort) => now[sort].applied !== before[sort].applied || isShared(before[sort]));
}

/** Whether a part of the failing mail is treated in another way than the rest. */
function isShared({ applied, percent, rest }: NamePolicy): boolean {
  return percent < 100 && rest !== applied;
}

function policyText({ applied, percent, rest }: NamePolicy): Phrase {
  if (percent === 100) return verbatim(applied ?? 'none');
  return say`${applied ?? 'none'} to ${percent} % of it and ${rest ?? 'none'} to the rest`;
}
