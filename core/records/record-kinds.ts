import type { RecordKind, TagSpec } from '../tags/record-kind.js';
import { adsp } from './adsp.js';
import { atps } from './atps.js';
import { bimi } from './bimi.js';
import { dkimKey } from './dkim-key.js';
import { dkimReport } from './dkim-report.js';
import { dmarc } from './dmarc.js';
import { dmarcPermission } from './dmarc-permission.js';
import { domainKeysPolicy } from './domainkeys-policy.js';
import { mtaSts } from './mta-sts.js';
import { tlsRpt } from './tls-rpt.js';

export type AnyRecordKind = RecordKind<Readonly<Record<string, TagSpec>>>;

/** Every kind of record that is a tag list and stands in a zone, the most used first. */
export const recordKinds: readonly AnyRecordKind[] = [
  dmarc,
  dkimKey,
  mtaSts,
  tlsRpt,
  bimi,
  dmarcPermission,
  dkimReport,
  adsp,
  atps,
  domainKeysPolicy,
];

const byId: ReadonlyMap<string, AnyRecordKind> = new Map(recordKinds.map((kind) => [kind.id, kind]));

/** The kind with an id such as `dkim-key`. */
export function findRecordKind(id: string): AnyRecordKind | undefined {
  return byId.get(id);
}
