import { expect, test } from 'vitest';
import { findSerial } from '../../../core/zone/serial-field.js';
import { wholeZone } from './zones.js';

function found(text: string): string | undefined {
  const zone = wholeZone(text);
  const field = findSerial(zone);
  if (field === undefined) return undefined;
  const written = field.span && zone.source.slice(field.span.start, field.span.end);
  return `${field.serial} ${written}`;
}

test.each([
  ['@ SOA ns h 7 1 2 3 4\n', '7 7'],
  ['@ SOA ns h (\n  2026112201 ; serial\n 1 2 3 4 )\n', '2026112201 2026112201'],
  ['@ SOA ns h 0007 1 2 3 4\n', '7 0007'],
  ['@ SOA \\# 22 00 00 00000007 00000001 00000002 00000003 00000004\n', '7 undefined'],
  ['@ SOA ns h 7 1 2 3 4\nsub SOA ns h 8 1 2 3 4\n', '7 7'],
  ['www A 192.0.2.1\n', undefined],
])('%s', (text, serial) => {
  expect(found(text)).toBe(serial);
});
