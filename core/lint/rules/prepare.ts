import { answersInSteps } from '../../zone/answers.js';
import type { MailZone } from '../mail-zone.js';
import { latersOf } from './dkim/first-at-name.js';
import { isOneOrganization } from './dmarc/organizations.js';
import { keyDomains } from './dmarc/signing-domains.js';
import { nameFacts } from './shared/name-facts.js';
import type { SlowFact } from './shared/per-zone.js';
import { aliasedDomains, policyRecords } from './shared/policy-records.js';
import { textLists } from './shared/texts-at.js';
import { spfRecords } from './spf/spf-records.js';
import { prepareIntegrity } from './zone/faults.js';

/** In an order in which each finds what it asks for. */
const facts: readonly SlowFact<unknown>[] = [
  nameFacts,
  spfRecords,
  policyRecords,
  aliasedDomains,
  latersOf,
  textLists,
  keyDomains,
  isOneOrganization,
];

/**
 * Finds out what many rules want to know of the whole zone, with pauses in which others may work: a rule that looks at one
 * text could not pause when it is the first that asks.
 */
export function* prepareFacts(mail: MailZone): Generator<void> {
  yield* prepareIntegrity(mail);
  if (mail.texts.length === 0) return;
  yield* mail.prepareTexts();
  for (const fact of facts) {
    for (const _ of fact.inSteps(mail)) yield;
    yield;
  }
  yield* answersInSteps(mail.zone);
}
