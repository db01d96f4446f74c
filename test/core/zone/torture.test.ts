import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Name } from '../../../core/dns/name.js';
import { sourceOfOctets, sourceOfText } from '../../../core/text/source.js';
import { printZone } from '../../../core/zone/print.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { compileZone, squeezed, withBind } from '../../bind.js';
import { root } from '../../run-cli.js';

const folder = join(root, 'test/fixtures/zones-torture');
const scratch = mkdtempSync(join(tmpdir(), 'torture-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Read, but not yet expanded. */
const notExpanded = /^\$(?:INCLUDE|GENERATE)/m;
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.zone') && !notExpanded.test(readFileSync(join(folder, file), 'latin1')),
);

describe.runIf(withBind)('legal but awkward zones have the records that named-compilezone gives them', () => {
  test.each(files)('%s', (file) => {
    const { records } = compileZone(folder, file, 'example.com', scratch);
    const octets = readFileSync(join(folder, file));
    for (const source of [sourceOfOctets(octets), sourceOfText(octets.toString('utf8'))]) {
      const zone = readZone(source, { origin: 'example.com.' as Name });
      expect(zone.problems.length === 0).toBe(records !== undefined);
      if (records !== undefined) expect(squeezed(Array.from(printZone(zone)).join('\n'))).toEqual(records);
    }
  });
});
