import { readMailText } from '../../lint/mail-text.js';
import { kindOf, nameKindsOf } from '../../lint/name-kinds.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { Zone } from '../../zone/zone.js';

/** The kinds of records that are spoken about above their lines. */
export const lensKinds = ['spf', 'dmarc', 'dkim'] as const;
export type LensKind = (typeof lensKinds)[number];

/** `alias`: a selector whose key stands elsewhere. */
export type MailRecordKind = LensKind | 'mx' | 'alias';

export interface MailRecordAt {
  readonly kind: MailRecordKind;
  /** Number of the record. */
  readonly index: number;
}

/** Texts that are looked at in one call beyond those of blocks that are known: a zone may be a million of other texts. */
const mostLooked = 50_000;

/**
 * The mail records of a zone, in reading order. What is listed of a block holds for as long as the block
 * is not read again: an edit costs one block and a look at the list of each.
 */
export function* mailRecords(zone: Zone): IterableIterator<MailRecordAt> {
  let looked = 0;
  for (let block = 0; block < zone.blocks.length; block++) {
    const first = zone.blocks.firstRecordOf(block);
    const key = zone.blocks.keyOf(block);
    let list = known.get(key);
    if (list === undefined) {
      if (looked >= mostLooked) continue;
      const read = listBlock(zone, block);
      looked += read.looked;
      list = read.list;
      known.set(key, list);
    }
    for (const { kind, index } of list) yield { kind, index: first + index };
  }
}

/** By the key of a block; the records numbered from its first. */
const known = new WeakMap<object, readonly MailRecordAt[]>();

const txt = numberOfType('TXT');
const mx = numberOfType('MX');
const cname = numberOfType('CNAME');

function listBlock(
  zone: Zone,
  block: number,
): { readonly list: readonly MailRecordAt[]; readonly looked: number } {
  const { blocks, records, names } = zone;
  const nameKinds = nameKindsOf(names);
  const first = blocks.firstRecordOf(block);
  const end = blocks.firstRecordOf(block + 1);
  const list: MailRecordAt[] = [];
  let looked = 0;
  for (let index = first; index < end; index++) {
    const type = records.typeOf(index);
    if (type === mx) list.push({ kind: 'mx', index: index - first });
    if (type !== txt && type !== cname) continue;
    const nameKind = kindOf(nameKinds.bitsOf(records.ownerOf(index)));
    if (type === cname) {
      if (nameKind === 'selector') list.push({ kind: 'alias', index: index - first });
      continue;
    }
    looked++;
    if (nameKind === 'plain' && !mayBeSpf(zone, index)) continue;
    const kind = roleKinds.get(readMailText(zone, records.get(index)).role);
    if (kind !== undefined) list.push({ kind, index: index - first });
  }
  return { list, looked };
}

const roleKinds: ReadonlyMap<string, MailRecordKind> = new Map([
  ['spf', 'spf'],
  ['dmarc', 'dmarc'],
  ['dkim-key', 'dkim'],
]);

/** A look at the first characters, so that a zone full of other texts is not read. */
function mayBeSpf(zone: Zone, index: number): boolean {
  const { start, end } = zone.fieldsOf(zone.records.get(index));
  const head = zone.source.slice(start, Math.min(start + 3, end));
  return head.length < 3 || head.includes('\\') || /^v=s/i.test(head);
}
