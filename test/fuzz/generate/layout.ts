import { type Dice, wordsOf } from './dice.js';

const comments = ['; a comment', ';', '; "', '; (', '; )', ';;', '; \\', '; \u00e9', ';\t"(', '; a\rb'];
const oddPieces = [
  ...wordsOf('( ) " () (( )) \\ \0 \r \u00a0 \u000b \u000c'),
  ') (',
  ' ; ',
  '( ; (\n)',
  '\n',
];

/**
 * Puts the words of an entry on a line, or on several inside parentheses. An empty first word is an owner left out.
 * `lineEnd` is what ends lines in this zone.
 */
export function layOut(dice: Dice, words: readonly string[], lineEnd: string): string {
  const open = dice.isRare() ? dice.below(words.length + 1) : -1;
  const close = open < 0 ? -1 : dice.between(open, words.length);
  let text = '';
  let depth = 0;
  const gap = (): string => {
    if (depth > 0 && dice.chance(0.4)) {
      // Only LF ends a comment.
      const end = dice.isRare() ? ` ${dice.pick(comments)}\n` : lineEnd;
      return `${end}${dice.pick(['', ' ', '\t\t'])}`;
    }
    return dice.isRare() ? dice.pick(['\t', '  ', ' \t ', '\t\t']) : ' ';
  };
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (at === open) {
      depth = dice.isRare() ? 2 : 1;
      const mark = '('.repeat(depth);
      text += at === 0 && !dice.isOdd() ? mark : dice.pick([` ${mark}`, ` ${mark} `, mark]);
    }
    if (at === close) {
      text += dice.pick(['', ' ', gap()]) + dice.pick([')'.repeat(depth), ') '.repeat(depth)]);
      depth = 0;
    }
    if (word === undefined) break;
    if (at > 0) text += gap();
    text += word;
    if (dice.isOdd() && dice.chance(0.2)) text += dice.pick(oddPieces);
  }
  if (words[0] === '' && !dice.isOdd()) text = text.replace(/^[ \t]?/, dice.pick([' ', '\t', '    ']));
  const comment = dice.isRare() ? `${dice.pick(['', ' ', '\t'])}${dice.pick(comments)}` : '';
  if (comment !== '' && !lineEnd.includes('\n')) return `${text}${comment}\n`;
  return text + (comment === '' && dice.isRare() ? dice.pick([' ', '\t', '  ']) : comment);
}

/** A line without an entry. */
export function emptyLine(dice: Dice): string {
  return dice.pick([
    '',
    '',
    ' ',
    '\t',
    ' \t ',
    '()',
    '( )',
    ' ()',
    ...comments,
    ` ${dice.pick(comments)}`,
    '(\n)',
    ' ( ; x\n )',
  ]);
}
