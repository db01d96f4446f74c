import { isBimi } from '../../../records/bimi.js';
import { isMtaSts } from '../../../records/mta-sts.js';
import { isTlsRpt } from '../../../records/tls-rpt.js';
import type { MailText } from '../../mail-text.js';
import type { NeighbourRole } from '../../neighbour-text.js';
import { perZoneInSteps, type SlowFact } from './per-zone.js';
import { TextsByName } from './texts-by-name.js';

/** The records that receivers take for what they are, by the number of their owner. */
function recordsOf(
  role: NeighbourRole,
  isRecord: (octets: string) => boolean,
): SlowFact<TextsByName<MailText>> {
  return perZoneInSteps((zone) => {
    const texts = zone.textsOf(role).filter((text) => text.isAtHome && isRecord(text.text.octets));
    return TextsByName.of<MailText>(texts, zone.zone.names.length, (text) => text.ownerId);
  });
}

export const stsRecords = recordsOf('mta-sts', isMtaSts);
export const tlsRptRecords = recordsOf('tls-rpt', isTlsRpt);
export const bimiRecords = recordsOf('bimi', isBimi);
