import { readFile } from 'node:fs/promises';

/** As biome lays it out: a property of the object that `rule()` is given. */
const examples = /^ {2}examples: \[(?:[^\n]+\],\n|\n.*?^ {2}\],\n)/ms;

/**
 * Leaves the examples of the rules out of a bundle. The manual prints them and the tests run them; a program would read
 * them at every start, a fifth of what it has to read.
 */
export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]lint[\\/]rules[\\/].+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replace(examples, '  examples: [],\n'), loader: 'ts' };
    });
  },
};
