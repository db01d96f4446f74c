import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgeByBind } from './bind.js';
import { judgeByUs } from './ours.js';

/** A zone file on disk. */
export interface ZoneFileOnDisk {
  readonly path: string;
  /** Absolute. */
  readonly origin: string;
}

type Checker = (zone: ZoneFileOnDisk) => Promise<boolean>;

/** Whether each of several programs would load a zone. BIND's verdict is the one to match; the others are for comparison. */
const checkers: Readonly<Record<string, Checker>> = {
  we: async ({ path, origin }) => judgeByUs({ octets: readFileSync(path), path, origin }).isAccepted,
  'named-checkzone': async ({ path, origin }) => (await judgeByBind(dirname(path), path, origin)).isAccepted,
  'nsd-checkzone': ({ path, origin }) => succeeds('nsd-checkzone', [origin, path], path),
  kzonecheck: ({ path, origin }) => succeeds('kzonecheck', ['-o', origin, path], path),
  'ldns-read-zone': ({ path }) => succeeds('ldns-read-zone', [path], path),
};

/** A table: on how many of the zones two programs have the same verdict, and how many each of them accepts. */
export async function compareCheckers(zones: readonly ZoneFileOnDisk[]): Promise<string> {
  const names = Object.keys(checkers);
  const verdicts = new Map<string, boolean[]>(names.map((name) => [name, []]));
  for (const zone of zones) {
    for (const name of names) verdicts.get(name)?.push((await checkers[name]?.(zone)) ?? false);
  }
  const agreements = (a: string, b: string): number =>
    zones.filter((_, index) => verdicts.get(a)?.[index] === verdicts.get(b)?.[index]).length;
  const rows = names.map((name) => [
    name,
    String(verdicts.get(name)?.filter((isAccepted) => isAccepted).length),
    ...names.map((other) => String(agreements(name, other))),
  ]);
  const widths = ['', 'accepts', ...names].map((title) => Math.max(title.length, 7));
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return [
    `Verdicts on ${zones.length} zones: the same in so many cases`,
    print(['', 'accepts', ...names]),
    ...rows.map(print),
  ].join('\n');
}

function succeeds(command: string, words: readonly string[], path: string): Promise<boolean> {
  return new Promise((resolve, fail) => {
    execFile(command, words, { cwd: dirname(path), timeout: 60_000, maxBuffer: 2 ** 28 }, (error) => {
      if (error !== null && error.code === 'ENOENT') fail(new Error(`${command} is not installed`));
      else resolve(error === null);
    });
  });
}
