import { joined, type Phrase, say } from '../../../words/phrase.js';

const units: readonly (readonly [seconds: number, counted: (count: number) => Phrase])[] = [
  [604_800, (count) => (count === 1 ? say`1 week` : say`${count} weeks`)],
  [86_400, (count) => (count === 1 ? say`1 day` : say`${count} days`)],
  [3_600, (count) => (count === 1 ? say`1 hour` : say`${count} hours`)],
  [60, (count) => (count === 1 ? say`1 minute` : say`${count} minutes`)],
  [1, (count) => (count === 1 ? say`1 second` : say`${count} seconds`)],
];
/** The units of a time that needs no more than one. */
const rough = units.filter(([size]) => size === 86_400 || size === 3_600 || size === 1);

/** Seconds as people say a long time: whole days from a day on, whole hours from an hour on. */
export function roughlyInWords(seconds: number): Phrase {
  const unit = rough.find(([size]) => seconds >= size);
  return unit === undefined ? say`0 seconds` : unit[1](Math.floor(seconds / unit[0]));
}

/** Seconds as people say them: `1 hour 30 minutes`, `0 seconds`. */
export function inWords(seconds: number): Phrase {
  const words: Phrase[] = [];
  let left = seconds;
  for (const [size, counted] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(counted(count));
  }
  return words.length === 0 ? say`0 seconds` : joined(words, ' ');
}
