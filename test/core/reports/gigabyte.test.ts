import { expect, test } from 'vitest';
import { openFile } from '../../../core/reports/container/read-file.js';
import { ReportSet } from '../../../core/reports/report-set.js';
import { nodeUnpack } from '../../../platform/node/unpack.js';
import { octetsOf, recordXml, reportXml } from './scene.js';

const pieces = 1024;
const spaces = Buffer.alloc(1 << 20, ' ');
/** What a gigabyte may take for itself, in octets. */
const mostMemory = 64 << 20;

const text = reportXml([recordXml({ from: 'HERE' })]);

test.each([
  ['before a report', text.indexOf('<?xml')],
  ['between its elements', text.indexOf('<record>')],
  ['in a value', text.indexOf('HERE')],
  ['behind it', text.length],
])(
  'a gigabyte of spaces %s takes no memory to speak of',
  async (_, at) => {
    const set = new ReportSet();
    const { taker, end } = openFile(set, 'a.xml', { ports: nodeUnpack });
    const before = memory();
    taker.take(octetsOf(text.slice(0, at)));
    let most = 0;
    for (let piece = 0; piece < pieces; piece++) {
      taker.take(spaces);
      if (piece % 64 === 0) most = Math.max(most, memory() - before);
    }
    taker.take(octetsOf(text.slice(at)));
    const { found } = await end();
    expect(found).toBe(1);
    expect(set.rows.length).toBe(1);
    expect(set.domains.textOf(set.rows.headerFrom.cells[0] ?? 0)).toBe('HERE');
    expect(most).toBeLessThan(mostMemory);
  },
  240_000,
);

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
