// E5: an edit at the top that changes how everything below is read.
import { readFileSync } from 'node:fs';
import { runTask } from '../core/run-task.mjs';
import { startEditor } from '../editor/client.mjs';
import { typed, typingPlaces } from '../editor/edits.mjs';
import { watch } from '../editor/watch.mjs';
import { median } from '../measure/statistics.mjs';
import { languageServer } from '../paths.mjs';
import { row } from '../report/rows.mjs';
import { megabytes, milliseconds } from '../report/units.mjs';
import { editorZones, oneOriginZone } from './editor-zones.mjs';

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
  // What an edit sets off may be told late; it is waited for as long as opening took, within reason.
  const quietMs = Math.min(3000, Math.max(300, opened.ms));
  await watch(editor, async () => opened, quietMs);
  const reading = await firstReading(context, zone);
  const rows = [];
  for (const { name, edit } of edits) {
    const { insert, remove } = edit(places);
    const seen = [];
    for (let round = 0; round < context.rounds(2); round++) {
      for (const change of [insert, remove])
        seen.push(await watch(editor, () => editor.change([change]), quietMs));
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
        peer: `first reading ${milliseconds(reading)}`,
        measured: of('settledMs') / reading,
        atMost: 1.5,
      }),
    );
  }
  await editor.stop();
  return rows;
}

/** What reading and judging a zone costs when nothing is known yet. Measured once a zone. */
async function firstReading(context, zone) {
  const { all } = await context.once(`first-reading ${zone.path}`, () =>
    runTask({ kind: 'layers', path: zone.path, rounds: 1 }),
  );
  return median(all);
}
