import { arcMessageSignature, arcSeal } from '../../../../core/records/arc-fields.js';
import { dkimKey } from '../../../../core/records/dkim-key.js';
import { dkimSignature } from '../../../../core/records/dkim-signature.js';
import { dmarc } from '../../../../core/records/dmarc.js';
import { policyInForce } from '../../../../core/records/dmarc-policy.js';
import { readDmarcTraits } from '../../../../core/records/dmarc-traits.js';
import { domainkeySignature } from '../../../../core/records/domainkey-signature.js';
import { type AnyRecordKind, recordKinds } from '../../../../core/records/record-kinds.js';
import { readRecord } from '../../../../core/tags/read-record.js';
import { readTagList, type TagList } from '../../../../core/tags/tag-list.js';
import { asWritten, inOrder, promise, same, within } from '../promises.js';
import { kindsOf, type Target } from '../target.js';

const kinds: readonly AnyRecordKind[] = [
  ...recordKinds,
  ...([
    dkimSignature,
    domainkeySignature,
    arcMessageSignature,
    arcSeal,
  ] as unknown as readonly AnyRecordKind[]),
];
const names = kinds.flatMap(({ tags }) => Object.keys(tags));
const values = kinds.flatMap(({ tags }) =>
  Object.values(tags).flatMap(({ value }) => value.choices.map(({ text }) => text)),
);

/** Tag lists, and records of all kinds that are such: DKIM keys and signatures, DMARC, MTA-STS, TLS-RPT, BIMI and others. */
export const tagList: Target = {
  name: 'tag-list',
  seeds: [
    'v=DMARC1; p=reject; sp=none; np=quarantine; rua=mailto:a@example.com!10m,mailto:b@example.net; ruf=mailto:c@example.com; adkim=s; aspf=r; fo=1:d:s; rf=afrf; ri=86400; pct=100; t=y; psd=n',
    'v=DKIM1; k=rsa; t=y:s; h=sha256:sha1; s=email:*; n=a=20note; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A',
    'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    'v=STSv1; id=20260101T000000;',
    'v=TLSRPTv1; rua=mailto:t@example.com,https://example.com/v1/tlsrpt',
    'v=BIMI1; l=https://example.com/a.svg; a=https://example.com/a.pem; avp=brand; lps=a,b',
    'v=1; a=rsa-sha256; c=relaxed/simple; d=example.com; s=s1; i=@sub.example.com; q=dns/txt; t=1700000000; x=1700000600; l=10; h=From:To:\r\n Subject; z=From:a@b|To:c=20d; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=dGVz\r\n dA==',
    'i=1; a=rsa-sha256; cv=none; d=example.com; s=arc; t=1; b=AAAA',
    'dkim=all',
    'o=-; n=testing; r=a@example.com',
    'ra=a; rp=100; rr=all',
  ],
  words: [
    ...names,
    ...values,
    '=',
    ';',
    ' ',
    ':',
    ',',
    '/',
    '\r\n ',
    '@',
    'mailto:',
    'https:',
    '%2c',
    '=20',
    '!1k',
    'constructor',
    '__proto__',
    'v=DMARC1;',
    'p=',
  ],
  check(input) {
    const list = readTagList(input);
    checkList(list);
    const known = kinds.map((kind) => checkRecord(kind, list));
    const reading = readRecord(dmarc, list);
    const forces = (['rfc9989', 'rfc7489'] as const).map((standard) =>
      JSON.stringify(policyInForce(reading, standard)),
    );
    const shape = `${list.tags.length > 0} ${list.strays.length > 0} ${list.gaps.length > 0}`;
    return kindsOf([
      shape,
      ...known,
      ...forces,
      String(readDmarcTraits(reading)),
      String(readRecord(dkimKey, list).present),
    ]);
  },
};

function checkList(list: TagList): void {
  const { octets, tags, strays, gaps } = list;
  for (const tag of tags) {
    asWritten(tag.name, octets, 'a name');
    asWritten(tag.value, octets, 'a value');
    same(
      [tag.name.span.start, tag.name.span.end, tag.value.span.start, tag.value.span.end],
      [tag.nameStart, tag.nameEnd, tag.valueStart, tag.valueEnd],
      'a tag stands where it says',
    );
    same(tag.span, { start: tag.nameStart, end: tag.valueEnd }, 'a tag reaches from its name to its value');
    promise(/^[A-Za-z][A-Za-z0-9_]*$/.test(tag.name.value), 'a name is one', tag.name.value);
  }
  for (const stray of strays) asWritten(stray, octets, 'a stray piece');
  const places = [...tags, ...strays].map(({ span }) => span).sort((a, b) => a.start - b.start);
  inOrder(places, octets.length, 'a part of a list');
  for (const gap of gaps) within(gap, octets.length, 'a gap');
  let between = '';
  let at = 0;
  for (const { start, end } of places) {
    between += octets.slice(at, start);
    at = end;
  }
  promise(
    /^[\s;]*$/.test(between + octets.slice(at)),
    'nothing of a list is lost',
    between + octets.slice(at),
  );
  const again = readTagList(tags.map(({ name, value }) => `${name.value}=${value.value}`).join('; '));
  const told = ({ tags: all }: TagList): unknown => all.map(({ name, value }) => [name.value, value.value]);
  same(told(again), told(list), 'a list that is printed reads the same');
}

/** A record read against its kind, of which every value read quickly is what it is read as with care. */
function checkRecord(kind: AnyRecordKind, list: TagList): string {
  const reading = readRecord(kind, list);
  const { octets } = list;
  for (const [name, problems] of reading.problems) {
    const tag = reading.known.get(name);
    promise(tag !== undefined, 'only what stands there has problems', name);
    for (const { span } of problems) within(span, octets.length, `a problem of ${kind.id}`);
  }
  for (const [name, tag] of reading.known) {
    const grammar = kind.tags[name]?.value;
    promise(grammar !== undefined, 'a known tag has a row', name);
    const plain = grammar.readPlain?.(octets, tag.valueStart, tag.valueEnd);
    if (plain === undefined || isUris(plain)) continue;
    let problems = 0;
    const read = grammar.read(tag.value, () => problems++);
    promise(problems === 0, `a plain value of ${kind.id} has no problem`, name, tag.value.value);
    same(plain, read, `a plain value of ${kind.id} is read as any`);
  }
  for (const [name, value] of Object.entries(reading.values)) {
    if (value === undefined) continue;
    within(value.span, octets.length, `a value of ${kind.id}`);
    same(reading.valueOf(name), value.value, 'a value is the same however one asks');
  }
  promise(reading.known.size + reading.unknown.length <= list.tags.length, 'no tag counts twice');
  return `${kind.id} ${reading.present} ${reading.invalid}`;
}

/** Lists of addresses are told by getters, which the target about them looks at. */
function isUris(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === 'object' && 'isPlain' in item);
}
