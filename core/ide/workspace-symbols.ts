import { labelsOf } from '../dns/name.js';
import { shownName } from '../lint/rules/shared/shown.js';
import type { Span } from '../text/span.js';
import { type NameTable, none } from '../zone/name-table.js';
import type { Zone } from '../zone/read-zone.js';
import type { KnownZone } from './names/known-zone.js';
import { headSpan } from './names/record-places.js';

/** An owner in one of the known zones. */
export interface ZoneSymbol {
  /** Without the final dot. */
  readonly name: string;
  readonly kind: 'zone' | 'selector' | 'policy' | 'alias' | 'host' | 'name';
  /** The name of its zone. */
  readonly container: string;
  readonly known: KnownZone;
  /** The first record there. */
  readonly span: Span;
}

/**
 * Owners whose name holds the query, and behind them those that have its characters in this order; blanks do not count,
 * nor does case. At most `most`. Looks at each name once, and stops as soon as enough hold the query itself.
 */
export function symbolsMatching(query: string, zones: Iterable<KnownZone>, most = 500): ZoneSymbol[] {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  const holding: ZoneSymbol[] = [];
  const alike: ZoneSymbol[] = [];
  for (const known of zones) {
    const textOf = nameTexts(known.zone.names);
    for (let id = 0; id < known.zone.names.length && holding.length < most; id++) {
      const name = textOf(id);
      const list = name.includes(wanted) ? holding : alike;
      if (list === alike && (alike.length >= most || !hasInOrder(name, wanted))) continue;
      const symbol = symbolOf(known, id);
      if (symbol !== undefined) list.push(symbol);
    }
  }
  return [...holding, ...alike].slice(0, most);
}

/** Names in lower case. A million of them have few parents, whose text is made once. */
function nameTexts(names: NameTable): (id: number) => string {
  const parents = new Map<number, string>([[none, '']]);
  const textOf = (id: number): string => {
    const parent = names.parentOf(id);
    if (parent === none) return '.';
    const above = parents.get(parent) ?? textOf(parent);
    parents.set(parent, above);
    return `${names.labelOf(id).toLowerCase()}.${above === '.' ? '' : above}`;
  };
  return textOf;
}

function hasInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (let found = 0; found < wanted.length; found++) {
    at = text.indexOf(wanted.charAt(found), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolOf(known: KnownZone, id: number): ZoneSymbol | undefined {
  const { zone } = known;
  const [first] = zone.records.atOwner(id);
  if (first === undefined) return undefined;
  const record = zone.records.get(first);
  return {
    name: shownName(record.owner),
    kind: kindOf(zone, id, labelsOf(record.owner.toLowerCase())),
    container: shownName(zone.apex),
    known,
    span: headSpan(record),
  };
}

/** Records that are looked at to tell what an owner is. */
const mostRecords = 16;

function kindOf(zone: Zone, id: number, labels: readonly string[]): ZoneSymbol['kind'] {
  const types = new Set<string>();
  let looked = 0;
  for (const index of zone.records.atOwner(id)) {
    types.add(zone.records.get(index).type.name);
    if (++looked === mostRecords) break;
  }
  if (types.has('SOA')) return 'zone';
  if (labels.indexOf('_domainkey') > 0) return 'selector';
  if (labels[0] === '_dmarc') return 'policy';
  if (types.has('CNAME')) return 'alias';
  return types.has('A') || types.has('AAAA') ? 'host' : 'name';
}
