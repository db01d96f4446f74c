import { type Name, root } from '../../dns/name.js';
import { WireReader } from './wire-reader.js';

/** Record data in typed form, for rules. All take data that `readRdata` returned for the type; see each for other data. */

export interface Mx {
  readonly preference: number;
  readonly exchange: Name;
}

export function mxOf(wire: string): Mx {
  const reader = new WireReader(wire);
  return { preference: reader.takeNumber(2) ?? 0, exchange: reader.takeName() ?? root };
}
