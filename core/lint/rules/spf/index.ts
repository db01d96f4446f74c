import type { Rule } from '../../rule.js';
import { addressMalformed } from './address-malformed.js';
import { domainMalformed } from './domain-malformed.js';
import { duplicateMechanism } from './duplicate-mechanism.js';
import { everyonePasses } from './everyone-passes.js';
import { failsBeforeDmarc } from './fails-before-dmarc.js';
import { failureReportModifier } from './failure-report-modifier.js';
import { finalDot } from './final-dot.js';
import { includeLoop } from './include-loop.js';
import { includeWithoutRecord } from './include-without-record.js';
import { macroMalformed } from './macro-malformed.js';
import { macroPerMessage } from './macro-per-message.js';
import { modifierNotLast } from './modifier-not-last.js';
import { modifierTwice } from './modifier-twice.js';
import { mxWithoutHosts } from './mx-without-hosts.js';
import { nearlyTooManyLookups } from './nearly-too-many-lookups.js';
import { noVerdict } from './no-verdict.js';
import { nullMxSender } from './null-mx-sender.js';
import { prefixMalformed } from './prefix-malformed.js';
import { ptrUsed } from './ptr-used.js';
import { recordLong } from './record-long.js';
import { recordMissing } from './record-missing.js';
import { redirectWithAll } from './redirect-with-all.js';
import { redirectWithoutRecord } from './redirect-without-record.js';
import { redundantRange } from './redundant-range.js';
import { senderId } from './sender-id.js';
import { severalRecords } from './several-records.js';
import { strayCharacter } from './stray-character.js';
import { termsAfterAll } from './terms-after-all.js';
import { termsJoined } from './terms-joined.js';
import { tooManyExchanges } from './too-many-exchanges.js';
import { tooManyLookups } from './too-many-lookups.js';
import { typeSpf } from './type-spf.js';
import { uLabel } from './u-label.js';
import { unknownMechanism } from './unknown-mechanism.js';
import { unknownModifier } from './unknown-modifier.js';
import { versionNearMiss } from './version-near-miss.js';
import { voidLookup } from './void-lookup.js';
import { wideRange } from './wide-range.js';
import { wildcardRecord } from './wildcard-record.js';
import { wrongArgument } from './wrong-argument.js';
import { wrongSeparator } from './wrong-separator.js';

/** The SPF rules, in the order of the catalogue. */
export const spfRules: readonly Rule[] = [
  severalRecords,
  versionNearMiss,
  strayCharacter,
  unknownMechanism,
  wrongSeparator,
  domainMalformed,
  addressMalformed,
  prefixMalformed,
  wrongArgument,
  macroMalformed,
  modifierTwice,
  unknownModifier,
  tooManyLookups,
  nearlyTooManyLookups,
  includeLoop,
  includeWithoutRecord,
  redirectWithoutRecord,
  voidLookup,
  tooManyExchanges,
  mxWithoutHosts,
  everyonePasses,
  noVerdict,
  termsAfterAll,
  redirectWithAll,
  modifierNotLast,
  ptrUsed,
  macroPerMessage,
  wideRange,
  redundantRange,
  duplicateMechanism,
  typeSpf,
  recordLong,
  termsJoined,
  recordMissing,
  finalDot,
  nullMxSender,
  failsBeforeDmarc,
  uLabel,
  wildcardRecord,
  senderId,
  failureReportModifier,
];
