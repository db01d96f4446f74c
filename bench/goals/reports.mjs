// R1 to R5: reports in one process and by the command line, against dmarc-cat and a reader made with saxes.
import { canMeasurePeak, peakOf } from '../measure/command.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { ourReport, peers } from '../peers.mjs';
import { notRun, row } from '../report/rows.mjs';
import { digits, grouped, megabytes, milliseconds, speed } from '../report/units.mjs';
import { folderOfReports, reportFileOf } from '../reports/files.mjs';
import { runReportTask } from '../reports/run-task.mjs';
import { contest } from './contest.mjs';

const styles = ['pretty', 'oneline'];
/** Records of the reports that are measured, each once where there are to be fewer. */
const sizes = (size) => new Set([1_000, 100_000, 1_000_000].map((count) => Math.min(count, size(count))));

export const r1 = {
  id: 'R1',
  title: 'Reading a report is a few looks at every octet, however long it is',
  async run({ size, rounds }) {
    const rows = [];
    for (const records of sizes(size)) {
      for (const style of styles) {
        const { path } = reportFileOf(records, style);
        const task = {
          kind: 'read',
          path,
          rounds: rounds(records > 200_000 ? 3 : 7),
          peer: records === 100_000,
        };
        const { times, octets } = await runReportTask(task);
        const { ours, loop } = times;
        rows.push(
          row({
            goal: 'R1',
            what: `${grouped(records)} records, ${style}, CPU`,
            ours: `${speed(octets, median(ours))}, ${grouped(Math.round(records / median(ours)))} records/ms`,
            peer: `byte loop ${speed(octets, median(loop))}`,
            measured: octets / 1000 / median(ours),
            unit: 'MB/s',
            ...(records === 100_000 ? { atLeast: 120 } : {}),
          }),
        );
      }
    }
    return rows;
  },
};

export const r2 = {
  id: 'R2',
  title: 'Reading is many times faster than with the tools and libraries there are',
  async run({ size, rounds }) {
    const records = size(100_000);
    const file = reportFileOf(records, 'pretty');
    const { times, octets, agrees } = await runReportTask({
      kind: 'read',
      path: file.path,
      rounds: rounds(3),
      peer: true,
    });
    const what = `${grouped(records)} records, pretty, CPU`;
    const reading = row({
      goal: 'R2',
      what: `${what}, in process`,
      ours: speed(octets, median(times.ours)),
      peer: `saxes ${speed(octets, median(times.saxes))}${agrees ? '' : ' (other sums)'}`,
      measured: medianRatio(times.saxes, times.ours),
      atLeast: 3,
    });
    const peer = peers['dmarc-cat'];
    if (!peer.isHere()) return [reading, notRun('R2', `${what}, whole programs`, peer.install)];
    const rows = [reading];
    for (const count of sizes(size)) rows.push(...(await wholePrograms(count, peer, rounds)));
    return rows;
  },
};

/** A small report takes the start of Node; where a speed can be told, it is to be ten times that of the peer. */
async function wholePrograms(records, peer, rounds) {
  const { path, bytes } = reportFileOf(records, 'pretty');
  const isLarge = records > 200_000;
  const { median: of, ratio } = await contest(isLarge ? 1 : rounds(3), {
    ours: { words: ourReport(path) },
    'dmarc-cat': { words: peer.words(path) },
  });
  return ['cpuMs', 'wallMs'].map((measure) =>
    row({
      goal: 'R2',
      what: `${grouped(records)} records, pretty, ${measure === 'cpuMs' ? 'CPU' : 'wall'}, whole programs`,
      ours: `${milliseconds(of(measure, 'ours'))}, ${speed(bytes, of(measure, 'ours'))}`,
      peer: `dmarc-cat ${milliseconds(of(measure, 'dmarc-cat'))}, ${speed(bytes, of(measure, 'dmarc-cat'))}`,
      measured: ratio(measure, 'dmarc-cat', 'ours'),
      ...(isLarge ? { atLeast: 10 } : {}),
    }),
  );
}

export const r3 = {
  id: 'R3',
  title: 'A folder of small archives is read in a second',
  async run({ size, rounds }) {
    const count = Math.min(5_000, size(5_000));
    const folder = folderOfReports(count);
    const { median: of } = await contest(rounds(5), { ours: { words: ourReport(folder) } });
    return [
      row({
        goal: 'R3',
        what: `${grouped(count)} .xml.gz in a folder, CPU`,
        ours: `${milliseconds(of('cpuMs', 'ours'))}, wall ${milliseconds(of('wallMs', 'ours'))}`,
        measured: of('cpuMs', 'ours') / 1000,
        unit: 's',
        atMost: 1,
      }),
    ];
  },
};

export const r4 = {
  id: 'R4',
  title: 'A report needs memory for its rows, not for its text',
  async run({ size }) {
    if (!canMeasurePeak()) return [notRun('R4', 'peak memory', 'Debian: apt-get install time')];
    const rows = [];
    for (const [records, atMost] of [
      [size(100_000), 250],
      [size(1_000_000), undefined],
    ]) {
      const { path, bytes } = reportFileOf(records, 'pretty');
      const peak = await peakOf(ourReport(path));
      rows.push(
        row({
          goal: 'R4',
          what: `report of ${megabytes(bytes / 1e6)}, ${grouped(records)} records`,
          ours: `${megabytes(peak)}, ${digits((peak * 1e6) / bytes)} x the file`,
          measured: peak,
          unit: 'MB',
          ...(atMost === undefined ? {} : { atMost }),
        }),
      );
    }
    return rows;
  },
};

const groupings = [
  'source-ip',
  'ip-block',
  'reporter',
  'header-from',
  'day',
  'disposition',
  'reason',
  'dkim-key',
];

export const r5 = {
  id: 'R5',
  title: 'Rows are grouped while one blinks',
  async run({ size, rounds }) {
    const { path } = reportFileOf(size(100_000), 'pretty');
    const { times, records } = await runReportTask({ kind: 'group', path, rounds: rounds(7), groupings });
    return groupings.map((by) =>
      row({
        goal: 'R5',
        what: `${grouped(records)} rows by ${by}, CPU`,
        ours: milliseconds(median(times[by])),
        measured: median(times[by]),
        unit: 'ms',
        atMost: 10,
      }),
    );
  },
};
