import { writeKeyLines } from '../../core/dkim/key-record.js';
import type { Name } from '../../core/dns/name.js';
import type { Phrase } from '../../core/words/phrase.js';
import { type Arguments, oneOf } from '../arguments.js';
import type { Terminal } from '../terminal.js';

/** What a command has made of a key record. */
export interface ToldKey {
  readonly keyName: Name;
  readonly selector: string;
  readonly text: string;
  /** The file with the private key, where one was made. */
  readonly key?: string;
  /** What is to be done next. */
  readonly advice?: Phrase;
}

export const formatOption = { format: { type: 'string' } } as const;

export function readFormat(args: Arguments): 'text' | 'json' {
  return oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
}

/** Tells a key record: as lines of a zone, which a comment with advice may stand before, or as JSON. */
export function tellKey(told: ToldKey, format: 'text' | 'json', terminal: Terminal): void {
  const { keyName, selector, text, key, advice } = told;
  const zone = writeKeyLines(keyName, text);
  if (format === 'text') {
    terminal.out(advice === undefined ? zone : `; ${terminal.words.of(advice)}\n${zone}`);
    return;
  }
  const report = {
    ...{ version: 1, name: keyName, selector, text, zone },
    ...(key === undefined ? {} : { key }),
    ...(advice === undefined ? {} : { advice: terminal.machineWords.of(advice) }),
  };
  terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
}
