import type { AnswerPorts } from './settle.js';

/** Ports for an evaluation that asks nothing but DNS. Any other question is answered as if nothing could be verified. */
export function onlyDns(resolve: AnswerPorts['resolve'], now: AnswerPorts['now'] = () => 0): AnswerPorts {
  return {
    resolve,
    verify: () => Promise.resolve({ kind: 'unusable' }),
    open: () => Promise.resolve({ kind: 'other-key' }),
    now,
  };
}
