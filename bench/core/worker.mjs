// Usage: node worker.mjs CORE TASK
// Times the core in a process of its own, so that nothing else grows its heap. TASK is JSON, `{ kind, ... }`; the answer
// is JSON on standard output. Times are milliseconds of CPU of the one thread, which a busy machine leaves alone.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cpuTimeOf } from '../measure/cpu-time.mjs';
import { inRounds, repeated } from '../measure/rounds.mjs';
import { origin } from '../zones/generate.mjs';
import { hostileShapes } from '../zones/hostile.mjs';

const [corePath, taskText] = argv.slice(2);
const { readZone, lintZone, sourceOfOctets, sourceOfText } = await import(corePath);
const options = { origin: `${origin}.` };

const tasks = {
  /** How many records a file has. */
  count: ({ path }) => ({ records: read(readFileSync(path)).records.length }),

  /** The yardstick, reading, and reading with the rules, in turn. */
  async layers({ path, rounds }) {
    const bytes = readFileSync(path);
    return inRounds(rounds, {
      loop: () => cpuTimeOf(() => countMarks(bytes)),
      read: () => cpuTimeOf(() => read(bytes)),
      all: () => cpuTimeOf(() => lintZone(read(bytes))),
    });
  },

  /** Reading, and reading with the rules, of a text and of one that is ten times as large, in turn. */
  async growth({ small, large, rounds }) {
    const measure = (bytes) => () => ({
      read: cpuTimeOf(() => read(bytes)),
      all: cpuTimeOf(() => lintZone(read(bytes))),
    });
    const texts = { small: bytesOf(small), large: bytesOf(large) };
    const times = await inRounds(rounds, { small: measure(texts.small), large: measure(texts.large) });
    return { times, bytes: { small: texts.small.length, large: texts.large.length } };
  },

  /** What an edit costs whoever keeps the text in a TextDocument and reads all of it again. */
  async plainEdits({ path, edits, most, seconds }) {
    const document = TextDocument.create('file:///zone', 'dns-zone', 1, readFileSync(path, 'latin1'));
    let version = 1;
    const update = (edit) => TextDocument.update(document, [edit], ++version);
    const reread = () => lintZone(readZone(sourceOfText(document.getText()), options));
    const inTurn = () => edits[version % edits.length];
    const updateMs = await repeated(() => cpuTimeOf(() => update(inTurn())), { most, seconds });
    const rereadMs = await repeated(
      () =>
        cpuTimeOf(() => {
          update(inTurn());
          reread();
        }),
      { most, seconds },
    );
    return { updateMs, rereadMs };
  },
};

function read(bytes) {
  const zone = readZone(sourceOfOctets(bytes), options);
  // The index by owner is part of reading, whenever it is made.
  zone.records.atOwner(zone.apexId);
  return zone;
}

function bytesOf({ path, shape, size }) {
  if (path !== undefined) return readFileSync(path);
  return Buffer.from(hostileShapes.find(({ name }) => name === shape).make(size), 'latin1');
}

/** The yardstick: what JavaScript needs to look at every octet once. */
function countMarks(bytes) {
  let [lines, quotes, parentheses, comments] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const octet = bytes[at];
    if (octet === 10) lines++;
    else if (octet === 34) quotes++;
    else if (octet === 40) parentheses++;
    else if (octet === 59) comments++;
  }
  return lines + quotes + parentheses + comments;
}

const task = JSON.parse(taskText);
console.log(JSON.stringify(await tasks[task.kind](task)));
