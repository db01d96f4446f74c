import { say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { takeString } from './strings.js';

/** A tag of a CAA property: letters and digits after an octet for their number (RFC 8659 s4.1). */
export const propertyTag: FieldKind = wordKind({
  syntax: say`a tag of letters and digits, such as issue`,
  octets: (word) => (isTag(word) ? String.fromCharCode(word.length) + word : undefined),
  print(wire) {
    const tag = takeString(wire);
    return tag !== undefined && isTag(tag) ? tag : undefined;
  },
});

function isTag(text: string): boolean {
  return text.length <= 255 && /^[0-9a-z]+$/i.test(text);
}
