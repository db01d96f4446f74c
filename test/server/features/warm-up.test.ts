import { expect, test } from 'vitest';
import { mailLenses } from '../../../core/ide/mail/lenses.js';
import { warmUp } from '../../../server/features/warm-up.js';
import { wholeZone } from '../../core/zone/zones.js';

test('lists a zone in slices, and stops for one that is closed', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `n${at} TXT "v=spf1 a -all"`).join('\n');
  const zone = wholeZone(`$ORIGIN example.com.\n$TTL 60\n@ SOA a b 1 2 3 4 5\n${lines}\n`);
  const waiting: (() => void)[] = [];
  let now = 0;
  const platform = {
    later(work: () => void) {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
    milliseconds: () => (now += 6),
  };
  const warm = warmUp({ zoneOf: (uri) => (uri === 'zone' ? zone : undefined) }, platform);
  warm.opened('zone');
  warm.opened('zone');
  warm.opened('gone');
  expect(waiting).toHaveLength(2);
  let slices = 0;
  for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
    work();
    slices++;
  }
  expect(zone.blocks.length).toBeGreaterThan(4);
  expect(slices).toBeGreaterThan(2);
  expect(mailLenses(zone, { spf: true, dmarc: true, dkim: true })).toHaveLength(1000);
  warm.opened('zone');
  warm.closed('zone');
  expect(waiting).toEqual([]);
});
