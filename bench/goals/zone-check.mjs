// Z1 to Z4 and Z6: `dns-mail-auth check` as a program, against programs that read zone files.
import { runTask } from '../core/run-task.mjs';
import { canMeasurePeak, outputOf, peakOf } from '../measure/command.mjs';
import { bareNode, ourCheck, peers } from '../peers.mjs';
import { notRun, row } from '../report/rows.mjs';
import { digits, grouped, megabytes, milliseconds } from '../report/units.mjs';
import { zoneOf } from '../zones/cache.mjs';
import { contest, peersOn } from './contest.mjs';

const ours = (zone) => ({ words: ourCheck(zone.path), statuses: [0, 1] });
const anchor = 'named-checkzone';

/** Rows that compare a measure of ours with that of peers. `limits` has the goal by peer; null: only for comparison. */
async function compare({ goal, measure, records, rounds, limits, shape = 'mixed' }) {
  const zone = zoneOf(shape, { records });
  const names = Object.keys(limits);
  const result = await contest(rounds, { check: ours(zone), ...peersOn(zone, names) });
  const what = `${measure === 'cpuMs' ? 'CPU' : 'wall'}, ${grouped(records)} records`;
  return names.map((name) => {
    if (!peers[name].isHere()) return notRun(goal, what, `no ${name}`);
    return row({
      goal,
      what,
      ours: milliseconds(result.median(measure, 'check')),
      peer: `${name} ${milliseconds(result.median(measure, name))}`,
      measured: result.ratio(measure, 'check', name),
      atMost: limits[name] ?? undefined,
    });
  });
}

export const z1 = {
  id: 'Z1',
  title: 'A zone of a million records costs a third of what BIND needs',
  run: ({ size, rounds }) =>
    compare({
      goal: 'Z1',
      measure: 'cpuMs',
      records: size(1_000_000),
      rounds: rounds(3),
      limits: { [anchor]: 0.35, kzonecheck: null, 'nsd-checkzone': null },
    }),
};

export const z2 = {
  id: 'Z2',
  title: 'A hundred thousand records: sooner than BIND, as soon as Knot',
  run: ({ size, rounds }) =>
    compare({
      goal: 'Z2',
      measure: 'wallMs',
      records: size(100_000),
      rounds: rounds(7),
      limits: { [anchor]: 0.5, kzonecheck: 1.2, 'nsd-checkzone': null },
    }),
};

export const z3 = {
  id: 'Z3',
  title: 'A small zone costs little more than the start of Node',
  async run({ size, rounds }) {
    const zone = zoneOf('mixed', { records: size(1_000) });
    const result = await contest(rounds(25), { check: ours(zone), node: { words: bareNode } });
    return [
      row({
        goal: 'Z3',
        what: `wall, ${grouped(zone.limit.records)} records`,
        ours: milliseconds(result.median('wallMs', 'check')),
        peer: `bare node ${milliseconds(result.median('wallMs', 'node'))}`,
        measured: result.ratio('wallMs', 'check', 'node'),
        atMost: 1.6,
      }),
    ];
  },
};

export const z4 = {
  id: 'Z4',
  title: 'Memory: four times the file, and less than BIND',
  async run({ size }) {
    const zone = zoneOf('mixed', { records: size(1_000_000) });
    const what = `peak memory, ${grouped(zone.limit.records)} records`;
    if (!canMeasurePeak()) return [notRun('Z4', what, 'no GNU time (Debian: apt-get install time)')];
    const { words, statuses } = ours(zone);
    const peak = await peakOf(words, { statuses });
    const times = (value) => `${megabytes(value)}, ${digits(value / zone.megabytes)} x file`;
    const rows = [
      row({
        goal: 'Z4',
        what,
        ours: megabytes(peak),
        peer: `file ${megabytes(zone.megabytes)}`,
        measured: peak / zone.megabytes,
        atMost: 4,
      }),
    ];
    if (!peers[anchor].isHere()) return [...rows, notRun('Z4', what, `no ${anchor}`)];
    const theirs = await peakOf(peers[anchor].words(zone.path));
    rows.push(
      row({
        goal: 'Z4',
        what,
        ours: times(peak),
        peer: `${anchor} ${times(theirs)}`,
        measured: peak / theirs,
        atMost: 1,
      }),
    );
    return rows;
  },
};

export const z6 = {
  id: 'Z6',
  title: 'Far sooner than the parsers from npm, and no record lost',
  async run({ size, rounds }) {
    const records = size(1_000_000);
    const limits = { dnsz: 0.3, 'dns-zonefile': 0.1 };
    const rows = await compare({ goal: 'Z6', measure: 'wallMs', records, rounds: rounds(2), limits });
    const { path } = zoneOf('mixed', { records });
    const found = [];
    for (const name of Object.keys(limits)) {
      if (peers[name].isHere())
        found.push(`${name} ${grouped(Number(await outputOf(peers[name].words(path))))}`);
    }
    const { records: read } = await runTask({ kind: 'count', path });
    const all = row({
      goal: 'Z6',
      what: `records found of ${grouped(records)}`,
      ours: grouped(read),
      peer: found.join(', '),
      measured: read / records,
      atLeast: 1,
    });
    return [...rows, all];
  },
};
