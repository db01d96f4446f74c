import { keyOf, type Name, readName } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import { nameFieldsOf } from '../../zone/name-fields.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import { rrTypeByNumber } from '../../zone/rdata/types.js';
import type { Zone } from '../../zone/read-zone.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { txtOf } from '../../zone/txt.js';
import { type NameUse, wordUse } from './name-use.js';
import { type SpfMention, spfMentions } from './spf-mentions.js';

/** All names that a record writes down: its owner unless inherited, names in its data, domains in an SPF text. */
export function namesIn(zone: Zone, record: ZoneRecord): NameUse[] {
  const uses: NameUse[] = [];
  for (const { role, name, span } of nameFieldsOf(zone, record)) {
    uses.push(wordUse(zone.source, role, name, span, record.index));
  }
  if (isTextType(record.type.number)) uses.push(...namesInSpf(zone, record));
  else if (!uses.some(({ role }) => role === 'data')) uses.push(...hiddenNames(zone, record));
  return uses;
}

/** Whether data of a type may be an SPF record: TXT, and the retired type SPF (RFC 7208 s3.1). */
export function isTextType(type: number): boolean {
  return type === txt || type === spf;
}

/** Whether data of a type may hold names that the record table's `targetOf` does not tell. */
export function hasFurtherNames(type: number): boolean {
  if (furtherNames[type] === unknown) furtherNames[type] = countsFurtherNames(type) ? yes : no;
  return furtherNames[type] === yes;
}

function countsFurtherNames(type: number): boolean {
  return irregularTypes.has(type) || rrTypeByNumber(type).fields.filter(({ kind }) => kind.isName).length > 1;
}

const [unknown, no, yes] = [0, 1, 2];
/** By number of the type: asked for every record of a zone. */
const furtherNames = new Uint8Array(0x1_0000);

const txt = numberOfType('TXT');
const spf = numberOfType('SPF');

/** Types whose names depend on other fields or come in lists: their fields do not tell where a name stands. */
const irregularTypes: ReadonlySet<number> = new Set(
  (['HIP', 'IPSECKEY', 'AMTRELAY', 'A6'] as const).map(numberOfType),
);

function namesInSpf(zone: Zone, record: ZoneRecord): NameUse[] {
  const text = txtOf(zone, record);
  const { map } = text;
  const labelAt = (span: Span<'payload'>) => ({
    text: text.octets.slice(span.start, span.end),
    span: map.cover(span),
    pieces: map.pieces(span),
  });
  return spfMentions(text.octets).map(
    ({ term, name, span, labels, isBehindMacros }: SpfMention): NameUse => ({
      role: 'spf',
      name,
      span: map.cover(span),
      pieces: map.pieces(span),
      labels: text.form === 'hexadecimal' ? undefined : labels.map(labelAt),
      skipped: isBehindMacros ? 1 : 0,
      record: record.index,
      term,
    }),
  );
}

/** The names in data whose fields do not show them: data in the form of RFC 3597, and irregular types. */
function hiddenNames(zone: Zone, record: ZoneRecord): NameUse[] {
  const values = namesOfData(zone, record);
  if (values.length === 0) return [];
  const wanted = new Map(values.map((name) => [keyOf(name), name]));
  const origin = zone.names.get(record.originId);
  const uses: NameUse[] = [];
  const cursor = zone.fieldsOf(record);
  const isHexadecimal = cursor.octets === '\\#';
  const { start } = cursor;
  let { end } = cursor;
  for (cursor.advance(); !cursor.atEnd; cursor.advance()) {
    end = cursor.end;
    if (isHexadecimal) continue;
    const read = readName(cursor.octets, origin);
    // A word of base64 that reads like one of the names is not worth a rule of its own: renaming proves its edits.
    if ('problem' in read || !wanted.has(keyOf(read.name))) continue;
    uses.push(wordUse(zone.source, 'data', read.name, cursor.span, record.index));
  }
  if (!isHexadecimal) return uses;
  const span = { start, end };
  return values.map((name) => ({
    role: 'data',
    name,
    span,
    pieces: [span],
    labels: undefined,
    skipped: 0,
    record: record.index,
    term: undefined,
  }));
}

/** The names in a record's data by value. A gateway that is an address, or none, is no name. */
function namesOfData(zone: Zone, record: ZoneRecord): Name[] {
  const { type } = record;
  const isIrregular = irregularTypes.has(type.number);
  const nameFields = new Set(type.fields.filter(({ kind }) => kind.isName).map(({ name }) => name));
  if (!isIrregular && nameFields.size === 0) return [];
  return zone.fieldValues(record).flatMap(({ name, value }) => {
    if (nameFields.has(name)) return [value as Name];
    return isIrregular ? value.split(' ').filter(isAbsoluteName) : [];
  });
}

function isAbsoluteName(word: string): word is Name {
  return word.length > 1 && word.endsWith('.');
}
