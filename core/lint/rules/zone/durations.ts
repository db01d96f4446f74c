import { joined, type Phrase, say } from '../../../words/phrase.js';

const units: readonly (readonly [seconds: number, counted: (count: number) => Phrase])[] = [
  [604_800, (count) => (count === 1 ? say`1 week` : say`${count} weeks`)],
  [86_400, (count) => (count === 1 ? say`1 day` : say`${count} days`)],
  [3_600, (count) => (count === 1 ? say`1 hour` : say`${count} hours`)],
  [60, (count) => (count === 1 ? say`1 minute` : say`${count} minutes`)],
  [1, (count) => (count === 1 ? say`1 second` : say`${count} seconds`)],
];

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
