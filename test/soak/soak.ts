import { differencesToFresh } from './compare.js';
import { Editing } from './editing.js';
import { type Memory, ProbedServer } from './probed-server.js';
import type { FirstText } from './texts.js';

export interface SoakOptions {
  readonly seed: number;
  /** The documents that are edited. */
  readonly texts: readonly FirstText[];
  /** Steps between two looks at memory and texts. */
  readonly stepsPerLook: number;
  /** Steps a second at most; undefined for as fast as it goes. */
  readonly pace?: number;
  /** Whether to go on after a look. */
  goesOn(looks: readonly Look[]): boolean;
  onLook?(look: Look): void;
}

/** The server at one moment. */
export interface Look {
  readonly edits: number;
  readonly requests: number;
  readonly memory: Memory;
}

export interface Soaked {
  readonly looks: readonly Look[];
  /** Errors, and what the server said otherwise than one that was just started. */
  readonly failures: readonly string[];
}

/** Random edits of many documents in one server, whose memory and answers are looked at again and again. */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const server = new ProbedServer();
  await server.begin();
  const editing = new Editing(server, options.seed);
  for (const text of options.texts) await editing.open(text);
  const looks: Look[] = [];
  const failures: string[] = [];
  do {
    await manySteps(editing, options);
    failures.push(...(await differencesToFresh(server, editing.texts())));
    // Memory is compared between moments with the same texts: what they differ in length would hide what is left of edits.
    await editing.setBack();
    const { edits, requests } = editing;
    const look: Look = { edits, requests, memory: await settledMemory(server) };
    looks.push(look);
    options.onLook?.(look);
  } while (options.goesOn(looks));
  failures.push(...editing.failures);
  if ((await server.stop()) !== 0) failures.push('the server did not end well');
  return { looks, failures };
}

async function manySteps(editing: Editing, { stepsPerLook, pace }: SoakOptions): Promise<void> {
  const started = performance.now();
  for (let step = 0; step < stepsPerLook; step++) {
    await editing.step();
    const early = pace === undefined ? 0 : started + (1000 * (step + 1)) / pace - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  }
}

/** The least of some moments: the server works on in slices after it has answered, and what it works with is in use. */
async function settledMemory(server: ProbedServer): Promise<Memory> {
  let least = await server.memory();
  for (let moment = 0; moment < 4; moment++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = await server.memory();
    if (now.held < least.held) least = now;
  }
  return least;
}

/**
 * How much memory grew, in octets: from the second quarter of the looks to the last, the median of each. In the first
 * quarter the engine still compiles, and what is kept for later is filled.
 */
export function growthOf(looks: readonly Look[]): number {
  const quarter = Math.max(1, looks.length >> 2);
  const early = looks.slice(quarter, 2 * quarter);
  return medianHeld(looks.slice(-quarter)) - medianHeld(early.length > 0 ? early : looks);
}

function medianHeld(looks: readonly Look[]): number {
  const held = looks.map(({ memory }) => memory.held).sort((a, b) => a - b);
  return held[held.length >> 1] ?? 0;
}
