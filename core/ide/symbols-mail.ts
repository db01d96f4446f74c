import { isSpf } from '../records/spf.js';
import { type Phrase, say } from '../words/phrase.js';
import { type NameTable, none } from '../zone/name-table.js';
import { numberOfType } from '../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { txtOf } from '../zone/txt.js';
import type { Zone } from '../zone/zone.js';
import type { OutlineSymbol } from './outline-symbol.js';
import { recordSymbol, relativeName } from './symbols-owner.js';

/** Kinds of records about mail, in the order in which they are listed. */
const kinds = ['MX', 'SPF', 'DMARC', 'DKIM', 'MTA-STS', 'TLS-RPT', 'BIMI'] as const;
type MailKind = (typeof kinds)[number];

/** Records that are listed, and texts that are looked at for that. */
const mostListed = 500;
const mostLooked = 50_000;

/** The group of all records about mail that stand in the file itself; none for a file without any. */
export function mailSymbols(zone: Zone): OutlineSymbol[] {
  const found = new Map<MailKind, ZoneRecord[]>(kinds.map((kind) => [kind, []]));
  let listed = 0;
  let looked = 0;
  const kindOf = mailKinds(zone);
  for (let index = 0; index < zone.records.length && listed < mostListed && looked < mostLooked; index++) {
    const type = zone.records.typeOf(index);
    if (!mailTypes.has(type)) continue;
    looked++;
    const kind = kindOf(index);
    if (kind === undefined) continue;
    const record = zone.records.get(index);
    if (record.start >= zone.mainLength) continue;
    found.get(kind)?.push(record);
    listed++;
  }
  if (listed === 0) return [];
  const children = kinds.flatMap((kind) =>
    (found.get(kind) ?? []).map((record) => symbolOf(zone, kind, record)),
  );
  // A place of its own at the very top: what stands in a group is what a pointer in its text belongs to.
  const span = { start: 0, end: 0 };
  return [
    {
      kind: 'mail',
      name: say`Mail`,
      detail: detailOf(listed),
      span,
      selection: span,
      isDeprecated: false,
      children,
    },
  ];
}

function detailOf(listed: number): Phrase {
  if (listed === 1) return say`1 record`;
  return listed < mostListed ? say`${listed} records` : say`the first ${listed} records`;
}

function symbolOf(zone: Zone, kind: MailKind, record: ZoneRecord): OutlineSymbol {
  const isApex = record.ownerId === zone.apexId;
  const whose = isApex ? '' : relativeName(record.owner, zone).replace(serviceLabels, '').replace(/^\./, '');
  return { ...recordSymbol(zone, record), name: whose === '' ? kind : `${kind} ${whose}` };
}

/** Labels that only say what kind of record it is, which the kind says already. */
const serviceLabels = /(?:^|\.)(?:_dmarc|_mta-sts|_smtp\._tls|_domainkey|_bimi)(?=\.|$)/i;

const mx = numberOfType('MX');
const txt = numberOfType('TXT');
const spf = numberOfType('SPF');
const cname = numberOfType('CNAME');

/** A policy or a key may stand with somebody else, at the end of a CNAME. */
const mailTypes: ReadonlySet<number> = new Set([mx, txt, spf, cname]);

/** Tells what a record of one of these types has to do with mail, mostly by the labels of its owner. */
function mailKinds(zone: Zone): (index: number) => MailKind | undefined {
  const { names, records } = zone;
  const belowKeys = new Map<number, boolean>();
  return (index) => {
    const type = records.typeOf(index);
    if (type === mx || type === spf) return type === mx ? 'MX' : 'SPF';
    const owner = records.ownerOf(index);
    const parent = names.parentOf(owner);
    const label = names.labelOf(owner).toLowerCase();
    if (label === '_dmarc') return 'DMARC';
    if (label === '_mta-sts') return 'MTA-STS';
    if (parent !== none) {
      const above = names.labelOf(parent).toLowerCase();
      if (label === '_smtp' && above === '_tls') return 'TLS-RPT';
      if (above === '_bimi') return 'BIMI';
      const isKey = belowKeys.get(parent) ?? isBelowKeys(names, parent);
      belowKeys.set(parent, isKey);
      if (isKey) return 'DKIM';
    }
    return type === txt && isSpfAt(zone, index) ? 'SPF' : undefined;
  };
}

/** Whether `_domainkey` is a label of a name. At most 127 steps. */
function isBelowKeys(names: NameTable, id: number): boolean {
  for (let at = id; at !== none; at = names.parentOf(at)) {
    if (names.labelOf(at).toLowerCase() === '_domainkey') return true;
  }
  return false;
}

function isSpfAt(zone: Zone, index: number): boolean {
  return isSpf(txtOf(zone, zone.records.get(index)).octets);
}
