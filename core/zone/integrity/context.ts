import type { Zone } from '../zone.js';
import type { Addresses } from './addresses.js';
import type { Covers } from './covers.js';
import type { ReportFault } from './fault.js';
import type { LabelKinds } from './label-kinds.js';
import type { NameFacts } from './name-facts.js';

/** Everything that the checks of one zone share. */
export interface Context {
  readonly zone: Zone;
  readonly facts: NameFacts;
  readonly covers: Covers;
  readonly addresses: Addresses;
  readonly labels: LabelKinds;
  readonly report: ReportFault;
}
