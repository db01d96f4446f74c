import { readFileSync } from 'node:fs';
import type { Words } from '../core/words/words.js';
import { wordsFor } from '../core/words/words-for.js';
import { reasonOf, type UnreadableFile } from '../platform/node/zone-files.js';

/** Where a command writes, and what the place can show. */
export interface Terminal {
  readonly hasColor: boolean;
  /** Whether somebody watches standard error, so that progress may be drawn there. */
  readonly isWatched?: boolean;
  /** For people: in the language of `--language`, else of the terminal. */
  readonly words: Words;
  /** For machine formats: in the language of `--language`, else English, wherever it runs. */
  readonly machineWords: Words;
  /** Writes text, or octets that stand one a character (`latin1`). */
  out(text: string, encoding?: 'utf8' | 'latin1'): void;
  error(text: string): void;
  /** All of standard input, or why it cannot be read. */
  read(): { readonly path: string; readonly octets: Uint8Array } | UnreadableFile;
}

/** The terminal of this process. Colour only on a terminal, and never with NO_COLOR or --no-color. */
export async function processTerminal(): Promise<Terminal> {
  const asked = languageAsked(process.argv);
  const noColor = (process.env.NO_COLOR ?? '') !== '' || process.argv.includes('--no-color');
  return {
    words: await wordsFor(asked ?? localeOf(process.env)),
    machineWords: await wordsFor(asked),
    hasColor: process.stdout.isTTY === true && !noColor,
    isWatched: process.stderr.isTTY === true,
    out: (text, encoding = 'utf8') => process.stdout.write(text, encoding),
    error: (text) => process.stderr.write(text),
    read: readStandardInput,
  };
}

/** The locale of the person at the terminal, as POSIX ranks the variables. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  return LC_ALL || LC_MESSAGES || LANG;
}

/** What `--language` asks for; `readArguments` tells a value that is none. */
function languageAsked(words: readonly string[]): string | undefined {
  const at = words.lastIndexOf('--language');
  return at < 0
    ? words.find((word) => word.startsWith('--language='))?.slice('--language='.length)
    : words[at + 1];
}

function readStandardInput(): ReturnType<Terminal['read']> {
  const path = '<stdin>';
  try {
    return { path, octets: readFileSync(0) };
  } catch (error) {
    return { path, message: reasonOf(error) };
  }
}
