import { type DnsLookup, nothingAtHand } from '../audit/dns-lookup.js';
import type { Edit } from '../finding.js';
import type { Span } from '../text/span.js';
import { withoutEnd } from '../text/without-end.js';
import { type Phrase, say } from '../words/phrase.js';
import { nameFieldsOf } from '../zone/name-fields.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { RecordHead, Zone } from '../zone/zone.js';
import { recordOf } from './entry-record.js';
import { EntryWalk } from './entry-walk.js';
import { spfCostHints } from './mail/spf-hints.js';
import { shortTtl } from './short-ttl.js';

/** Something that a zone file means and does not say, to be shown between its words. */
export interface InlayHint {
  readonly kind: 'owner' | 'name' | 'ttl' | 'cost';
  readonly offset: number;
  readonly label: string | Phrase;
  readonly tooltip: Phrase;
  /** On which side a gap belongs: the label goes on with the word on the other one. */
  readonly gap: 'before' | 'after' | 'none';
  /** Writes into the file what the hint says, where that can be written. The record stays the same. */
  readonly edit: Edit | undefined;
}

/** Which hints are wanted. */
export interface InlayHintChoices {
  /** Owners that are inherited, and the end of those that are relative. */
  readonly owner: boolean;
  /** The end of relative names in data. */
  readonly names: boolean;
  /** TTLs that are inherited, where they change. */
  readonly ttl: boolean;
  /** DNS lookups that the terms of SPF records take. */
  readonly spfCost: boolean;
}

/** The hints for the records that touch a range, in the order of the text. Costs the range. */
export function* inlayHints(
  zone: Zone,
  range: Span,
  choices: InlayHintChoices,
  lookup: DnsLookup = nothingAtHand,
): IterableIterator<InlayHint> {
  const walk = new EntryWalk(zone);
  walk.moveTo(range.start);
  for (; !walk.atEnd && walk.startOffset <= range.end; walk.advance()) {
    const record = recordOf(zone, walk);
    if (record === undefined) continue;
    const head = zone.headOf(record);
    const hints = [
      ...(choices.owner ? ownerHints(zone, record) : []),
      ...(choices.ttl ? ttlHints(zone, record, head) : []),
      ...(choices.names ? nameHints(zone, record) : []),
      ...(choices.spfCost ? costHints(zone, record, lookup) : []),
    ];
    for (const hint of hints) if (hint.offset >= range.start && hint.offset <= range.end) yield hint;
  }
}

function ownerHints(zone: Zone, record: ZoneRecord): InlayHint[] {
  if (record.ownerSpan !== undefined) return endOfName(zone, record, 'owner', record.ownerSpan);
  const { owner, start } = record;
  return [
    {
      kind: 'owner',
      offset: start,
      label: owner,
      tooltip: say`The owner is inherited from the entry above`,
      gap: 'none',
      edit: { span: { start, end: start }, text: owner },
    },
  ];
}

function costHints(zone: Zone, record: ZoneRecord, lookup: DnsLookup): InlayHint[] {
  return spfCostHints(zone, record, lookup).map((hint) => ({
    ...hint,
    kind: 'cost',
    gap: 'before',
    edit: undefined,
  }));
}

function nameHints(zone: Zone, record: ZoneRecord): InlayHint[] {
  const names = Array.from(nameFieldsOf(zone, record)).filter(({ role }) => role === 'data');
  return names.flatMap(({ span }) => endOfName(zone, record, 'name', span));
}

/**
 * What a relative name is completed with. `@` says nothing new as long as it is the zone itself; nor does a root that
 * nobody has said to be the origin.
 */
function endOfName(zone: Zone, record: ZoneRecord, kind: 'owner' | 'name', span: Span): InlayHint[] {
  const origin = zone.names.get(record.originId);
  const written = zone.source.slice(Math.max(span.start, span.end - longestEnd), span.end);
  const isOrigin = written === '@';
  if (origin === '.' || isAbsolute(written) || (isOrigin && record.originId === zone.apexId)) return [];
  const tooltip = say`The origin here is ${origin}`;
  const { end } = span;
  if (isOrigin) {
    return [{ kind, offset: end, label: origin, tooltip, gap: 'before', edit: { span, text: origin } }];
  }
  const label = `.${origin}`;
  return [
    { kind, offset: end, label, tooltip, gap: 'none', edit: { span: { start: end, end }, text: label } },
  ];
}

/** Whether a name ends with a dot that no backslash stands before. */
function isAbsolute(written: string): boolean {
  if (!written.endsWith('.')) return false;
  const before = written.slice(0, -1);
  return (before.length - withoutEnd(before, '\\').length) % 2 === 0;
}

/** Units at the end of a name that tell whether it is absolute. */
const longestEnd = 1024;

/** Said once and then again where it changes: on every line it would tell nothing new. */
function ttlHints(zone: Zone, record: ZoneRecord, head: RecordHead): InlayHint[] {
  const { index, ttlSeconds } = record;
  const { records } = zone;
  const isAsBefore = (): boolean =>
    index > 0 &&
    records.ttlOf(index - 1) === ttlSeconds &&
    zone.headOf(records.get(index - 1)).ttl === undefined;
  if (head.ttl !== undefined || isAsBefore() || isUnknown(zone, ttlSeconds, head.type.start)) return [];
  const offset = head.class?.start ?? head.type.start;
  const label = shortTtl(ttlSeconds);
  const edit = { span: { start: offset, end: offset }, text: `${label} ` };
  const tooltip =
    ttlSeconds === 1
      ? say`No TTL is written: 1 second is inherited`
      : say`No TTL is written: ${ttlSeconds} seconds are inherited`;
  return [{ kind: 'ttl', offset, label, tooltip, gap: 'after', edit }];
}

/** Whether there is no TTL to inherit: 0 stands for that, too. A fragment may get one from the file that includes it. */
function isUnknown({ isWhole, problems }: Zone, ttlSeconds: number, typeStart: number): boolean {
  if (ttlSeconds > 0) return false;
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.span.start ?? 0) < typeStart) low = middle + 1;
    else high = middle;
  }
  return !isWhole || problems[low]?.span.start === typeStart;
}
