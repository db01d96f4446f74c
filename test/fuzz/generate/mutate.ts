import { type Dice, wordsOf } from './dice.js';

const specials = [
  ...wordsOf('\r \0 \t " ( ) ; \\ $ @ . * _ - + = , : / # 0 9 x'),
  '\n',
  '\r\n',
  ' ',
  ...wordsOf('\u00e9 \u00ff \u00ef\u00bb\u00bf \u000b \u000c \u007f \\000 \\256 "" ()'),
  '" "',
  '(\n',
  '\n)',
  '\\\n',
  ' IN ',
  ' CH ',
  ' 1 ',
  ...wordsOf('4294967296 2147483648 65536 TYPE1 é “'),
  '$TTL 5\n',
  '$ORIGIN x\n',
  '\n ',
  '\n\t',
  ' ; ',
  ' \\# 0',
  ' CNAME x\n',
  '@ NS ns\n',
];

/** Cuts, doubles, swaps and inserts octets, words and lines. `other` gives text to put in. */
export function mutate(dice: Dice, octets: Uint8Array, other: Uint8Array): Uint8Array {
  let text = Buffer.from(octets).toString('latin1');
  const donor = Buffer.from(other).toString('latin1');
  for (let left = dice.pick([1, 1, 1, 2, 3, 8]); left > 0; left--) {
    const next = dice.pick([onOctets, onOctets, onWords, onWords, onLines])(dice, text, donor);
    if (!isSlow(next)) text = next;
  }
  return Buffer.from(text.slice(0, longest), 'latin1');
}

const longest = 20_000;

/** A series of very many records keeps both programs busy and tells nothing. */
function isSlow(text: string): boolean {
  if (!/generate/i.test(text)) return false;
  return Array.from(text.matchAll(/(\d+)-(\d+)/g)).some(
    ([, start, stop]) => Number(stop) - Number(start) > 2000 && Number(stop) < 2 ** 33,
  );
}

function onOctets(dice: Dice, text: string, donor: string): string {
  const at = dice.below(text.length + 1);
  const length = dice.pick([1, 1, 1, 2, 4, 20]);
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  const from = dice.below(donor.length + 1);
  return dice.pick<() => string>([
    () => before + after,
    () => before + dice.pick(specials) + piece + after,
    () => before + dice.pick(specials) + piece + after,
    () => before + piece + piece + after,
    () => before + dice.pick(specials) + after,
    () => before + String.fromCharCode(dice.below(256)) + after,
    () => before + donor.slice(from, from + length) + piece + after,
    () => before + piece.toUpperCase() + after,
    () => before,
  ])();
}

/** Words with the blanks around them; the line ends stay where they are. */
function onWords(dice: Dice, text: string, donor: string): string {
  const words = text.split(/([ \t]+|\n)/);
  const at = dice.below((words.length + 1) >> 1) * 2;
  const to = dice.below((words.length + 1) >> 1) * 2;
  const donors = donor.split(/[ \t\n]+/);
  const [word = '', swapped = ''] = [words[at], words[to]];
  const changed = [...words];
  dice.pick<() => void>([
    () => changed.splice(at, 2),
    () => changed.splice(at, 0, word, ' '),
    () => {
      changed[at] = swapped;
      changed[to] = word;
    },
    () => {
      changed[at] = dice.pick(donors);
    },
    () => changed.splice(at, 0, dice.pick(donors), ' '),
    () => {
      changed[at] = `(${word}`;
      changed[Math.max(at, to)] += ')';
    },
    () => {
      changed[at] = `"${word}"`;
    },
    () => {
      changed[at] = word.replace(/\d+/, (digits) =>
        dice.pick(['0', `${digits}0`, '65536', '256', `-${digits}`, '4294967295']),
      );
    },
  ])();
  return changed.join('');
}

function onLines(dice: Dice, text: string, donor: string): string {
  const lines = text.split('\n');
  const at = dice.below(lines.length);
  const to = dice.below(lines.length);
  const donors = donor.split('\n');
  const [line = ''] = [lines[at]];
  dice.pick<() => void>([
    () => lines.splice(at, 1),
    () => lines.splice(to, 0, line),
    () => lines.splice(to, 0, ...lines.splice(at, 1)),
    () => lines.splice(at, 0, dice.pick(donors)),
    () => lines.splice(at, 2, line + (lines[at + 1] ?? '')),
    () => {
      lines[at] = line.replace(/^\S+/, '');
    },
    () => lines.splice(at),
  ])();
  return lines.join('\n');
}
