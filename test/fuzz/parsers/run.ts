import { type Dice, diceOf } from '../generate/dice.js';
import { nextInput, pumped } from './mutate.js';
import type { Target } from './target.js';

export interface RunOptions {
  readonly inputs: number;
  readonly seed: number;
  /** More inputs to start from. */
  readonly seeds?: readonly string[];
  /** One input in so many is a long one; 0: none is. */
  readonly longOneIn?: number;
  /** Milliseconds that a kibioctet may take, however often one looks; undefined where nobody looks at a clock. */
  readonly mostMilliseconds?: number;
  /** Is told of every input before it is read, so that somebody else knows it when reading it does not end. */
  onInput?(input: string, done: number): void;
}

export interface Failure {
  readonly input: string;
  /** What tells failures apart. */
  readonly signature: string;
  readonly message: string;
}

export interface Ran {
  readonly inputs: number;
  readonly octets: number;
  /** Kinds of behavior that were seen. */
  readonly behaviors: number;
  /** The first of each signature. */
  readonly failures: readonly Failure[];
}

/** Inputs that are kept to be mutated further. */
const mostKnown = 4000;
const longInput = 0x1_0000;

/** Reads mutated inputs. The same seed makes the same inputs, if no clock has a say. */
export async function runTarget(target: Target, options: RunOptions): Promise<Ran> {
  const dice = diceOf(options.seed, { rare: 0.1, odd: 0.1 });
  const known = [...target.seeds, ...(options.seeds ?? [])];
  const behaviors = new Set<string>();
  const failures = new Map<string, Failure>();
  let octets = 0;
  for (let done = 0; done < options.inputs; done++) {
    // What there is to start from is read as it is, first.
    const isSeed = done < target.seeds.length + (options.seeds?.length ?? 0);
    const input = isSeed ? (known[done] as string) : makeInput(dice, known, target, options.longOneIn ?? 0);
    if (target.isCostly?.(input) === true) continue;
    options.onInput?.(input, done);
    octets += input.length;
    const outcome = await judge(target, input, options.mostMilliseconds);
    if (typeof outcome !== 'string') {
      if (!failures.has(outcome.signature)) failures.set(outcome.signature, outcome);
    } else if (!behaviors.has(outcome) && known.length < mostKnown && input.length < longInput / 2) {
      behaviors.add(outcome);
      known.push(input);
    }
  }
  return { inputs: options.inputs, octets, behaviors: behaviors.size, failures: [...failures.values()] };
}

function makeInput(dice: Dice, known: readonly string[], target: Target, longOneIn: number): string {
  if (longOneIn > 0 && dice.below(longOneIn) === 0) return pumped(dice, known, target, longInput);
  return nextInput(dice, known, target);
}

/** How an input behaves, or how it fails. */
export async function judge(
  target: Target,
  input: string,
  mostMilliseconds?: number,
): Promise<string | Failure> {
  try {
    if (mostMilliseconds === undefined) return await target.check(input);
    const most = mostMilliseconds * Math.max(1, input.length / 1024) + leastMilliseconds;
    let behavior = '';
    let took = Number.POSITIVE_INFINITY;
    for (let look = 0; look < looks && took > most; look++) {
      const started = performance.now();
      const before = process.cpuUsage();
      behavior = await target.check(input);
      took = performance.now() - started;
      // Whatever else the machine did meanwhile: what this process did is seldom needed, and counts.
      if (took > most) {
        const { user, system } = process.cpuUsage(before);
        took = (user + system) / 1000;
      }
    }
    return took <= most
      ? behavior
      : { input, signature: 'slow', message: `${Math.round(took)} ms for ${input.length} octets` };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const frame = /\n\s+at (\S+)/.exec(stack)?.[1] ?? '';
    const signature =
      name === 'RangeError' || name === 'TypeError' || name === 'Error' ? `${name} ${frame}` : name;
    return { input, signature, message: `${name}: ${message}`.slice(0, 2000) };
  }
}

const looks = 4;
/** What a compiler or a collection takes in between. */
const leastMilliseconds = 40;
