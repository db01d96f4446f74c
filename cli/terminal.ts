import { readFileSync } from 'node:fs';
import { reasonOf, type UnreadableFile } from '../platform/node/zone-files.js';

/** Where a command writes, and what the place can show. */
export interface Terminal {
  readonly hasColor: boolean;
  out(text: string): void;
  error(text: string): void;
  /** All of standard input, or why it cannot be read. */
  read(): { readonly path: string; readonly octets: Uint8Array } | UnreadableFile;
}

/** The terminal of this process. Colour only on a terminal, and never with NO_COLOR or --no-color. */
export function processTerminal(): Terminal {
  const noColor = (process.env.NO_COLOR ?? '') !== '' || process.argv.includes('--no-color');
  return {
    hasColor: process.stdout.isTTY === true && !noColor,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    read: readStandardInput,
  };
}

function readStandardInput(): ReturnType<Terminal['read']> {
  const path = '<stdin>';
  try {
    return { path, octets: readFileSync(0) };
  } catch (error) {
    return { path, message: reasonOf(error) };
  }
}
