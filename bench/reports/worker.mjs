// Usage: node worker.mjs REPORTS TASK
// Times the reading of reports in a process of its own. TASK is JSON, `{ kind, ... }`; the answer is JSON on standard
// output. Times are milliseconds of CPU, which a busy machine leaves alone.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { SaxesParser } from 'saxes';
import { cpuTimeOf } from '../measure/cpu-time.mjs';
import { inRounds } from '../measure/rounds.mjs';

const [reportsPath, taskText] = argv.slice(2);
const { AggregateReader, ReportSet, groupRows, selectRows } = await import(reportsPath);

const pieceOctets = 1 << 18;
/** Groups that a page has at most (`mostOnPage` of core/board/groups.ts). */
const pageGroups = 500;

const tasks = {
  /** Reading into columns, a loop that hashes every octet, and with `peer` a reader made with saxes, in turn. */
  async read({ path, rounds, peer }) {
    const octets = readFileSync(path);
    const times = await inRounds(rounds, {
      ours: () => cpuTimeOf(() => read(octets)),
      loop: () => cpuTimeOf(() => hashAll(octets)),
      ...(peer ? { saxes: () => cpuTimeOf(() => readWithSaxes(octets)) } : {}),
    });
    const sums = [read(octets), ...(peer ? [readWithSaxes(octets)] : [])].map(({ messages }) => messages);
    return { times, octets: octets.length, records: read(octets).records, agrees: new Set(sums).size === 1 };
  },

  /** Every grouping of all rows, and the page of groups that is shown first. */
  async group({ path, rounds, groupings }) {
    const { set } = read(readFileSync(path));
    const selection = selectRows(set, { basis: 'policy' });
    const shown = (by) => groupRows(set, selection, by, 'policy').slice(0, pageGroups);
    shown('source-ip');
    const contestants = groupings.map((by) => [by, () => cpuTimeOf(() => shown(by))]);
    return { times: await inRounds(rounds, Object.fromEntries(contestants)), records: set.rows.length };
  },
};

function read(octets) {
  const set = new ReportSet();
  const reader = new AggregateReader(set, { path: 'a.xml', containers: [], name: undefined });
  for (let at = 0; at < octets.length; at += pieceOctets) reader.push(octets.subarray(at, at + pieceOctets));
  reader.end();
  return { set, records: set.rows.length, messages: Number(set.reports[0].messages) };
}

/** What anybody would write: the same values, kept as objects. */
function readWithSaxes(octets) {
  const rows = [];
  const path = [];
  let [row, auth, text] = [undefined, undefined, ''];
  let messages = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => {
    path.push(local);
    text = '';
    if (local === 'record') row = { auth: [] };
    else if (path[2] === 'auth_results' && path.length === 4) auth = { kind: local };
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ local }) => {
    path.pop();
    if (local === 'record' && row !== undefined) {
      rows.push(row);
      messages += Number(row.count);
      row = undefined;
    } else if (row === undefined) return;
    else if (path[2] === 'auth_results' && path.length === 4) auth[local] = text;
    else if (path[2] === 'auth_results' && path.length === 3) row.auth.push(auth);
    else row[local] = text;
  });
  for (let at = 0; at < octets.length; at += pieceOctets) {
    parser.write(octets.toString('utf8', at, Math.min(octets.length, at + pieceOctets)));
  }
  parser.close();
  return { rows, messages };
}

/** The yardstick: what JavaScript needs to look at every octet once. */
function hashAll(octets) {
  let hash = 0;
  for (let at = 0; at < octets.length; at++) hash = (Math.imul(hash, 31) + octets[at]) | 0;
  return hash;
}

const task = JSON.parse(taskText);
console.log(JSON.stringify(await tasks[task.kind](task)));
