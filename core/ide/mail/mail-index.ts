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
const mostLooked = 10_000;

/**
 * The mail records of a zone, in reading order. What is listed of a block holds for as long as the block
 * is not read again: an edit costs one block and a look at the list of each.
 */
export function* mailRecords(zone: Zone): IterableIterator<MailRecordAt> {
  let looked = 0;
  for (let block = 0; block < zone.blocks.length; block++) {
    const first = zone.blocks.firstRecordOf(block);
    if (looked >= mostLooked && !known.has(zone.blocks.keyOf(block))) continue;
    const read = listOf(zone, block);
    if (read.isNew) looked += read.looked;
    for (const { kind, index } of read.list) yield { kind, index: first + index };
  }
}

/** Lists a block ahead of the first question. */
export function prepareMailBlock(zone: Zone, block: number): void {
  listOf(zone, block);
}

interface MailBlock {
  /** Numbered from the first record of the block. */
  readonly list: readonly MailRecordAt[];
  /** Texts that were looked at for that. */
  readonly looked: number;
}

/** By the key of a block. */
const known = new WeakMap<object, MailBlock>();

function listOf(zone: Zone, block: number): MailBlock & { readonly isNew: boolean } {
  const key = zone.blocks.keyOf(block);
  const before = known.get(key);
  if (before !== undefined) return { ...before, isNew: false };
  const read = listBlock(zone, block);
  known.set(key, read);
  return { ...read, isNew: true };
}

const txt = numberOfType('TXT');
const mx = numberOfType('MX');
const cname = numberOfType('CNAME');

function listBlock(zone: Zone, block: number): MailBlock {
  const { blocks, records, names } = zone;
  const nameKinds = nameKindsOf(names);
  const first = blocks.firstRecordOf(block);
  const end = blocks.firstRecordOf(block + 1);
  // A search for some bytes, which most blocks of a large zone do not have. An escaped version goes without a lens.
  const hasSpf = ['spf1', 'SPF1', 'Spf1'].some((word) => blocks.has(block, word));
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
    if (hasSpf) looked++;
    if (nameKind === 'plain' && !(hasSpf && mayBeSpf(zone, index))) continue;
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
