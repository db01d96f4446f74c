import type { ArcReason } from '../../arc/reasons.js';
import type { ArcVerdict } from '../../arc/validate.js';
import { type Phrase, say } from '../../words/phrase.js';
import { reasons as ofSignatures } from './dkim-words.js';

type Own =
  | 'no-fields'
  | 'verified'
  | 'too-many-sets'
  | 'instance'
  | 'set-incomplete'
  | 'set-repeated'
  | 'chain-failed'
  | 'chain-value'
  | 'seal-with-fields'
  | 'seal-signed';

const own: Readonly<Record<Own, Phrase>> = {
  'no-fields': say`nobody who passed the message on has sealed it`,
  verified: say`every seal holds`,
  'too-many-sets': say`there are more than 50 sets of ARC fields`,
  instance: say`an ARC field has no number (i=) from 1 to 50`,
  'set-incomplete': say`a set of ARC fields is not complete`,
  'set-repeated': say`two sets of ARC fields have the same number`,
  'chain-failed': say`the last sealer says that the chain was broken before`,
  'chain-value': say`cv= does not fit the place of its seal in the chain`,
  'seal-with-fields': say`a seal has h=, which it may not have`,
  'seal-signed': say`a message signature covers a seal`,
};

/** Why a chain has its result, in a sentence without its full stop. */
export function arcReasonPhrase({ reason, instance }: ArcVerdict): Phrase {
  if (isOwn(reason)) return own[reason];
  const why = ofSignatures[reason];
  return instance === undefined ? why : say`set ${instance}: ${why}`;
}

function isOwn(reason: ArcReason): reason is Own {
  return Object.hasOwn(own, reason);
}
