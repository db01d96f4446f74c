import { cite } from '../../../cite.js';
import { keyOf, labelsOf, type Name, type NameKey, nameOfLabels } from '../../../dns/name.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { type Hit, rule } from '../../rule.js';
import { policyRecords } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';

/** A longer name is asked for itself and then for this many of its labels (RFC 9989 s4.10). */
const labelsAsked = 7;

interface Data {
  readonly domain: string;
  readonly name: string;
}

export const unreachablePolicy = rule<'zone', Data>({
  code: 'DMARC042',
  name: 'unreachable-policy',
  severity: 'warning',
  subject: 'zone',
  cite: cite(9989, '5.1.8'),
  message: ({ domain, name }) =>
    `Receivers that look for the policy of ${name} do not ask ${domain}: from a name of more than ${
      labelsAsked + 1
    } labels they go straight to its last ${labelsAsked}`,
  why: 'The tree walk asks eight names at most. Of a name with more than eight labels it asks the name itself and then its last seven labels, six, and so on; records in between are never seen (RFC 9989 s4.10, s5.1.8).',
  advice: 'Give every name with more than eight labels that sends mail a record of its own.',
  check: (_, zone) => findUnreachable(zone),
  examples: [
    {
      bad: '«_dmarc.f.e.d.c.b.a» TXT "v=DMARC1; p=reject"\nmail.f.e.d.c.b.a A 192.0.2.1',
      good: '_dmarc.f.e.d.c.b.a TXT "v=DMARC1; p=reject"\nmail.f.e.d.c.b.a A 192.0.2.1\n_dmarc.mail.f.e.d.c.b.a TXT "v=DMARC1; p=reject"',
    },
    {
      bad: '_dmarc.f.e.d.c.b.a 1h TXT "google-site-verification=abc"\n «TXT» "v=DMARC1; p=reject"\nx.y.f.e.d.c.b.a MX 10 mail',
      good: '_dmarc.e.d.c.b.a TXT "v=DMARC1; p=reject"\nmail.f.e.d.c.b.a A 192.0.2.1',
    },
  ],
});

function* findUnreachable(zone: MailZone): IterableIterator<Hit<Data, 'source'>> {
  // RFC 7489 asks the organizational domain and nothing between.
  if (zone.standard === 'rfc7489') return;
  const deep = new Map<NameKey, DmarcText>();
  for (const [key, { texts }] of policyRecords(zone)) {
    const [text] = texts;
    if (text !== undefined && text.labels.length - 1 > labelsAsked) deep.set(key, text);
  }
  if (deep.size === 0) return;
  const asked = new Set<NameKey>();
  for (const type of ['A', 'AAAA', 'MX']) {
    for (const record of zone.recordsOf(type)) {
      const key = keyOf(record.owner);
      if (asked.has(key)) continue;
      asked.add(key);
      for (const [domain, text] of recordsAbove(record.owner, zone, deep)) {
        deep.delete(domain);
        yield hitOf(text, record);
      }
    }
  }
}

/** The records that stand above a name with a long way up, and that its walk leaves out. */
function recordsAbove(
  name: Name,
  zone: MailZone,
  deep: ReadonlyMap<NameKey, DmarcText>,
): [NameKey, DmarcText][] {
  const labels = labelsOf(name);
  if (labels.length <= labelsAsked + 1 || policyRecords(zone).has(keyOf(name))) return [];
  const found: [NameKey, DmarcText][] = [];
  for (let skipped = 1; labels.length - skipped > labelsAsked; skipped++) {
    const key = keyOf(nameOfLabels(labels.slice(skipped)));
    const text = deep.get(key);
    if (text !== undefined) found.push([key, text]);
  }
  return found;
}

function hitOf(text: DmarcText, record: ZoneRecord): Hit<Data, 'source'> {
  return {
    span: text.record.ownerSpan ?? text.record.typeSpan,
    owner: text.record.owner,
    data: { domain: shownName(text.domain), name: shownName(record.owner) },
    related: [{ span: record.ownerSpan ?? record.typeSpan, message: 'a name that never gets this policy' }],
  };
}
