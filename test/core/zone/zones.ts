import type { Name } from '../../../core/dns/name.js';
import { sourceOfText } from '../../../core/text/source.js';
import { printZone } from '../../../core/zone/print.js';
import { readZone, type Zone } from '../../../core/zone/read-zone.js';

export const header =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n@ NS ns1\n';

/** The zone that some lines make under a header. */
export function zoneOf(lines: string): Zone {
  return readZone(sourceOfText(`${header}${lines}`));
}

/** A zone read from a whole text, relative names completed with `example.com.` */
export function wholeZone(text: string): Zone {
  return readZone(sourceOfText(text), { originHint: 'example.com.' as Name });
}

/** Records of the lines under the header, one a line. */
export function recordsOf(lines: string): string[] {
  return Array.from(printZone(zoneOf(lines))).slice(2);
}

/** Problems of a zone: kind and the text that is underlined. */
export function problemsOf(zone: Zone): string[] {
  return zone.problems.map(({ kind, span }) => `${kind}: ${zone.source.slice(span.start, span.end)}`);
}
