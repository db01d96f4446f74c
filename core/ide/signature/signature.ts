import { root } from '../../dns/name.js';
import type { Words } from '../../words/words.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { Zone } from '../../zone/zone.js';
import { entryAt } from '../complete/entry-at.js';
import { mailNameOf } from '../complete/mail-name.js';
import { ownerAt } from '../complete/state-at.js';
import { textPlaceAt } from '../complete/text-place.js';
import { fieldSignature } from './field-signature.js';
import type { Signature } from './shape.js';
import { textSignature } from './text-signature.js';

const textTypes: ReadonlySet<number> = new Set([numberOfType('TXT'), numberOfType('SPF')]);

/** How the data at an offset is written: the fields of a type, an SPF term, a tag. The entry need not be readable. */
export function signatureAt(zone: Zone, offset: number, words: Words): Signature | undefined {
  const at = entryAt(zone, offset);
  const { place } = at;
  if (place.stage !== 'data') return undefined;
  if (!textTypes.has(place.type.number)) return fieldSignature(place, words);
  const text = textPlaceAt(at, place);
  return text && textSignature(text, mailNameOf(ownerAt(at) ?? root).kind, words);
}
