// Somebody types into an open zone: a record is broken and mended, and the diagnostics have to say so.
import { readFileSync } from 'node:fs';
import { Failure } from '../../scripts/host/process.mjs';
import { repeated } from '../measure/rounds.mjs';
import { languageServer } from '../paths.mjs';
import { startEditor } from './client.mjs';
import { typed, typingPlaces } from './edits.mjs';
import { rest } from './watch.mjs';

const pingCount = 100;
/** Findings that the server tells of a large zone. */
const mostTold = 250;

/**
 * Types into a large and a small zone in turn, `most` times or for `seconds`. Tells the milliseconds from each edit to its
 * diagnostics, `large` and `small` by place, and those of pings before and after.
 */
export async function typeIntoBoth({ large, small, mode, transport, most, seconds }) {
  const inLarge = await openZone(large, mode, transport);
  const inSmall = await openZone(small, mode, transport);
  const before = await restfulPings(inLarge.editor);
  const rounds = await repeated(
    async () => ({ small: await inSmall.typeEverywhere(), large: await inLarge.typeEverywhere() }),
    { most, seconds },
  );
  const after = await restfulPings(inLarge.editor);
  await inLarge.editor.stop();
  await inSmall.editor.stop();
  return {
    pings: [...before, ...after],
    large: joined(rounds.map((round) => round.large)),
    small: joined(rounds.map((round) => round.small)),
  };
}

/** Pings of a server that has nothing else to do. */
async function restfulPings(editor) {
  await rest(editor);
  const pings = [];
  for (let count = 0; count < pingCount; count++) pings.push(await editor.ping());
  return pings.slice(pingCount / 5);
}

function joined(rounds) {
  return Object.fromEntries(
    Object.keys(rounds[0]).map((place) => [place, rounds.flatMap((times) => times[place])]),
  );
}

async function openZone(zone, mode, transport) {
  const text = readFileSync(zone.path, 'latin1');
  const editor = await startEditor({ server: languageServer, transport, mode });
  await editor.open(text);
  const places = typingPlaces(text);
  const edits = {
    start: typed(places.start, 'x'),
    middle: typed(places.middle, 'x'),
    end: typed(places.end, 'x'),
    // Everything below moves by a line.
    line: typed({ line: places.middle.line, character: 0 }, 'x\n'),
  };
  return {
    editor,
    /** Breaks a record and mends it, at every place, one edit after the other as fast as they are judged. */
    async typeEverywhere() {
      const times = {};
      for (const [place, { insert, remove }] of Object.entries(edits)) {
        times[place] = [];
        for (const edit of [insert, remove]) {
          const { ms, diagnostics } = await editor.change([edit]);
          expectFinding(diagnostics, edit.range.start.line, edit === insert);
          times[place].push(ms);
        }
      }
      return times;
    },
  };
}

/** A server that answers soon and wrongly is not fast. Where the list is full nobody can tell. */
function expectFinding(diagnostics, line, isWanted) {
  if (diagnostics.length >= mostTold) return;
  const isThere = diagnostics.some(({ range, severity }) => severity === 1 && range.start.line === line);
  if (isThere !== isWanted) {
    throw new Failure(
      `line ${line + 1} ${isWanted ? 'was broken by an edit, and no error came' : 'still has an error'}`,
    );
  }
}
