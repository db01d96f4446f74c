import type { Rule } from '../../rule.js';
import { apexRecords } from './apex-records.js';
import { badData } from './bad-data.js';
import { doubledName } from './doubled-name.js';
import { duplicateRecord } from './duplicate-record.js';
import { glueMissing } from './glue-missing.js';
import { hostNames } from './host-names.js';
import { lexical } from './lexical.js';
import { mailboxWithAt } from './mailbox-with-at.js';
import { nameServers } from './name-servers.js';
import { noFinalNewline } from './no-final-newline.js';
import { notBroughtIn } from './not-brought-in.js';
import { notInherited } from './not-inherited.js';
import { notTogether } from './not-together.js';
import { occluded } from './occluded.js';
import { outOfZone } from './out-of-zone.js';
import { serialNotIncreased } from './serial-not-increased.js';
import { serviceTargets } from './service-targets.js';
import { soaTimers } from './soa-timers.js';
import { tooLong } from './too-long.js';
import { ttlNotAsWritten } from './ttl-not-as-written.js';
import { typographicQuotes } from './typographic-quotes.js';
import { unknownWord } from './unknown-word.js';
import { unquotedText } from './unquoted-text.js';
import { wildcards } from './wildcards.js';

/** The rules about zone files, in the order of the catalogue. */
export const zoneRules: readonly Rule[] = [
  lexical,
  tooLong,
  unknownWord,
  badData,
  apexRecords,
  nameServers,
  notTogether,
  notInherited,
  notBroughtIn,
  outOfZone,
  ttlNotAsWritten,
  hostNames,
  wildcards,
  occluded,
  glueMissing,
  serviceTargets,
  doubledName,
  unquotedText,
  typographicQuotes,
  mailboxWithAt,
  soaTimers,
  serialNotIncreased,
  duplicateRecord,
  noFinalNewline,
];
