import { parseArgs } from 'node:util';

/** Something about the command line that makes it impossible to run. Its message is one line for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The same for errors out of other bundles, which have a class of their own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** Options that every command understands. */
export const commonOptions = {
  'no-color': { type: 'boolean' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies Options;

export interface Arguments {
  readonly positionals: readonly string[];
  /** Value of an option; undefined when it was not given. The last one counts. */
  text(name: string): string | undefined;
  /** All values of an option that may be given more than once, in the order of the words. */
  texts(name: string): readonly string[];
  /** Whether an option without a value was given. */
  has(name: string): boolean;
}

/** Reads the words after a command. A word that no option takes is a usage error. */
export function readArguments(words: readonly string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
    });
    const byName = new Map(Object.entries(values));
    oneOf(values.language as string | undefined, 'language', ['en', 'ja'], 'en');
    return {
      positionals,
      text(name) {
        const value = byName.get(name);
        return typeof value === 'string' ? value : undefined;
      },
      texts(name) {
        const value = byName.get(name);
        return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
      },
      has: (name) => byName.get(name) === true,
    };
  } catch (error) {
    throw new UsageError(wordsAbout(error));
  }
}

/** What Node says about options, in one line: its advice takes several, and is about words that nobody meant. */
function wordsAbout(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const option = /'(?:-., )?(-[^' ]*)/.exec(error.message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no option "${option}"; see --help`;
  if (error.message.includes('ambiguous')) {
    return `${option} has no value before the next option; one that begins with "-" is written ${option}=VALUE`;
  }
  return error.message.split('\n')[0] ?? '';
}

/** The value of an option that takes one of a few words. */
export function oneOf<const T extends string>(
  value: string | undefined,
  option: string,
  allowed: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback;
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes ${allowed.join(', ')}; "${value}" is none of them`);
  return found;
}
