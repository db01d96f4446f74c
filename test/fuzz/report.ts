import { known } from './known.js';
import type { Example, Tally } from './run.js';

/** The outcome of a run for people: counts by class, then every example with what both say about it. */
export function printTally(tally: Tally): string {
  const unexpected = sum(Array.from(tally.unknown.values(), ({ count }) => count));
  const wanted = sum(tally.known.values());
  const rows: [string, number][] = [
    ['zones', tally.accepted + tally.rejected + wanted + unexpected],
    ['accepted by both, same records', tally.accepted],
    ['rejected by both', tally.rejected],
    ['differences that are wanted', wanted],
    ...known.flatMap(({ name }): [string, number][] =>
      tally.known.has(name) ? [[`  ${name}`, tally.known.get(name) ?? 0]] : [],
    ),
    ['other differences', unexpected],
    ...Array.from(tally.unknown, ([key, { count }]): [string, number] => [`  ${key}`, count]).sort(
      (a, b) => b[1] - a[1],
    ),
  ];
  const table = rows.map(([what, count]) => `${String(count).padStart(8)}  ${what}`);
  const examples = Array.from(tally.unknown, ([key, found]) =>
    found.examples.map((example) => printExample(key, example)),
  ).flat();
  return [...table, '', ...examples].join('\n');
}

export function printExample(key: string, { seed, judgement }: Example): string {
  const { zone, difference } = judgement;
  const text = Buffer.from(zone.octets).toString('latin1');
  return [
    `--- ${key} (seed ${seed}, zone ${zone.origin})`,
    ...(difference?.details ?? []).slice(0, 12),
    ...text.split('\n').map(visible),
    '',
  ].join('\n');
}

/** A line with everything that a terminal would act upon or swallow shown as an escape. */
function visible(line: string, index: number): string {
  const shown = line.replace(
    /[^\x20-\x7e]/g,
    (octet) => `‹${octet.charCodeAt(0).toString(16).padStart(2, '0')}›`,
  );
  return `  ${String(index + 1).padStart(3)} |${shown.length > 300 ? `${shown.slice(0, 300)}… (${shown.length})` : shown}`;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
