import type { Reading } from './reading.js';

/**
 * Units of the blocks of a text that people edit: small, since an edit costs the reading of one. A parenthesis that does not
 * close within `most` units counts as unclosed.
 */
export const blockSize = { goal: 0x3000, most: 0x8_0000 };

/**
 * Units that a block aims at where so many are to be read before the next old one: a block that was edited ends where it did
 * before, so that the next ones stay.
 */
export function goalFor(units: number): number {
  return units >= blockSize.goal / 4 && units <= blockSize.goal * 2 ? units : blockSize.goal;
}

/** Whether a reading of so many units may come out otherwise when more text follows. */
export function mayGoOn({ source, isOpen }: Reading, units: number): boolean {
  if (isOpen) return units < blockSize.most;
  if (source.length < units) return false;
  const last = source.bytes[units - 1];
  // Small blocks are joined with the next, so that their number stays in proportion to the text.
  return units < blockSize.goal / 4 || (last !== LF && last !== CR);
}

const LF = 10;
const CR = 13;
