import { describe, expect, test } from 'vitest';
import { rrTypes } from '../../core/zone/rdata/types.js';
import { withBind } from '../bind.js';
import { root } from '../run-cli.js';
import { fixtureZones, tableZones } from './bases.js';
import { writtenTypes } from './generate/rdata.js';
import { generateZone } from './generate/zone.js';
import { minimize } from './minimize.js';
import { printTally } from './report.js';
import { run, type Tally } from './run.js';

const bases = [...fixtureZones(root), ...tableZones(root)];

describe.runIf(withBind)('named-checkzone and we', () => {
  test('agree about zones of all shapes, but for the differences that are wanted', async () => {
    const tally: Tally = await run({ seed: 1, zones: 250, bases, examples: 1 });
    expect(tally.unknown.size, printTally(tally)).toBe(0);
    // A fuzzer whose zones all share one fate has gone blind.
    expect(tally.accepted).toBeGreaterThan(60);
    expect(tally.rejected).toBeGreaterThan(60);
  });
});

describe('the generator', () => {
  test('knows how to write every type', () => {
    expect([...writtenTypes].sort()).toEqual(rrTypes.map(({ name }) => name).sort());
  });

  test('makes the same zone of the same seed', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(generateZone(seed, bases)).toEqual(generateZone(seed, bases));
    }
  });

  test('makes other zones of other seeds', () => {
    const texts = Array.from({ length: 200 }, (_, seed) =>
      Buffer.from(generateZone(seed, bases).octets).toString('latin1'),
    );
    expect(new Set(texts).size).toBeGreaterThan(195);
  });
});

test('a difference is made small: lines, words and octets that do not matter go', async () => {
  const octets = Buffer.from(
    '; comment\n$TTL 300\n@ SOA ns host 1 2 3 4 5\nbad A 1.2.3 ; here\ngood A 192.0.2.1\n',
  );
  const smallest = await minimize({ octets, origin: 'example.com.' }, async ({ octets: fewer }) =>
    Buffer.from(fewer).toString('latin1').includes('bad A 1.2.3'),
  );
  expect(Buffer.from(smallest.octets).toString('latin1')).toBe('bad A 1.2.3');
});
