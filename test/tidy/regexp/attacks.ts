import { type Part, readPattern } from './syntax.js';

/** A text that may take a regular expression long: something before, something again and again, something after. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

/** What a character of a pattern is tried with. */
const pool = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...['\t', '\n', '\r', '\0', '\x01', '\x7f', '\xa0', 'é', 'あ', '　', '。'],
];
const afters = ['', '\x01', '\n\x01', '\x01\n\x01'];
/** Repetitions of no more than these cannot make a text long. */
const manyTimes = 64;

/** For every repetition of a pattern: texts that lead to it, and then make it repeat in each way that its part can. */
export function attacksOn({ source, flags }: RegExp): readonly Attack[] {
  const setFlags = flags.replace(/[gy]/g, '');
  const matches = memo((part: string) => {
    const whole = tryRegExp(`^(?:${part})$`, setFlags);
    return whole === undefined ? [] : pool.filter((char) => whole.test(char));
  });
  const attacks = new Map<string, Attack>();
  const choices = readPattern(source);
  const alphabet = [...new Set(charactersOf(choices).flatMap((part) => spread(matches(part))))];
  const shortest = (parts: readonly Part[]): string =>
    parts.map((part) => sample(part, (own) => matches(own)[0] ?? '')).join('');

  function visit(sequences: readonly (readonly Part[])[], before: string): void {
    for (const sequence of sequences) {
      for (const [index, part] of sequence.entries()) {
        const way = before + shortest(sequence.slice(0, index));
        const inner = part.kind === 'repeat' ? part.body : part;
        if (part.kind === 'repeat' && part.most > manyTimes) addPumps(part.body, way);
        if (inner.kind === 'group') visit(inner.choices, way);
      }
    }
  }

  function addPumps(body: Part, way: string): void {
    const again = tryRegExp(`^(?:${body.source})+$`, setFlags);
    const tried = [
      ...alphabet,
      ...(alphabet.length <= 8 ? alphabet.flatMap((a) => alphabet.map((b) => a + b)) : []),
      shortest([body]),
      sample(body, (own) => matches(own).at(-1) ?? ''),
    ];
    for (const pump of new Set(tried)) {
      if (pump === '' || again?.test(pump) === false) continue;
      for (const before of new Set([way, ''])) {
        for (const after of afters)
          attacks.set(JSON.stringify([before, pump, after]), { before, pump, after });
      }
    }
  }

  visit(choices, '');
  return [...attacks.values()];
}

export function textOf({ before, pump, after }: Attack, length: number): string {
  return before + pump.repeat(Math.ceil(length / pump.length)) + after;
}

function sample(part: Part, pick: (source: string) => string): string {
  if (part.kind === 'character') return pick(part.source);
  if (part.kind === 'repeat') return sample(part.body, pick);
  if (part.kind === 'nothing') return '';
  return (part.choices[0] ?? []).map((inner) => sample(inner, pick)).join('');
}

function charactersOf(choices: readonly (readonly Part[])[]): readonly string[] {
  return choices.flat().flatMap((part): readonly string[] => {
    const inner = part.kind === 'repeat' ? part.body : part;
    if (inner.kind === 'character') return [inner.source];
    return inner.kind === 'group' ? charactersOf(inner.choices) : [];
  });
}

/** One from the start, the middle and the end of what a class has. */
function spread(chars: readonly string[]): readonly string[] {
  return [0, chars.length >> 1, chars.length - 1].flatMap((index) => chars[index] ?? []);
}

function tryRegExp(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    // A part that points at a group outside of it is no expression by itself.
    return undefined;
  }
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
