import { cite } from '../../cite.js';
import { say } from '../../words/phrase.js';
import { opaque } from './kinds/opaque.js';
import type { RrType } from './rr-type.js';
import { findTypeNumber, nameOfType } from './type-numbers.js';
import { basicTypes } from './types/basics.js';
import { dnssecTypes } from './types/dnssec.js';
import { leftoverTypes } from './types/leftovers.js';
import { placeTypes } from './types/places.js';
import { securityTypes } from './types/security.js';
import { serviceTypes } from './types/services.js';

export type { RrType, RrTypeStatus } from './rr-type.js';

/** All types of resource records that have a name, by number. */
export const rrTypes: readonly RrType[] = [
  ...basicTypes,
  ...serviceTypes,
  ...securityTypes,
  ...dnssecTypes,
  ...placeTypes,
  ...leftoverTypes,
].sort((a, b) => a.number - b.number);

const byNumber: ReadonlyMap<number, RrType> = new Map(rrTypes.map((type) => [type.number, type]));

/** The type of a name in any case (`mx`, `TYPE15`, `TYPE65280`); undefined where there is no such type. */
export function findRrType(name: string): RrType | undefined {
  const number = findTypeNumber(name);
  return number === undefined ? undefined : rrTypeByNumber(number);
}

/** The type of a number from 0 to 65535; one without a name is `TYPE` and the number (RFC 3597 s5). */
export function rrTypeByNumber(number: number): RrType {
  return byNumber.get(number) ?? nameless(number);
}

function nameless(number: number): RrType {
  // RFC 6895 s3.1: 128 to 255 are for queries and meta types; 0 stands for no type at all.
  const isMeta = number === 0 || (number >= 128 && number <= 255);
  return {
    name: nameOfType(number),
    number,
    purpose: say`A type that this tool does not know.`,
    cite: cite(3597, '5'),
    status: isMeta ? 'meta' : 'current',
    fields: [{ name: say`data`, kind: opaque }],
  };
}
