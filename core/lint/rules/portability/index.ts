import type { Rule } from '../../rule.js';
import { classForm } from './class-form.js';
import { directiveNotKnown } from './directive-not-known.js';
import { generateDiffers } from './generate-differs.js';
import { genericData } from './generic-data.js';
import { includeForm } from './include-form.js';
import { lineEnds } from './line-ends.js';
import { notImported } from './not-imported.js';
import { nullMx } from './null-mx.js';
import { octetsInText } from './octets-in-text.js';
import { outsideZone } from './outside-zone.js';
import { ownerAfterInclude } from './owner-after-include.js';
import { parentheses } from './parentheses.js';
import { quotedOwner } from './quoted-owner.js';
import { relativeName } from './relative-name.js';
import { relativeOrigin } from './relative-origin.js';
import { splitOctets } from './split-octets.js';
import { stringForm } from './string-form.js';
import { textContent } from './text-content.js';
import { textTooLong } from './text-too-long.js';
import { timeUnits } from './time-units.js';
import { touchingStrings } from './touching-strings.js';
import { ttlNotGiven } from './ttl-not-given.js';
import { typeNotKnown } from './type-not-known.js';
import { zoneTooLarge } from './zone-too-large.js';

/**
 * The rules about text that another server or provider reads otherwise than BIND (`profiles.ts`). With the profile of
 * BIND each of them returns at once.
 */
export const portabilityRules: readonly Rule[] = [
  directiveNotKnown,
  generateDiffers,
  includeForm,
  ownerAfterInclude,
  relativeOrigin,
  classForm,
  timeUnits,
  ttlNotGiven,
  touchingStrings,
  octetsInText,
  quotedOwner,
  parentheses,
  lineEnds,
  stringForm,
  genericData,
  splitOctets,
  typeNotKnown,
  outsideZone,
  notImported,
  textTooLong,
  textContent,
  nullMx,
  zoneTooLarge,
  relativeName,
];
