import { readMailText } from '../../lint/mail-text.js';
import type { Standard } from '../../lint/mail-zone.js';
import type { Span } from '../../text/span.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { KnownZone } from '../names/known-zone.js';
import type { ActionSite, FindActions, ZoneAction } from './action.js';
import { addReports } from './add-reports.js';
import { aliasAndOthers } from './alias-and-others.js';
import { mergeSpf } from './merge-spf.js';
import { nextPolicy } from './next-policy.js';
import { orderSpf } from './order-spf.js';
import { parkedDomain } from './parked-domain.js';
import { plainCharacters } from './plain-characters.js';
import { quoteText } from './quote-text.js';
import { reportPermission } from './report-permission.js';
import { transportRecords } from './transport-records.js';
import { unescapeText } from './unescape-text.js';
import { versionFirst } from './version-first.js';
import { wrapText } from './wrap-text.js';

const all: readonly FindActions[] = [
  quoteText,
  plainCharacters,
  versionFirst,
  mergeSpf,
  aliasAndOthers,
  addReports,
  nextPolicy,
  reportPermission,
  orderSpf,
  unescapeText,
  wrapText,
  transportRecords,
  parkedDomain,
];

export interface ActionQuestion {
  readonly known: KnownZone;
  readonly selection: Span;
  readonly standard: Standard;
  zones(): Iterable<KnownZone>;
}

const txtType = numberOfType('TXT');

/** Everything that can be done about the record that a selection begins in, beside the fixes of its findings. */
export function actionsAt(question: ActionQuestion): readonly ZoneAction[] {
  const { known, selection } = question;
  const { zone } = known;
  const record = zone.recordAt(selection.start);
  const isText = record?.type.number === txtType && zone.names.isAtOrBelow(record.ownerId, zone.apexId);
  const read = isText ? readMailText(zone, record) : undefined;
  // A text that a semicolon cuts off is put into quotes first; what is left of it is nobody's record.
  const text = read?.text.comment === undefined ? read : undefined;
  const site: ActionSite = { ...question, record, text };
  return all.flatMap((find) => find(site));
}
