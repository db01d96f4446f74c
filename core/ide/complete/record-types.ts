import type { Span } from '../../text/span.js';
import { say } from '../../words/phrase.js';
import { findRrType, type RrType, rrTypes } from '../../zone/rdata/types.js';
import { code, type Fact } from '../markdown.js';
import { type Completion, inPlaceOf } from './completion.js';
import type { EntryAt } from './entry-at.js';
import { type MailNameKind, mailNameOf } from './mail-name.js';
import { definedIn, type Page, pageOf } from './page.js';
import { ownerAt } from './state-at.js';

/** Types by how often people write them. */
const useful = 'A AAAA MX TXT CNAME NS SRV CAA PTR TLSA HTTPS SVCB SSHFP DS SOA NAPTR URI DNAME'.split(' ');

/** What names of a kind are there for comes first. */
const wantedAt: Partial<Readonly<Record<MailNameKind, readonly string[]>>> = {
  dmarc: ['TXT', 'CNAME'],
  'report-permission': ['TXT'],
  'dkim-key': ['TXT', 'CNAME'],
  'dkim-report': ['TXT'],
  atps: ['TXT', 'CNAME'],
  'tls-rpt': ['TXT', 'CNAME'],
  'mta-sts': ['TXT', 'CNAME'],
  bimi: ['TXT', 'CNAME'],
  dane: ['TLSA', 'CNAME'],
};

/** Types of records, and the class where none has been written. */
export function typeCompletions(
  at: EntryAt,
  { word, hasClass }: { readonly word: Span; readonly hasClass: boolean },
): readonly Completion[] {
  const owner = ownerAt(at);
  const kind = owner === undefined ? 'domain' : mailNameOf(owner).kind;
  const isReverse = owner?.toLowerCase().endsWith('.arpa.') === true;
  const wanted = wantedAt[kind] ?? (isReverse ? ['PTR', 'NS', 'CNAME'] : []);
  const first = [...new Set([...wanted, ...useful])].flatMap((name) => findRrType(name) ?? []);
  const others = rrTypes.filter(
    (type) => !first.includes(type) && type.status !== 'meta' && type.status !== 'obsolete',
  );
  const sorted = [
    ...others.filter(({ status }) => status !== 'historic'),
    ...others.filter(({ status }) => status === 'historic'),
  ];
  const types = [...first, ...sorted].map((type) =>
    inPlaceOf(word, {
      label: type.name,
      kind: 'type',
      page: typePage(type),
      isDeprecated: type.status === 'historic',
    }),
  );
  if (hasClass) return types;
  const page = pageOf([say`The class of records about the Internet. All records of a zone have the same.`]);
  const internet = inPlaceOf(word, { label: 'IN', kind: 'class', detail: say`class`, page });
  return [...types.slice(0, wanted.length), internet, ...types.slice(wanted.length)];
}

/** What a type is for and which fields it has. */
export function typePage({ name, purpose, fields, cite, status }: RrType): Page {
  const rows = fields.map(({ name: field, kind }): Fact => [field, kind.syntax]);
  return pageOf(
    [`${code(name)}`, purpose, status === 'historic' ? say`This type is historic.` : undefined],
    [...rows, definedIn(cite)],
  );
}
