import type { Name } from '../../dns/name.js';
import type { Standard } from '../../lint/mail-zone.js';
import type { Today } from '../../zone/serial.js';
import type { Zone } from '../../zone/zone.js';
import type { MailName } from './mail-name.js';
import type { TextPlace } from './text-place.js';

/** What is known while a text is being typed. */
export interface TextContext {
  readonly zone: Zone;
  readonly place: TextPlace;
  readonly owner: Name;
  readonly ownerId: number | undefined;
  /** What the owner's name asks for. */
  readonly name: MailName;
  readonly standard: Standard;
  readonly today: Today;
  /** Where the entry starts that the text stands in: other records of the owner start elsewhere. */
  readonly entryStart: number;
}

/** The domain without its final dot, as mail addresses have it. */
export function mailDomain({ name, zone }: TextContext): string {
  const domain = name.domain === '.' ? zone.apex : name.domain;
  return domain.slice(0, -1);
}
