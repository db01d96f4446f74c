// Usage: node bench/zones/generate.mjs SHAPE RECORDS FILE [SEED]
// Writes a zone of exactly so many records; SHAPE is mixed, flat, hosts or mail. The same words give the same file.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { livelyLayout, openZone, plainLayout } from './layout.mjs';
import { randomFrom } from './random.mjs';
import { recordData } from './record-data.mjs';
import { fillZone, shapes } from './shapes.mjs';

/** The zone that all generated files are about. */
export const origin = 'example.com';

/** Writes a zone file and tells `{ records, lines, bytes }`. `limit` is `{ records }` or `{ bytes }`; ASCII only. */
export function generateZone({ shape, limit, path, seed = 1 }) {
  const random = randomFrom(seed);
  const zone = openZone(path, limit);
  const layout = shapes[shape].plain ? plainLayout(zone, origin) : livelyLayout(zone, origin, random);
  fillZone({ shape, zone, layout, random, data: recordData(random, origin), origin });
  return zone.close();
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [shape, records, path, seed] = argv.slice(2);
  if (!Object.hasOwn(shapes, shape ?? '') || !(Number(records) > 0) || path === undefined) {
    console.error('usage: node bench/zones/generate.mjs mixed|flat|hosts|mail RECORDS FILE [SEED]');
    process.exit(2);
  }
  const made = generateZone({ shape, limit: { records: Number(records) }, path, seed: Number(seed ?? 1) });
  console.log(JSON.stringify(made));
}
