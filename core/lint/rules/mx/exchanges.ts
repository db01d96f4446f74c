import type { Span } from '../../../text/span.js';
import type { FaultKind, TargetFault } from '../../../zone/integrity/fault.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { MailZone } from '../../mail-zone.js';
import { shownName, shownText } from '../shared/shown.js';
import { faultsOf, targetOf, targetPlace, writtenAt } from '../zone/faults.js';

/** An exchange with something wrong, and how it is written. */
export interface OddExchange {
  readonly record: ZoneRecord;
  readonly span: Span;
  readonly written: string;
  /** The name that it stands for, without the final dot. */
  readonly host: string;
  /** The alias in the way. */
  readonly alias: ZoneRecord | undefined;
}

/** The exchanges of which one of these was found, in reading order. */
export function* oddExchanges(
  mail: MailZone,
  found: readonly TargetFault['found'][],
): IterableIterator<OddExchange> {
  const { zone } = mail;
  const kinds = ['mx-target'] as const satisfies readonly FaultKind[];
  for (const fault of faultsOf(mail, kinds)) {
    if (!found.includes(fault.found)) continue;
    const record = zone.records.get(fault.record);
    const span = targetPlace(zone, record);
    yield {
      record,
      span,
      written: shownText(writtenAt(zone, span)),
      host: shownName(targetOf(zone, fault.record)),
      alias: fault.related === undefined ? undefined : zone.records.get(fault.related),
    };
  }
}
