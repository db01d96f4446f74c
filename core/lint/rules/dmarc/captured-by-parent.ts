import { cite } from '../../../cite.js';
import { keyOf, type Name } from '../../../dns/name.js';
import { replay } from '../../../dns/replay.js';
import { say } from '../../../words/phrase.js';
import type { FixAt, Hit } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { isUsed } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';
import { mayDiffer, organizationsOf } from './organizations.js';
import { versionSpan } from './tag-lists.js';

interface Data {
  readonly domain: string;
  readonly captor: string;
}

export const capturedByParent = rule<'dmarc', Data>({
  code: 'DMARC041',
  name: 'captured-by-parent',
  severity: 'warning',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '11.8'),
  message: ({ domain, captor }) =>
    say`${captor} has a DMARC record without psd=y, so receivers take ${domain} and its neighbors for one organization: a neighbor's signature counts as yours`,
  why: say`The tree walk takes the highest record for that of the organization, unless psd says where the border is. A registry that publishes a record without psd=y makes one organization of all who have registered below it (RFC 9989 s4.10.2, s11.8).`,
  advice: say`Write psd=n, which says that this domain is an organization of its own.`,
  concerns: (text, zone) => zone.standard === 'rfc9989' && mayDiffer(text, zone),
  *asks(text, zone) {
    const hits: Hit<Data, 'payload'>[] = [];
    if (zone.standard !== 'rfc9989' || !mayDiffer(text, zone) || !isUsed(text, zone)) return hits;
    const found = yield* replay((look) => organizationsOf(look, text.domain));
    if (found === 'unknown' || found.captor === undefined) return hits;
    // The others below are kept apart by the record of their organization.
    if (keyOf(found.listed) !== keyOf(text.domain)) return hits;
    const [captor] = zone.textsAt(`_dmarc.${found.captor}` as Name, 'dmarc');
    hits.push({
      span: versionSpan(text),
      data: { domain: shownName(text.domain), captor: shownName(found.captor) },
      related:
        captor === undefined ? [] : [{ text: captor, span: versionSpan(captor), message: say`that record` }],
      fixes: () => psdFix(text),
    });
    return hits;
  },
  examples: [
    {
      bad: '$ORIGIN github.io.\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n_dmarc TXT "v=DMARC1; p=none"\n_dmarc.a TXT "«v=DMARC1»; p=reject"',
      good: '$ORIGIN github.io.\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n_dmarc TXT "v=DMARC1; p=none"\n_dmarc.a TXT "v=DMARC1; p=reject; psd=n"\n_dmarc.b.a TXT "v=DMARC1; p=reject"',
      isWholeFile: true,
    },
    {
      bad: '$ORIGIN co.uk.\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n_dmarc TXT "v=DMARC1; p=none; psd=u"\n_dmarc.example TXT ( "«v=DM"\n "ARC1»;p=reject;" )',
      good: '$ORIGIN co.uk.\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n_dmarc TXT "v=DMARC1; p=none; psd=y"\n_dmarc.example TXT "v=DMARC1; p=reject"',
      isWholeFile: true,
    },
  ],
});

const added = '; psd=n';

/** Behind the last tag, where there is no psd yet and room for one. */
function psdFix({ dmarc, text }: DmarcText): FixAt<'payload'>[] {
  const at = dmarc.list.tags[dmarc.list.tags.length - 1]?.valueEnd;
  if (at === undefined || dmarc.tagOf('psd') !== undefined || !hasRoom(text, at, added.length)) return [];
  return [fixOf(say`Add ${'psd=n'}`, false, replace({ start: at, end: at }, added))];
}
