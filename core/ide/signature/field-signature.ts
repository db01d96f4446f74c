import type { Words } from '../../words/words.js';
import type { DataPlace } from '../complete/entry-at.js';
import { typePage } from '../complete/record-types.js';
import { worded } from '../markdown.js';
import type { Signature, SignatureParameter } from './shape.js';

/** The fields of a record's data, in their order. */
export function fieldSignature({ type, index }: DataPlace, words: Words): Signature {
  let label = type.name;
  const parameters = type.fields.map(({ name, kind }): SignatureParameter => {
    const start = label.length + 1;
    label += ` ${bracketed(worded(words, name))}`;
    return { start, end: label.length, documentation: worded(words, kind.syntax) };
  });
  // The last field of many types goes on to the end of the record.
  const active = Math.min(index, parameters.length - 1);
  return { label, documentation: typePage(type)(words), parameters, active: active < 0 ? undefined : active };
}

/** A name of several words is held together. */
function bracketed(name: string): string {
  return name.includes(' ') ? `<${name}>` : name;
}
