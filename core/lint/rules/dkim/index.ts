import type { Rule } from '../../rule.js';
import { adspObsolete } from './adsp-obsolete.js';
import { armourOrPrivateKey } from './armour-or-private-key.js';
import { bareKeyForm } from './bare-key-form.js';
import { domainKeysPolicy } from './domainkeys-policy.js';
import { ed25519Invalid } from './ed25519-invalid.js';
import { granularityRetired } from './granularity-retired.js';
import { keyAtWrongName } from './key-at-wrong-name.js';
import { keyRevoked } from './key-revoked.js';
import { keyTypeUnknown } from './key-type-unknown.js';
import { keyUnreadable } from './key-unreadable.js';
import { noUsableHash } from './no-usable-hash.js';
import { notForMail } from './not-for-mail.js';
import { noteEncoding } from './note-encoding.js';
import { reportRecordInvalid } from './report-record-invalid.js';
import { rsaShort } from './rsa-short.js';
import { rsaTooShort } from './rsa-too-short.js';
import { rsaUnusual } from './rsa-unusual.js';
import { selectorNotLdh } from './selector-not-ldh.js';
import { severalKeys } from './several-keys.js';
import { strayQuoting } from './stray-quoting.js';
import { subdomainsAllowed } from './subdomains-allowed.js';
import { tagListSyntax } from './tag-list-syntax.js';
import { testing } from './testing.js';
import { unknownFlagOrService } from './unknown-flag-or-service.js';
import { unknownTag } from './unknown-tag.js';
import { versionInvalid } from './version-invalid.js';

/** The rules about DKIM keys and their relatives, in the order of the catalogue. */
export const dkimRules: readonly Rule[] = [
  versionInvalid,
  tagListSyntax,
  keyUnreadable,
  keyRevoked,
  rsaTooShort,
  rsaShort,
  rsaUnusual,
  keyTypeUnknown,
  ed25519Invalid,
  noUsableHash,
  notForMail,
  testing,
  subdomainsAllowed,
  granularityRetired,
  severalKeys,
  keyAtWrongName,
  armourOrPrivateKey,
  strayQuoting,
  selectorNotLdh,
  bareKeyForm,
  unknownTag,
  unknownFlagOrService,
  noteEncoding,
  adspObsolete,
  domainKeysPolicy,
  reportRecordInvalid,
];
