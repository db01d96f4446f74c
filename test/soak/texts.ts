import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../fuzz/generate/dice.js';
import { root } from '../run-cli.js';

/** A document to begin with. */
export interface FirstText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** Half-open, in UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Zones and messages of this project, as documents of a folder that is nowhere. */
export function firstTexts(): readonly FirstText[] {
  return [
    ...textsOf('examples/zones', /./),
    ...textsOf('test/fixtures/zones-good', /./),
    ...textsOf('test/fixtures/zones-mistakes', /^(?:0[0-9]|1[0-9])-/),
    ...textsOf('test/fixtures/zones-torture', /^t0[1-9].*\.zone$/),
    ...textsOf('examples/messages', /\.eml$/, 'eml'),
  ];
}

function textsOf(folder: string, wanted: RegExp, languageId = 'dns-zone'): readonly FirstText[] {
  return readdirSync(join(root, folder))
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({
      uri: `file:///soak/${folder}/${name}`,
      languageId,
      text: readFileSync(join(root, folder, name), 'utf8'),
    }));
}

const words = [
  ...['a', '@', ' ', '\n', '\r\n', '\t', '; note\n', '"', '(', ')', '\\', '$TTL 5\n', '$ORIGIN sub\n', '.'],
  ...['b A 192.0.2.1\n', ' TXT "x" "y"\n', 'c 60 IN MX 10 mail\n', '$GENERATE 1-3 h$ A 192.0.2.$\n'],
  ...['_dmarc TXT "v=DMARC1; p=reject"\n', '@ TXT "v=spf1 include:_spf.example.net -all"\n', ';', '='],
  ...['d TXT (\n "one"\n "two" )\n', 'é', '\u{1f600}', '日本', 'From: a@example.com\n', 'reject', 'none'],
];
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-_.';

/**
 * One step of somebody at work on `text`, who began with `first`: types, deletes, repeats and moves lines. However many
 * steps there are, the text stays about as long as it was.
 */
export function nextEdit(dice: Dice, text: string, first: string): TextEdit {
  const at = dice.below(text.length + 1);
  if (text.length > 2 * first.length + 1000)
    return { start: at, end: Math.min(at + first.length, text.length), text: '' };
  if (2 * text.length < first.length) return { start: at, end: at, text: first };
  if (dice.chance(0.003)) return { start: 0, end: text.length, text: first };
  const line = lineAt(text, at);
  switch (dice.below(6)) {
    case 0:
      return { start: at, end: Math.min(at + dice.between(1, dice.pick([1, 2, 40])), text.length), text: '' };
    case 1:
      return { start: line.start, end: line.end, text: '' };
    case 2:
      return { start: line.start, end: line.start, text: text.slice(line.start, line.end) };
    case 3: {
      const other = lineAt(first, dice.below(first.length + 1));
      return { start: line.start, end: line.start, text: first.slice(other.start, other.end) };
    }
    case 4:
      return { start: at, end: at, text: dice.pick(words) };
    default:
      return { start: at, end: at, text: letters[dice.below(letters.length)] ?? '' };
  }
}

/** The line that a place stands in, with its end. */
function lineAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end + 1 };
}
