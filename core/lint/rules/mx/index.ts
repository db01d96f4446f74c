import type { Rule } from '../../rule.js';
import { exchangeIsAddress } from './exchange-is-address.js';
import { exchangeIsAlias } from './exchange-is-alias.js';
import { exchangeWithoutAddress } from './exchange-without-address.js';
import { nullMxAndOthers } from './null-mx-and-others.js';
import { nullMxPreference } from './null-mx-preference.js';

/** The rules about MX records, in the order of the catalogue. */
export const mxRules: readonly Rule[] = [
  nullMxAndOthers,
  nullMxPreference,
  exchangeIsAddress,
  exchangeIsAlias,
  exchangeWithoutAddress,
];
