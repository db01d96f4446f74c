// M1 to M5: messages in one process, against mailauth and against what the hash alone costs. M6: the command line.
import { mailFileOf } from '../mail/files.mjs';
import { runMailTask } from '../mail/run-task.mjs';
import { canMeasurePeak, peakOf } from '../measure/command.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { bareNode, canVerify, ourVerify, peers } from '../peers.mjs';
import { notRun, row } from '../report/rows.mjs';
import { megabytes, milliseconds, speed } from '../report/units.mjs';
import { contest } from './contest.mjs';

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

export const m4 = {
  id: 'M4',
  title: 'All checks of a short message',
  async run({ rounds }) {
    const what = 'SPF, DKIM, ARC and DMARC of 5 kB, DNS in memory, CPU';
    if (!canVerify()) return missing('M4', what);
    const task = { kind: 'authenticate', style: 'text', size: 5_000, rounds: rounds(15), times: 40 };
    const { ours, peer } = await runMailTask(task);
    const slow = await runMailTask({ kind: 'latency', rounds: rounds(5), milliseconds: 50 });
    return [
      row({
        goal: 'M4',
        what,
        ours: milliseconds(median(ours)),
        peer: `mailauth ${milliseconds(median(peer))}`,
        measured: medianRatio(ours, peer),
        atMost: 0.2,
      }),
      row({
        goal: 'M4',
        what: 'wall, 3 signatures, 2 ARC sets, SPF 3 deep, DNS at 50 ms',
        ours: milliseconds(median(slow.ours)),
        peer: `mailauth ${milliseconds(median(slow.peer))}`,
        measured: medianRatio(slow.ours, slow.peer),
        atMost: 0.25,
      }),
    ];
  },
};

export const m5 = {
  id: 'M5',
  title: 'SPF alone',
  async run({ rounds }) {
    const what = 'SPF of an include, DNS in memory, CPU';
    if (!canVerify()) return missing('M5', what);
    const { ours, peer } = await runMailTask({ kind: 'spf', rounds: rounds(15), times: 200 });
    return [
      row({
        goal: 'M5',
        what,
        ours: milliseconds(median(ours)),
        peer: `mailauth ${milliseconds(median(peer))}`,
        measured: medianRatio(peer, ours),
        atLeast: 5,
      }),
    ];
  },
};

export const m6 = {
  id: 'M6',
  title: 'The command line verifies a message',
  async run({ rounds }) {
    const short = await mailFileOf('text', 5_000);
    const result = await contest(rounds(25), {
      verify: { words: ourVerify(short), statuses: [0] },
      node: { words: bareNode },
    });
    const rows = [
      row({
        goal: 'M6',
        what: 'wall, message of 5 kB',
        ours: milliseconds(result.median('wallMs', 'verify')),
        peer: `bare node ${milliseconds(result.median('wallMs', 'node'))}`,
        measured: result.ratio('wallMs', 'verify', 'node'),
        atMost: 1.8,
      }),
    ];
    const what = 'peak memory above that of bare node, message of 25 MB';
    if (!canMeasurePeak()) return [...rows, notRun('M6', what, 'no GNU time (Debian: apt-get install time)')];
    const long = await mailFileOf('base64', 25_000_000);
    const size = long.bytes / 1e6;
    const above = (await peakOf(ourVerify(long))) - (await peakOf(bareNode));
    return [
      ...rows,
      row({
        goal: 'M6',
        what,
        ours: megabytes(above),
        peer: `message ${megabytes(size)}`,
        measured: above / size,
        atMost: 2,
      }),
    ];
  },
};
