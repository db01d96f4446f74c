import { cite } from '../../../cite.js';
import { keyOf, type Name, type NameKey, nameOfLabels, parentOf } from '../../../dns/name.js';
import { isWordAt } from '../../../tags/words.js';
import { say } from '../../../words/phrase.js';
import type { MailText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { textTrait } from '../../text-traits.js';
import { slipsBetween } from '../shared/nearest-word.js';
import { perZone } from '../shared/per-zone.js';
import { shownName } from '../shared/shown.js';
import { versionSpan } from './tag-lists.js';

interface Data {
  readonly owner: string;
  readonly place: string;
}

export const notAtDmarc = rule<'txt', Data>({
  code: 'DMARC044',
  name: 'not-at-dmarc',
  severity: 'error',
  subject: 'txt',
  needsZone: true,
  cite: cite(9989, '4.5'),
  message: ({ owner, place }) =>
    say`Nobody looks for a DMARC record at ${owner}: receivers ask ${place} and do not find this one`,
  why: say`A policy is looked up at _dmarc. before the domain and nowhere else (RFC 7489 s6.1, RFC 9989 s4.5).`,
  advice: say`Give the record the owner name _dmarc.<domain>.`,
  when: textTrait.misplacedDmarc,
  *check(text, zone) {
    if (!looksLikeDmarc(text) || text.labels[0] === '_dmarc' || text.labels[0] === '*') return;
    if (text.role === 'dmarc-report' || aliasTargets(zone).has(keyOf(text.record.owner))) return;
    const place = `_dmarc.${shownName(domainMeant(text))}`;
    yield { span: versionSpan(text), data: { owner: shownName(text.record.owner), place } };
  },
  examples: [
    { bad: '@ TXT "«v=DMARC1»; p=none"', good: '_dmarc TXT "v=DMARC1; p=none"' },
    { bad: 'dmarc TXT "«v=DM" "ARC1»; p=none"', good: '_DMARC TXT "v=DMARC1; p=none"' },
    {
      bad: 'sel._domainkey TXT "«v=dmarc1»; p=none"\n_domainkey TXT "«v=DMARC1»; p=none"',
      good: 'a.example.net._report._dmarc TXT "v=DMARC1"',
    },
    {
      bad: 'www._dmarc TXT "«v=DMARC1»; p=none"',
      good: '_dmarc CNAME policy\npolicy TXT "v=DMARC1; p=none"',
    },
    { bad: 'x TXT "« v=DMARC1»; p=none"', good: 'x TXT "about v=DMARC1; p=none"' },
  ],
});

/** Whether a text passes the version test but for case and white space before it. */
export function looksLikeDmarc({ text }: MailText): boolean {
  const { octets } = text;
  const v = skipBlanks(octets, 0);
  const equals = skipBlanks(octets, v + 1);
  if (!isWordAt(octets, v, 'v') || octets[equals] !== '=') return false;
  const word = skipBlanks(octets, equals + 1);
  if (!isWordAt(octets, word, literal)) return false;
  const end = skipBlanks(octets, word + literal.length);
  return end === octets.length || octets[end] === ';';
}

const literal = 'dmarc1';

function skipBlanks(octets: string, from: number): number {
  let at = from;
  while (octets[at] === ' ' || octets[at] === '\t') at++;
  return at;
}

/** Names that a `_dmarc` name of the zone is an alias of: that is how a record is kept in one place. */
const aliasTargets = perZone((zone): ReadonlySet<NameKey> => {
  const aliases = zone.recordsOf('CNAME').filter(({ owner }) => /^_dmarc\./i.test(owner));
  return new Set(aliases.map((record) => keyOf((zone.zone.fieldValues(record)[0]?.value ?? '.') as Name)));
});

function domainMeant({ record, labels, domain, role }: MailText): Name {
  if (role !== 'other') return domain;
  const own = labels.indexOf('_dmarc');
  if (own > 0) return nameOfLabels([...labels.slice(0, own), ...labels.slice(own + 1)]);
  return slipsBetween(labels[0] ?? '', '_dmarc') <= 1 ? parentOf(record.owner) : record.owner;
}
