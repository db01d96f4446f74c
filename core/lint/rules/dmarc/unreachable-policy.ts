import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { type NameTable, none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import { isPause } from '../../../zone/steps.js';
import type { Hit } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause, rule } from '../../rule.js';
import { domainIdOf, hasPolicy, policyRecords } from '../shared/policy-records.js';
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
    say`Receivers that look for the policy of ${name} do not ask ${domain}: from a name of more than ${
      labelsAsked + 1
    } labels they go straight to its last ${labelsAsked}`,
  why: say`The tree walk asks eight names at most. Of a name with more than eight labels it asks the name itself and then its last seven labels, six, and so on; records in between are never seen (RFC 9989 s4.10, s5.1.8).`,
  advice: say`Give every name with more than eight labels that sends mail a record of its own.`,
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

/** Of the names that mail comes from. */
const types = (['A', 'AAAA', 'MX'] as const).map(numberOfType);

function* findUnreachable(zone: MailZone): IterableIterator<Hit<Data, 'source'> | Pause> {
  // RFC 7489 asks the organizational domain and nothing between.
  if (zone.standard === 'rfc7489') return;
  const { names, records, apexId } = zone.zone;
  const deep = new Map<number, DmarcText>();
  let count = 0;
  for (const text of policyRecords(zone).firsts()) {
    if (isPause(count++)) yield pause;
    const id = domainIdOf(text, zone);
    if (labelsIn(id, names) > labelsAsked) deep.set(id, text);
  }
  yield pause;
  if (deep.size === 0) return;
  const asked = new Uint8Array(names.length);
  for (const type of types) {
    for (const record of records.ofType(type)) {
      if (isPause(count++)) yield pause;
      const owner = records.ownerOf(record);
      if (asked[owner] === 1) continue;
      asked[owner] = 1;
      if (!names.isAtOrBelow(owner, apexId)) continue;
      for (const [domain, text] of recordsAbove(owner, zone, deep)) {
        deep.delete(domain);
        yield hitOf(text, records.get(record));
      }
    }
  }
}

/** The records that stand above a name with a long way up, and that its walk leaves out. */
function recordsAbove(
  id: number,
  zone: MailZone,
  deep: ReadonlyMap<number, DmarcText>,
): [number, DmarcText][] {
  const { names } = zone.zone;
  const length = labelsIn(id, names);
  if (length <= labelsAsked + 1 || hasPolicy(id, zone)) return [];
  const found: [number, DmarcText][] = [];
  let at = names.parentOf(id);
  for (let labels = length - 1; labels > labelsAsked; labels--) {
    const text = deep.get(at);
    if (text !== undefined) found.push([at, text]);
    at = names.parentOf(at);
  }
  return found;
}

function labelsIn(id: number, names: NameTable): number {
  let labels = -1;
  for (let at = id; at !== none; at = names.parentOf(at)) labels++;
  return labels;
}

function hitOf(text: DmarcText, record: ZoneRecord): Hit<Data, 'source'> {
  return {
    span: text.record.ownerSpan ?? text.record.typeSpan,
    owner: text.record.owner,
    data: { domain: shownName(text.domain), name: shownName(record.owner) },
    related: [
      { span: record.ownerSpan ?? record.typeSpan, message: say`a name that never gets this policy` },
    ],
  };
}
