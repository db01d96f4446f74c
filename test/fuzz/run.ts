import { type GeneratedZone, generateZone } from './generate/zone.js';
import { type Bench, type Judgement, openBench } from './judge.js';
import { findKnown } from './known.js';
import { minimize } from './minimize.js';

export interface RunOptions {
  /** Seed of the first zone; the next ones count on. */
  readonly seed: number;
  readonly zones: number;
  /** Zones to mutate. */
  readonly bases: readonly GeneratedZone[];
  /** How many differences of one signature are made small, which takes hundreds of runs of BIND each. */
  readonly examples: number;
  onProgress?(done: number, tally: Tally): void;
}

/** An unexpected difference, made small. */
export interface Example {
  readonly seed: number;
  readonly judgement: Judgement;
}

export interface Found {
  count: number;
  readonly examples: Example[];
}

export interface Tally {
  accepted: number;
  rejected: number;
  /** Differences that are wanted, by the name of the entry in the list. */
  readonly known: Map<string, number>;
  /** All others, by kind and signature. */
  readonly unknown: Map<string, Found>;
}

/** BIND processes at a time. */
const lanes = 2;

/** Judges zones of consecutive seeds, by us and by BIND, and counts where the two differ. */
export async function run(options: RunOptions): Promise<Tally> {
  const tally: Tally = { accepted: 0, rejected: 0, known: new Map(), unknown: new Map() };
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    const bench = openBench();
    try {
      while (next < options.zones) {
        const seed = options.seed + next++;
        await judgeSeed(bench, seed, options, tally);
        options.onProgress?.(++done, tally);
      }
    } finally {
      bench.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}

async function judgeSeed(bench: Bench, seed: number, options: RunOptions, tally: Tally): Promise<void> {
  const judgement = await judgeWithRest(bench, generateZone(seed, options.bases));
  if (judgement.difference === undefined) {
    if (judgement.bind.isAccepted) tally.accepted++;
    else tally.rejected++;
    return;
  }
  const entry = findKnown(judgement);
  if (entry !== undefined) {
    tally.known.set(entry.name, (tally.known.get(entry.name) ?? 0) + 1);
    return;
  }
  const key = keyOf(judgement);
  const found = tally.unknown.get(key) ?? { count: 0, examples: [] };
  tally.unknown.set(key, found);
  found.count++;
  if (found.examples.length >= options.examples) return;
  const example = { seed, judgement };
  found.examples.push(example);
  const smallest = await minimize(judgement.zone, async (zone) => {
    const smaller = await bench.judge(zone);
    return keyOf(smaller) === key && findKnown(smaller) === undefined;
  });
  found.examples.splice(found.examples.indexOf(example), 1, { seed, judgement: await bench.judge(smallest) });
}

/** A zone of many lines is judged again without those that both reject, so that the others are compared as well. */
async function judgeWithRest(bench: Bench, zone: GeneratedZone): Promise<Judgement> {
  const whole = await bench.judge(zone);
  const { places } = whole.ours;
  const lines = Buffer.from(zone.octets).toString('latin1').split('\n');
  if (whole.difference !== undefined || places === undefined || lines.length < manyLines) return whole;
  const bad = new Set(places.flatMap(({ first, last }) => lines.map((_, at) => at).slice(first - 1, last)));
  const rest = lines.filter((_, at) => !bad.has(at)).join('\n');
  return bench.judge({ ...zone, octets: Buffer.from(rest, 'latin1') });
}

const manyLines = 50;

function keyOf({ difference }: Judgement): string {
  return difference === undefined ? '' : `${difference.kind}: ${difference.signature}`;
}
