// Z5 and Z7: reading and judging in one process, against the yardstick and against itself.
import { Failure } from '../../scripts/host/process.mjs';
import { runTask } from '../core/run-task.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { notRun, row } from '../report/rows.mjs';
import { grouped, milliseconds, speed } from '../report/units.mjs';
import { zoneOf } from '../zones/cache.mjs';
import { hostileShapes } from '../zones/hostile.mjs';

export const z5 = {
  id: 'Z5',
  title: 'Reading is a few looks at every octet',
  async run({ size, rounds }) {
    const zone = zoneOf('mixed', { records: size(100_000) });
    const { loop, read, all } = await runTask({ kind: 'layers', path: zone.path, rounds: rounds(15) });
    const peer = `byte loop ${milliseconds(median(loop))}, ${speed(zone.bytes, median(loop))}`;
    const what = `${grouped(zone.limit.records)} records in process`;
    const rowOf = (name, times, atMost) =>
      row({
        goal: 'Z5',
        what: `${name}, ${what}`,
        ours: `${milliseconds(median(times))}, ${speed(zone.bytes, median(times))}`,
        peer,
        measured: medianRatio(times, loop),
        atMost,
      });
    return [rowOf('read and index', read, 3), rowOf('with all rules', all, 6)];
  },
};

/** How much larger the large text of a pair is. */
const growth = 10;

export const z7 = {
  id: 'Z7',
  title: 'Ten times the text takes ten times as long, whatever the text',
  async run({ size, rounds, fraction }) {
    const records = size(1_000_000);
    const rows = [];
    const mixed = (count) => ({ path: zoneOf('mixed', { records: count }).path });
    rows.push(
      await growthRow(
        `${grouped(records)} mixed records`,
        rounds(3),
        mixed(Math.ceil(records / growth)),
        mixed(records),
      ),
    );
    for (const { name, what, full } of hostileShapes) {
      const large = Math.ceil(full * fraction);
      const shape = (count) => ({ shape: name, size: count });
      rows.push(await growthRow(what(large), rounds(3), shape(Math.ceil(large / growth)), shape(large)));
    }
    return rows;
  },
};

async function growthRow(what, rounds, small, large) {
  try {
    const { times, bytes } = await runTask({ kind: 'growth', rounds, small, large });
    const [tenth, whole] = ['small', 'large'].map((size) => median(times[size].map(({ all }) => all)));
    const read = median(times.large.map((time) => time.read));
    return row({
      goal: 'Z7',
      what,
      ours: `${speed(bytes.large, whole)} (${milliseconds(whole)}, of it reading ${milliseconds(read)})`,
      peer: `a tenth of it ${speed(bytes.small, tenth)}`,
      measured: bytes.large / whole / (bytes.small / tenth),
      atLeast: 0.7,
    });
  } catch (error) {
    // Too slow or out of memory: that is an answer, and no reason to stop the others.
    if (error instanceof Failure) return { ...notRun('Z7', what, error.message), verdict: 'missed' };
    throw error;
  }
}
