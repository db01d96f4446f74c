import type { Platform } from './platform.js';

/** A file includes another one, which includes another one: more rounds than these nobody waits for. */
const mostRounds = 5;

/** What `look` finds when the files have come that it looks at; at once where files need not come. */
export async function lookLate<T>({ remote }: Pick<Platform, 'remote'>, look: () => T): Promise<T> {
  let found = look();
  for (let round = 0; round < mostRounds && remote !== undefined; round++) {
    if (!(await remote.settled())) break;
    found = look();
  }
  return found;
}
