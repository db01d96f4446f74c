// M1, M2 and M3: the signature of a message, against mailauth and against what the hash alone costs.
import { runMailTask } from '../mail/run-task.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { canVerify, peers } from '../peers.mjs';
import { notRun, row } from '../report/rows.mjs';
import { milliseconds, speed } from '../report/units.mjs';

const missing = (goal, what) => [notRun(goal, what, peers.mailauth.install)];

export const m1 = {
  id: 'M1',
  title: 'A short message costs little more than its signature',
  async run({ rounds }) {
    const what = 'message of 5 kB, RSA-2048, CPU';
    if (!canVerify()) return missing('M1', what);
    const task = { kind: 'message', style: 'text', size: 5_000, rounds: rounds(15), times: 40 };
    const { ours, peer, limit } = await runMailTask(task);
    const rowOf = (name, times, atMost) =>
      row({
        goal: 'M1',
        what,
        ours: milliseconds(median(ours)),
        peer: `${name} ${milliseconds(median(times))}`,
        measured: medianRatio(ours, times),
        atMost,
      });
    return [rowOf('mailauth', peer, 0.12), rowOf('its hash and one RSA verification', limit, 3)];
  },
};

export const m2 = {
  id: 'M2',
  title: 'A body of text is brought into its form faster',
  async run({ rounds }) {
    const bytes = 5_000_000;
    if (!canVerify()) return missing('M2', 'hash of a body of text');
    const task = { kind: 'body', style: 'text', size: bytes, rounds: rounds(9), times: 1 };
    const { ours, peer } = await runMailTask(task);
    return [
      row({
        goal: 'M2',
        what: `hash of a body of text, ${bytes / 1e6} MB`,
        ours: speed(bytes, median(ours)),
        peer: `mailauth ${speed(bytes, median(peer))}`,
        measured: medianRatio(peer, ours),
        atLeast: 3,
      }),
    ];
  },
};

export const m3 = {
  id: 'M3',
  title: 'A body of base64 costs what its hash costs',
  async run({ rounds }) {
    if (!canVerify()) return missing('M3', 'hash of a body of base64');
    const rows = [];
    for (const bytes of [100_000, 5_000_000]) {
      const task = { kind: 'body', style: 'base64', size: bytes, rounds: rounds(9), times: 2 };
      const { ours, peer, limit } = await runMailTask(task);
      rows.push(
        row({
          goal: 'M3',
          what: `hash of a body of base64, ${bytes / 1e6} MB`,
          ours: speed(bytes, median(ours)),
          peer: `SHA-256 alone ${speed(bytes, median(limit))}, mailauth ${speed(bytes, median(peer))}`,
          measured: medianRatio(limit, ours),
          atLeast: 0.8,
        }),
      );
    }
    return rows;
  },
};
