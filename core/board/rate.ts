import type { Messages } from '../reports/table/exact-sum.js';
import type { Tone } from './board-view.js';

/** How many of some messages pass. */
export type Rate = 'all' | 'some' | 'none' | 'nothing';

/** A count of 0 is no failure: nothing was seen. */
export function rateOf(messages: Messages, pass: Messages): Rate {
  if (Number(messages) === 0) return 'nothing';
  if (pass >= messages) return 'all';
  return Number(pass) === 0 ? 'none' : 'some';
}

export function toneOf(rate: Rate): Tone {
  return ({ all: 'good', some: 'warning', none: 'bad', nothing: 'plain' } as const)[rate];
}
