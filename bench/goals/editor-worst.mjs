// E5: an edit at the top that changes how everything below is read.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEditor } from '../editor/client.mjs';
import { typed, typingPlaces } from '../editor/edits.mjs';
import { median } from '../measure/statistics.mjs';
import { languageServer } from '../paths.mjs';
import { row } from '../report/rows.mjs';
import { megabytes, milliseconds } from '../report/units.mjs';
import { editorZones, oneOriginZone } from './editor-zones.mjs';

/** A ping every so often while the server works: the longest answer is how long the editor hangs. */
const pingEveryMs = 2;
/** More would measure our own queue. */
const mostPings = 200;

export const e5 = {
  id: 'E5',
  title: 'The worst edit does not block, and is judged soon',
  async run(context) {
    const { large } = editorZones(context);
    const unclosed = { name: '( at the top', edit: ({ start }) => typed(start, ' (') };
    const origin = {
      name: '$ORIGIN at the top',
      edit: ({ start }) => typed({ line: start.line + 1, character: 0 }, '$ORIGIN other.example.com.\n'),
    };
    const everyName = { ...origin, name: '$ORIGIN at the top, no other below' };
    return [
      ...(await worstEdits(context, large, [unclosed, origin])),
      ...(await worstEdits(context, oneOriginZone(context), [everyName])),
    ];
  },
};

async function worstEdits(context, zone, edits) {
  const text = readFileSync(zone.path, 'latin1');
  const places = typingPlaces(text);
  const editor = await startEditor({ server: languageServer, transport: context.transport });
  const opened = await editor.open(text);
  const quietMs = Math.min(3000, Math.max(300, opened.ms));
  const firstParse = await settled(editor, opened.sent, quietMs);
  const rows = [];
  for (const { name, edit } of edits) {
    const { insert, remove } = edit(places);
    const seen = [];
    for (let round = 0; round < context.rounds(2); round++) {
      for (const change of [insert, remove]) seen.push(await disturb(editor, change, quietMs));
    }
    const of = (part) => median(seen.map((one) => one[part]));
    const what = `${name}, ${megabytes(zone.megabytes)}`;
    rows.push(
      row({
        goal: 'E5',
        what: `${what}: longest block`,
        ours: milliseconds(of('blockMs')),
        measured: of('blockMs'),
        unit: 'ms',
        atMost: 16,
      }),
      row({
        goal: 'E5',
        what: `${what}: first diagnostics`,
        ours: milliseconds(of('firstMs')),
        measured: of('firstMs'),
        unit: 'ms',
        atMost: 50,
      }),
      row({
        goal: 'E5',
        what: `${what}: settled`,
        ours: milliseconds(of('settledMs')),
        peer: `first reading ${milliseconds(firstParse)}`,
        measured: of('settledMs') / firstParse,
        atMost: 1.5,
      }),
    );
  }
  await editor.stop();
  return rows;
}

/** Makes an edit and pings all the while. */
async function disturb(editor, change, quietMs) {
  const pinging = pingSteadily(editor);
  const { ms, sent } = await editor.change([change]);
  const settledMs = await settled(editor, sent, quietMs);
  return { firstMs: ms, settledMs, blockMs: await pinging.stop() };
}

/** Milliseconds from `since` to the last diagnostics, once none have come for a while. */
async function settled(editor, since, quietMs) {
  for (;;) {
    const before = editor.pushes.length;
    await sleep(quietMs);
    await editor.ping();
    if (editor.pushes.length === before) return editor.pushes[before - 1].at - since;
  }
}

function pingSteadily(editor) {
  const waiting = new Set();
  let longest = 0;
  const timer = setInterval(() => {
    if (waiting.size >= mostPings) return;
    const ping = editor.ping().then((ms) => {
      longest = Math.max(longest, ms);
      waiting.delete(ping);
    });
    waiting.add(ping);
  }, pingEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(waiting);
      return longest;
    },
  };
}
