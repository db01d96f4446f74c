import type { Name } from '../../../../core/dns/name.js';
import { sourceOfOctets } from '../../../../core/text/source.js';
import type { Fault } from '../../../../core/zone/integrity/fault.js';
import { integrityOf } from '../../../../core/zone/integrity/integrity.js';
import { loads } from '../../../../core/zone/integrity/loads.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import type { Zone } from '../../../../core/zone/zone.js';

export const apex = 'example.com';

/** Lines that make a zone without a fault; five of them, so that the first line of a case is line 6. */
export const header =
  '$TTL 1h\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n; the case:\n';

export interface Told {
  /** `kind line`, then what was found and the line of the other record. `!` where BIND does not load the zone for it. */
  readonly faults: readonly string[];
  readonly loads: boolean;
}

/** What is told about the text of a zone `example.com.` */
export function tell(text: string): Told {
  const zone = readZone(sourceOfOctets(Buffer.from(text, 'latin1')), { origin: `${apex}.` as Name });
  const integrity = integrityOf(zone);
  return { faults: integrity.faults.map((fault) => tellFault(zone, fault)), loads: loads(zone, integrity) };
}

function tellFault(zone: Zone, fault: Fault): string {
  const words: (string | number)[] = [fault.kind];
  if (fault.record !== undefined) words.push(lineOf(zone, fault.record));
  if ('found' in fault) words.push(fault.found);
  if ('by' in fault) words.push(fault.by);
  if ('needs' in fault) words.push(fault.needs);
  if ('related' in fault && fault.related !== undefined) words.push(lineOf(zone, fault.related));
  return `${words.join(' ')}${fault.isRefused ? '!' : ''}`;
}

function lineOf(zone: Zone, record: number): number {
  return zone.lines.lineAt(zone.records.get(record).typeSpan.start) + 1;
}
