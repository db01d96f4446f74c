import { adsp } from '../../records/adsp.js';
import { atps } from '../../records/atps.js';
import { bimi } from '../../records/bimi.js';
import { dkimKey } from '../../records/dkim-key.js';
import { dkimReport } from '../../records/dkim-report.js';
import { dmarc } from '../../records/dmarc.js';
import { domainKeysPolicy } from '../../records/domainkeys-policy.js';
import { mtaSts } from '../../records/mta-sts.js';
import { tlsRpt } from '../../records/tls-rpt.js';
import type { RecordKind, TagSpec } from '../../tags/record-kind.js';
import type { MailNameKind } from './mail-name.js';

export type AnyKind = RecordKind<Readonly<Record<string, TagSpec>>>;

/** A kind of tag list and the names at which a text without a version is one. */
interface TagListKind {
  readonly kind: AnyKind;
  readonly at: readonly MailNameKind[];
}

/** All kinds of tag lists that can be completed: a new table needs a row here and nothing else. */
const kinds: readonly TagListKind[] = [
  { kind: dmarc, at: ['dmarc', 'report-permission'] },
  { kind: dkimKey, at: ['dkim-key'] },
  { kind: mtaSts, at: ['mta-sts'] },
  { kind: tlsRpt, at: ['tls-rpt'] },
  { kind: bimi, at: ['bimi'] },
  { kind: adsp, at: ['adsp'] },
  { kind: atps, at: ['atps'] },
  { kind: dkimReport, at: ['dkim-report'] },
  { kind: domainKeysPolicy, at: ['domainkeys-policy'] },
];

/** The kind of tag list that a text is, by its version or else by the name it stands at. */
export function tagListKindOf(octets: string, name: MailNameKind): AnyKind | undefined {
  const written = /^[ \t]*v[ \t]*=[ \t]*([^;\s]*)/i.exec(octets)?.[1];
  for (const { kind } of kinds) {
    if (written !== undefined && kind.version?.literal.toLowerCase() === written.toLowerCase()) return kind;
  }
  // The version of something else, which has no table.
  if (written !== undefined && written !== '') return undefined;
  return kinds.find(({ at }) => at.includes(name))?.kind;
}
