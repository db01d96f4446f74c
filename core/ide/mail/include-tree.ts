import { keyOf, type Name } from '../../dns/name.js';
import { readMailText, type SpfText } from '../../lint/mail-text.js';
import { leadsOn, targetOf } from '../../spf/lookup-cost.js';
import type { Span } from '../../text/span.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import { answeringOwner } from '../names/answering-owner.js';
import { recordsAt, recordsNaming } from '../names/block-index.js';
import type { KnownZone } from '../names/known-zone.js';
import { extentOf, headSpan } from '../names/record-places.js';

/** An SPF record in the tree of includes. */
export interface SpfNode {
  readonly known: KnownZone;
  /** The domain whose record it is. */
  readonly domain: Name;
  readonly text: string;
  /** What to put the cursor on, and all of the record. */
  readonly span: Span;
  readonly extent: Span;
}

/** A step between two records, and the terms that make it, in the zone of the record that has them. */
export interface SpfCall {
  readonly node: SpfNode;
  readonly terms: readonly Span[];
}

/** Records that are looked at of one owner, and callers that are told. */
const mostRecords = 1000;

/** The SPF record at an offset. */
export function spfNodeAt(known: KnownZone, offset: number): SpfNode | undefined {
  const record = known.zone.recordAt(offset);
  const text = record && spfTextOf(known.zone, record);
  return text && nodeOf(known, text);
}

/** The records that a record includes or redirects to, as far as some zones have them. */
export function spfCallees(node: SpfNode, zones: readonly KnownZone[]): readonly SpfCall[] {
  const text = textOf(node);
  if (text === undefined) return [];
  const byTarget = new Map<string, { readonly name: Name; readonly terms: Span[] }>();
  for (const term of text.spf.evaluated) {
    const name = leadsOn(term) ? targetOf(term) : undefined;
    if (name === undefined) continue;
    const entry = byTarget.get(keyOf(name)) ?? { name, terms: [] };
    byTarget.set(keyOf(name), entry);
    entry.terms.push(text.text.cover(term.span));
  }
  return [...byTarget.values()].flatMap(({ name, terms }) =>
    recordsOf(name, zones).map((callee) => ({ node: callee, terms })),
  );
}

/** The records that include a record or redirect to it. */
export function spfCallers(node: SpfNode, zones: readonly KnownZone[]): readonly SpfCall[] {
  const calls: SpfCall[] = [];
  const wanted = keyOf(node.domain);
  for (const known of zones) {
    for (const index of recordsNaming(known.zone, node.domain)) {
      const text = spfTextOf(known.zone, known.zone.records.get(index));
      const terms = text?.spf.evaluated.filter((term) => {
        const name = leadsOn(term) ? targetOf(term) : undefined;
        return name !== undefined && keyOf(name) === wanted;
      });
      if (text === undefined || terms === undefined || terms.length === 0) continue;
      const spans = terms.map((term) => text.text.cover(term.span));
      if (calls.push({ node: nodeOf(known, text), terms: spans }) === mostRecords) return calls;
    }
  }
  return calls;
}

/** The SPF records that somebody gets who asks for a domain: of the first zone that has some. */
function recordsOf(name: Name, zones: readonly KnownZone[]): readonly SpfNode[] {
  for (const known of zones) {
    const { zone } = known;
    const found: SpfNode[] = [];
    for (const index of recordsAt(zone, answeringOwner(zone, name))) {
      const text = spfTextOf(zone, zone.records.get(index));
      if (text !== undefined && found.push(nodeOf(known, text)) === mostRecords) break;
    }
    if (found.length > 0) return found;
  }
  return [];
}

function nodeOf(known: KnownZone, text: SpfText): SpfNode {
  const { record } = text;
  return {
    known,
    domain: text.domain,
    text: text.text.octets,
    span: headSpan(record),
    extent: extentOf(known.zone, record),
  };
}

function textOf({ known, span }: SpfNode): SpfText | undefined {
  const record = known.zone.recordAt(span.start);
  return record && spfTextOf(known.zone, record);
}

function spfTextOf(zone: Zone, record: ZoneRecord): SpfText | undefined {
  if (record.type.name !== 'TXT') return undefined;
  const text = readMailText(zone, record);
  return text.role === 'spf' ? text : undefined;
}
