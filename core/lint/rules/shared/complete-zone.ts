import type { MailZone } from '../../mail-zone.js';

/** Whether all records of the zone are known, so that what is not here does not exist. */
export function isCompleteZone({ zone }: MailZone): boolean {
  return zone.isWhole && zone.isRead;
}
