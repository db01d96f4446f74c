import { type Dice, times } from './dice.js';

const hexDigits = '0123456789abcdefABCDEF';
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base32Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/** Hex digits for so many octets, in one word. */
export function hexWord(dice: Dice, octets: number): string {
  const digits = times(octets * 2, () => hexDigits[dice.below(hexDigits.length)]).join('');
  if (!dice.isOdd()) return digits;
  return dice.pick([
    digits.slice(1),
    `${digits}0`,
    `${digits}00`,
    `0x${digits}`,
    `${digits}g`,
    `"${digits}"`,
    '-',
    '\\048\\048',
  ]);
}

/** The same, cut into words at times. */
export function hexWords(dice: Dice, octets: number): string[] {
  return inWords(dice, hexWord(dice, octets));
}

/** Base64 of so many octets, cut into words at times. */
export function base64Words(dice: Dice, octets = dice.between(1, 40)): string[] {
  return inWords(dice, base64Word(dice, octets));
}

/** Base64 of so many octets, in one word. The bits that say nothing are zero. */
export function base64Word(dice: Dice, octets = dice.between(1, 40)): string {
  const rest = octets % 3;
  const whole = times(((octets - rest) / 3) * 4, () => base64Digits[dice.below(64)]).join('');
  const tail =
    rest === 0
      ? ''
      : rest === 1
        ? `${dice.pick(['A', 'Q', 'g', 'w'])}==`
        : `A${dice.pick(['A', 'E', 'I', 'M'])}=`;
  const text = `${whole}${rest === 1 ? base64Digits[dice.below(64)] : rest === 2 ? base64Digits[dice.below(64)] : ''}${tail}`;
  if (!dice.isOdd()) return text;
  return dice.pick([
    ...[
      text.slice(1),
      `${text}=`,
      `${text}A`,
      text.replace(/=+$/, ''),
      `${text}AAAA`,
      '=',
      '====',
      'A===',
      'AB==',
      'AAB=',
      'AA=A',
    ],
    ...[`"${text}"`, `!${text}`, `${text.slice(0, 2)}\\065${text.slice(3)}`, '-', `${text}-_`],
  ]);
}

/** A hash in base32hex as NSEC3 has it: 20 octets unless something is odd. */
export function hashWord(dice: Dice): string {
  const text = times(32, () => base32Digits[dice.below(32)]).join('');
  if (dice.isRare()) return text.toLowerCase();
  if (!dice.isOdd()) return text;
  return dice.pick([
    text.slice(1),
    `${text}00`,
    `${text.slice(1)}W`,
    `${text}======`,
    '00',
    '0',
    `"${text}"`,
    text.slice(8),
    '-',
  ]);
}

function inWords(dice: Dice, text: string): string[] {
  if (text.length < 2 || !dice.isRare()) return [text];
  const at = dice.between(1, text.length - 1);
  return [text.slice(0, at), ...inWords(dice, text.slice(at))];
}
