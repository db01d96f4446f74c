import { readFileSync } from 'node:fs';

/** Where a command writes, and what the place can show. */
export interface Terminal {
  readonly hasColor: boolean;
  out(text: string): void;
  error(text: string): void;
  /** All of standard input. */
  read(): Uint8Array;
}

/** The terminal of this process. Colour only on a terminal, and never with NO_COLOR or --no-color. */
export function processTerminal(): Terminal {
  const noColor = (process.env.NO_COLOR ?? '') !== '' || process.argv.includes('--no-color');
  return {
    hasColor: process.stdout.isTTY === true && !noColor,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    read: () => readFileSync(0),
  };
}
