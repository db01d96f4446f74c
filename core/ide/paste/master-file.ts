import { sourceOfText } from '../../text/source.js';
import { printRdata } from '../../zone/rdata/codec.js';
import { readZone } from '../../zone/read-zone.js';
import { txtOf } from '../../zone/txt.js';
import { records, textRecord, together } from './owners.js';
import type { PasteContext, Pasted, ReadPasted } from './pasted.js';

/** What an answer carries and no author writes. The zone has an SOA of its own. */
const leftOut: ReadonlySet<string> = new Set(['SOA', 'RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM', 'OPT']);

/** Records of one clipboard. */
const mostRecords = 500;

/**
 * Lines of a zone file: what `opendkim-genkey` and `rspamadm dkim_keygen` write, and the answers of `dig` and `drill`, whose
 * headings are comments. Signatures, NSEC and SOA are left out.
 */
export const readMasterFile: ReadPasted = (text, context) => {
  const zone = readZone(sourceOfText(text), { originHint: context.domain });
  if (zone.records.length === 0 || zone.records.length > mostRecords) return undefined;
  const parts: (Pasted | undefined)[] = [];
  for (let index = 0; index < zone.records.length; index++) {
    const record = zone.records.get(index);
    const { owner, type } = record;
    if (leftOut.has(type.name)) continue;
    const octets = type.name === 'TXT' ? txtOf(zone, record).octets : undefined;
    if (octets === undefined) {
      parts.push(records([{ owner, type: type.name, data: printRdata(type, zone.wireOf(record)) }]));
    } else parts.push(textRecord(octets, owner, context));
  }
  return together(parts);
};

/** Lines of nothing but strings, as `dig +short` writes them: a record each, at the name that its text belongs to. */
export const readStrings: ReadPasted = (text, context) => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > mostRecords || !lines.every((line) => /^[ \t]*"/.test(line))) return undefined;
  const parts = lines.map((line) => octetsOfStrings(line)).map((octets) => ofText(octets, context));
  return together(parts);
};

function ofText(octets: string | undefined, context: PasteContext): Pasted | undefined {
  return octets === undefined ? undefined : textRecord(octets, undefined, context);
}

/** The octets of strings as a zone file writes them on one line; undefined for what is no such line. */
export function octetsOfStrings(line: string): string | undefined {
  const zone = readZone(sourceOfText(`@ 1 TXT ${line.replace(/[\r\n]+/g, ' ')}\n`));
  return zone.records.length === 1 ? txtOf(zone, zone.records.get(0)).octets : undefined;
}
