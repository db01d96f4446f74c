import { toTheEnd } from '../steps.js';
import type { Zone } from '../zone.js';
import { Addresses } from './addresses.js';
import { checkApex } from './check-apex.js';
import { checkRecords } from './check-records.js';
import { checkSets } from './check-sets.js';
import { checkTtls } from './check-ttls.js';
import type { Context } from './context.js';
import { Covers } from './covers.js';
import type { Fault, FaultKind, FaultOf } from './fault.js';
import { type LabelKinds, labelKindsOf } from './label-kinds.js';
import { readNameFacts } from './name-facts.js';

/** What is wrong between the records of a zone, and what it was told from. */
export interface Integrity {
  readonly faults: readonly Fault[];
  /** Those of one kind, in the order in which they were found. */
  ofKind<K extends FaultKind>(kind: K): readonly FaultOf<K>[];
  readonly addresses: Addresses;
  readonly covers: Covers;
  readonly labels: LabelKinds;
}

/**
 * Looks a zone over as `named-checkzone -i local` does, and for some things that it does not tell. Linear in records and
 * names; the data of a record is read only where numbers do not tell enough.
 */
export function integrityOf(zone: Zone): Integrity {
  return toTheEnd(integrityInSteps(zone));
}

/** The same, with pauses in which others may work. */
export function* integrityInSteps(zone: Zone): Generator<void, Integrity> {
  const faults: Fault[] = [];
  const byKind = new Map<string, Fault[]>();
  const report = (fault: Fault): void => {
    faults.push(fault);
    const others = byKind.get(fault.kind);
    if (others === undefined) byKind.set(fault.kind, [fault]);
    else others.push(fault);
  };
  const facts = yield* readNameFacts(zone);
  const covers = new Covers(zone, facts);
  const addresses = new Addresses(zone, facts, covers);
  const labels = labelKindsOf(zone.names);
  const context: Context = { zone, facts, covers, addresses, labels, report };
  // Whoever asks for the records of one name or one type has them put in order, which takes a while.
  yield* zone.records.byOwner();
  yield* zone.records.byType();
  checkApex(context);
  yield* checkRecords(context);
  yield* checkSets(context);
  yield* checkTtls(context);
  return {
    faults,
    ofKind: <K extends FaultKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly FaultOf<K>[],
    addresses,
    covers,
    labels,
  };
}
