import type { Rule } from '../../rule.js';
import { badData } from './bad-data.js';
import { doubledName } from './doubled-name.js';
import { lexical } from './lexical.js';
import { notBroughtIn } from './not-brought-in.js';
import { notInherited } from './not-inherited.js';
import { serialNotIncreased } from './serial-not-increased.js';
import { tooLong } from './too-long.js';
import { typographicQuotes } from './typographic-quotes.js';
import { unknownWord } from './unknown-word.js';
import { unquotedText } from './unquoted-text.js';

/** The rules about zone files, in the order of the catalogue. */
export const zoneRules: readonly Rule[] = [
  lexical,
  tooLong,
  unknownWord,
  badData,
  notInherited,
  notBroughtIn,
  doubledName,
  unquotedText,
  typographicQuotes,
  serialNotIncreased,
];
