import type { DnsLookup } from '../../audit/dns-lookup.js';
import { graphOf } from '../../audit/spf-budget.js';
import { readMailText } from '../../lint/mail-text.js';
import type { TermCost } from '../../spf/lookup-cost.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';

/** What one term of an SPF record costs, to be shown behind it. */
export interface SpfCostHint {
  /** Behind the last character of the term. */
  readonly offset: number;
  readonly label: Phrase;
  readonly tooltip: Phrase;
}

/** The costs of the terms of a record that ask the DNS; none for any other record. */
export function spfCostHints(zone: Zone, record: ZoneRecord, lookup: DnsLookup): readonly SpfCostHint[] {
  if (record.type.name !== 'TXT') return [];
  const text = readMailText(zone, record);
  if (text.role !== 'spf' || text.spf.problems.length > 0) return [];
  const { costs } = graphOf(text.domain, text.spf, lookup);
  return costs
    .termCosts(text.spf)
    .filter(({ count }) => count > 0)
    .map((cost) => {
      const { span } = cost.term;
      const offset = text.text.map.cover({ start: span.end - 1, end: span.end }).end;
      return { offset, ...wordsOf(cost) };
    });
}

function wordsOf({ count, isAtLeast }: TermCost): { readonly label: Phrase; readonly tooltip: Phrase } {
  if (count === Number.POSITIVE_INFINITY) {
    return { label: say`+∞`, tooltip: say`This leads into a loop, and receivers give up (permerror)` };
  }
  const inside = count - 1;
  const label =
    inside === 0
      ? isAtLeast
        ? say`+1 or more`
        : say`+1`
      : isAtLeast
        ? say`+${count} or more (${inside} inside)`
        : say`+${count} (${inside} inside)`;
  const tooltip =
    count === 1
      ? say`Of the ten DNS lookups that RFC 7208 s4.6.4 allows, this term takes 1`
      : say`Of the ten DNS lookups that RFC 7208 s4.6.4 allows, this term takes ${count}, those of included records counted`;
  return { label, tooltip };
}
