import type { Cite } from '../../cite.js';
import type { Phrase } from '../../words/phrase.js';
import type { RdataField } from './field-kind.js';
import { numberOfType, type TypeName } from './type-numbers.js';

/**
 * What became of a type. `historic`: may stand in a zone, but nobody needs it any more. `obsolete`: a name server
 * refuses it (MD, MF). `meta`: it belongs into queries, never into a zone.
 */
export type RrTypeStatus = 'current' | 'experimental' | 'historic' | 'obsolete' | 'meta';

/** A type of resource record. */
export interface RrType {
  /** In upper case, or `TYPE` and the number for a type that has no name. */
  readonly name: string;
  readonly number: number;
  /** One plain sentence for people. */
  readonly purpose: Phrase;
  readonly cite: Cite;
  readonly status: RrTypeStatus;
  /** In the order in which a master file has them. */
  readonly fields: readonly RdataField[];
  /** Only where the wire has the fields in another order than the master file. */
  readonly order?: WireOrder;
}

/** The way between octets in the order of the master file (each field as its kind has it) and those on the wire. */
export interface WireOrder {
  toWire(octets: string): string;
  /** Undefined for what is no such data. */
  fromWire(wire: string): string | undefined;
  /** Whether data may stand although nobody has said how it is written. Where absent, never. */
  isOpaque?(wire: string): boolean;
}

/** What a row of the table says; the number follows from the name. */
export interface RrTypeRow extends Omit<RrType, 'number' | 'status'> {
  readonly name: TypeName;
  /** `current` where it is not said. */
  readonly status?: RrTypeStatus;
}

export function rrType(row: RrTypeRow): RrType {
  return { status: 'current', number: numberOfType(row.name), ...row };
}
