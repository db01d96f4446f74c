// Somebody types into an open zone: a record is broken and mended, and the diagnostics have to say so.
import { readFileSync } from 'node:fs';
import { Failure } from '../../scripts/host/process.mjs';
import { repeated } from '../measure/rounds.mjs';
import { languageServer } from '../paths.mjs';
import { startEditor } from './client.mjs';
import { typed, typingPlaces } from './edits.mjs';

/**
 * Types into a large and a small zone in turn, `most` times or for `seconds`. Tells the milliseconds from each edit to its
 * diagnostics, `large` and `small` by place, and those of the pings between them.
 */
export async function typeIntoBoth({ large, small, mode, transport, most, seconds }) {
  const inLarge = await openZone(large, mode, transport);
  const inSmall = await openZone(small, mode, transport);
  const rounds = await repeated(
    async () => ({ small: await inSmall.typeEverywhere(), large: await inLarge.typeEverywhere() }),
    { most, seconds },
  );
  await inLarge.stop();
  await inSmall.stop();
  return {
    pings: rounds.flatMap((round) => round.large.pings),
    large: joined(rounds.map((round) => round.large.times)),
    small: joined(rounds.map((round) => round.small.times)),
  };
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
    stop: editor.stop,
    /** Breaks a record and mends it, at every place, with a ping before. */
    async typeEverywhere() {
      const [pings, times] = [[], {}];
      for (const [place, { insert, remove }] of Object.entries(edits)) {
        times[place] = [];
        for (const edit of [insert, remove]) {
          // The first answer may wait for what the last edit has left to do.
          await editor.ping();
          pings.push(await editor.ping());
          const { ms, diagnostics } = await editor.change([edit]);
          expectFinding(diagnostics, edit.range.start.line, edit === insert);
          times[place].push(ms);
        }
      }
      return { pings, times };
    },
  };
}

/** A server that answers soon and wrongly is not fast. Beyond a thousand findings nobody can tell. */
function expectFinding(diagnostics, line, isWanted) {
  if (diagnostics.length >= 1000) return;
  const isThere = diagnostics.some(({ range, severity }) => severity === 1 && range.start.line === line);
  if (isThere !== isWanted) {
    throw new Failure(
      `line ${line + 1} ${isWanted ? 'was broken by an edit, and no error came' : 'still has an error'}`,
    );
  }
}
