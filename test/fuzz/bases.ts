import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedZone } from './generate/zone.js';
import type { ZoneFileOnDisk } from './others.js';

/** Folders of zones in this project, each with the name that its zones have. */
const folders: readonly (readonly [folder: string, origin: string])[] = [
  ['test/fixtures/zones-mistakes', 'example.com.'],
  ['test/fixtures/zones-torture', 'example.com.'],
  ['examples/zones', 'example.com.'],
];

/** Larger ones are slow to mutate and tell no more. */
const mostOctets = 8000;

/** The project's own zones, for a generator to mutate. */
export function fixtureZones(root: string): readonly GeneratedZone[] {
  return folders.flatMap(([folder, origin]) => {
    const path = join(root, folder);
    const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map(({ name }) => ({ octets: readFileSync(join(path, name)), origin })).filter(isSmall);
  });
}

/** The zones of the public suites, where they lie; none where they are not at hand. */
export function corpusFiles(corpora: string): readonly ZoneFileOnDisk[] {
  const list = join(corpora, 'zones/cases.json');
  if (!existsSync(list)) return [];
  const { cases } = JSON.parse(readFileSync(list, 'utf8')) as {
    readonly cases: readonly { readonly id: string; readonly origin: string }[];
  };
  return cases.map(({ id, origin }) => ({
    path: join(corpora, 'zones', id),
    origin: origin.endsWith('.') ? origin : `${origin}.`,
  }));
}

/** The same zones, read, without the largest ones. */
export function corpusZones(corpora: string): readonly GeneratedZone[] {
  return corpusFiles(corpora)
    .map(({ path, origin }) => ({ octets: readFileSync(path), origin }))
    .filter(isSmall);
}

function isSmall({ octets }: GeneratedZone): boolean {
  return octets.length <= mostOctets;
}

const tables = 'test/core/zone/rdata/tables';
const recordsPerZone = 6;

/** The correct records of the tables of record types, some in each zone. */
export function tableZones(root: string): readonly GeneratedZone[] {
  const files = readdirSync(join(root, tables)).sort();
  const text = files.map((file) => readFileSync(join(root, tables, file), 'latin1')).join('\n');
  // What a record is printed as stands in the line below it.
  const records = Array.from(text.matchAll(/^([A-Z][^\n]*)\n=> /gm), ([, record = '']) => record).filter(
    (record) => !record.startsWith('SOA'),
  );
  const zones: GeneratedZone[] = [];
  for (let at = 0; at < records.length; at += recordsPerZone) {
    const lines = records.slice(at, at + recordsPerZone).map((record, index) => `h${index} ${record}\n`);
    zones.push({ octets: Buffer.from(`${head}${lines.join('')}`, 'latin1'), origin: 'example.com.' });
  }
  return zones;
}

const head = '$TTL 300\n@ SOA ns hostmaster 1 7200 3600 1209600 3600\n@ NS ns\nns A 192.0.2.53\n';
