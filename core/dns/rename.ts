import { isAtOrBelow, type Name, root, wireLengthOf } from './name.js';

/** Octets of a whole name on the wire (RFC 1035 s2.3.4). */
const maxName = 255;

/**
 * The name that a DNAME at `from` with the target `to` makes of `name` (RFC 6672 s2.2): undefined where it does not
 * stand below `from`, `too-long` where the new name is none.
 */
export function renamed(name: Name, from: Name, to: Name): Name | 'too-long' | undefined {
  if (name.length <= from.length || !isAtOrBelow(name, from)) return undefined;
  // What stands before the old ending, its final dot included.
  const head = from === root ? name : name.slice(0, name.length - from.length);
  const whole = `${head}${to === root ? '' : to}` as Name;
  return wireLengthOf(whole) > maxName ? 'too-long' : whole;
}
