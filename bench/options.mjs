// The command line of npm run bench.
import { parseArgs } from 'node:util';
import { Failure } from '../scripts/host/process.mjs';
import { transportNames } from './editor/client.mjs';
import { goals } from './goals/index.mjs';

const ids = goals.map(({ id }) => id);

export const usage = `usage: npm run bench -- [GOAL...] [--size RECORDS] [--rounds N] [--json FILE] [--docs]
                        [--transport ${transportNames.join('|')}] [--no-build] [--no-install]
GOAL is one of ${ids.join(' ')}; Z, E, M, R and D are all of a kind; without any, all run.`;

/** Reads the words after the script's name; whatever cannot be understood is a failure of one line. */
export function readOptions(words) {
  const { values, positionals } = parse(words);
  const picked = positionals.flatMap((word) => {
    const found = ids.filter((id) => id === word.toUpperCase() || id[0] === word.toUpperCase());
    if (found.length === 0) throw new Failure(`there is no goal "${word}"; there are ${ids.join(' ')}`);
    return found;
  });
  const options = {
    goals: goals.filter(({ id }) => picked.length === 0 || picked.includes(id)),
    size: wholeNumber(values.size, 'size'),
    rounds: wholeNumber(values.rounds, 'rounds'),
    json: values.json,
    docs: values.docs,
    transport: values.transport,
    build: !values['no-build'],
    install: !values['no-install'],
    help: values.help,
  };
  if (!transportNames.includes(options.transport)) {
    throw new Failure(`--transport takes ${transportNames.join(' or ')}`);
  }
  if (options.docs && (picked.length > 0 || options.size !== undefined)) {
    throw new Failure('--docs writes a whole run down: no goals and no --size with it');
  }
  return options;
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        size: { type: 'string' },
        rounds: { type: 'string' },
        json: { type: 'string' },
        docs: { type: 'boolean', default: false },
        transport: { type: 'string', default: 'ipc' },
        'no-build': { type: 'boolean', default: false },
        'no-install': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message.split('\n')[0]}\n${usage}`);
  }
}

function wholeNumber(text, option) {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(`--${option} takes a whole number; "${text}" is none`);
}
