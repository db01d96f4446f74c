// E1 to E4: one character typed into a zone, from the editor's message to the diagnostics that follow.
import { readFileSync } from 'node:fs';
import { runTask } from '../core/run-task.mjs';
import { startEditor } from '../editor/client.mjs';
import { typed, typingPlaces } from '../editor/edits.mjs';
import { typeIntoBoth } from '../editor/typing.mjs';
import { rest } from '../editor/watch.mjs';
import { repeated } from '../measure/rounds.mjs';
import { median, percentile } from '../measure/statistics.mjs';
import { languageServer } from '../paths.mjs';
import { row } from '../report/rows.mjs';
import { megabytes, milliseconds } from '../report/units.mjs';
import { editorZones } from './editor-zones.mjs';

/** How often and how long at most each edit is repeated. */
const samples = ({ rounds }) => ({ most: rounds(40), seconds: 25 });

/** Edits in one message, to see what taking one in costs beside all the rest. Odd: the last one is noticed. */
const burst = 201;

export const e1 = {
  id: 'E1',
  title: 'A keystroke in the largest zone an editor gives away is judged at once',
  async run(context) {
    const rows = [];
    for (const mode of ['push', 'pull']) {
      const { large, pings } = await typing(context, mode);
      const all = Object.values(large).flat();
      const places = Object.entries(large).map(([place, times]) => `${place} ${milliseconds(median(times))}`);
      const what = `edit to diagnostics (${mode}), ${megabytes(editorZones(context).large.megabytes)}`;
      rows.push(
        row({
          goal: 'E1',
          what,
          ours: `${milliseconds(median(all))} (${places.join(', ')})`,
          peer: `ping ${milliseconds(median(pings))}`,
          measured: median(all) / median(pings),
          atMost: 12,
        }),
        row({
          goal: 'E1',
          what: `${what}, 95 of 100`,
          ours: milliseconds(percentile(all, 95)),
          measured: percentile(all, 95),
          unit: 'ms',
          atMost: 4,
        }),
      );
    }
    return rows;
  },
};

export const e2 = {
  id: 'E2',
  title: 'The size of the zone does not show',
  async run(context) {
    const zones = editorZones(context);
    const { large, small } = await typing(context, 'push');
    const [ours, theirs] = [large, small].map((times) => median(Object.values(times).flat()));
    return [
      row({
        goal: 'E2',
        what: `edit to diagnostics, ${megabytes(zones.large.megabytes)}`,
        ours: milliseconds(ours),
        peer: `${megabytes(zones.small.megabytes)} ${milliseconds(theirs)}`,
        measured: ours / theirs,
        atMost: 1.5,
      }),
    ];
  },
};

export const e3 = {
  id: 'E3',
  title: 'An edit costs a hundredth of reading everything again',
  async run(context) {
    const { large } = await typing(context, 'push');
    const { rereadMs } = await plainEdits(context);
    const ours = median(Object.values(large).flat());
    return [
      row({
        goal: 'E3',
        what: 'edit to diagnostics against a whole re-read',
        ours: milliseconds(ours),
        peer: `TextDocument and re-read ${milliseconds(median(rereadMs))}`,
        measured: ours / median(rereadMs),
        atMost: 0.01,
      }),
    ];
  },
};

export const e4 = {
  id: 'E4',
  title: 'Taking an edit in costs a hundredth of what a TextDocument needs',
  async run(context) {
    const { large: zone } = editorZones(context);
    const text = readFileSync(zone.path, 'latin1');
    const { insert, remove } = typed(typingPlaces(text).middle, 'x');
    const many = Array.from({ length: burst }, (_, at) => (at % 2 === 0 ? insert : remove));
    const editor = await startEditor({ server: languageServer, transport: context.transport });
    await editor.open(text);
    await rest(editor);
    const taken = await repeated(
      async () => {
        const one = await editor.change([insert]);
        await editor.change([remove]);
        const all = await editor.change(many);
        await editor.change([remove]);
        return Math.max(0, all.ms - one.ms) / (burst - 1);
      },
      { ...samples(context), most: context.rounds(15) },
    );
    await editor.stop();
    const { updateMs } = await plainEdits(context);
    return [
      row({
        goal: 'E4',
        what: `taking in one of ${burst} edits of a message`,
        ours: milliseconds(median(taken)),
        peer: `TextDocument.update ${milliseconds(median(updateMs))}`,
        measured: median(taken) / median(updateMs),
        atMost: 0.01,
      }),
    ];
  },
};

/** Typing into the large and the small zone, measured once for all goals. */
function typing(context, mode) {
  const { large, small } = editorZones(context);
  return context.once(`typing-${mode}`, () =>
    typeIntoBoth({ large, small, mode, transport: context.transport, ...samples(context) }),
  );
}

/** What whoever keeps the text in a TextDocument pays, measured once for all goals. */
function plainEdits(context) {
  return context.once('plain-edits', () => {
    const { large } = editorZones(context);
    const places = typingPlaces(readFileSync(large.path, 'latin1'));
    const edits = Object.values(places).flatMap((place) => Object.values(typed(place, 'x')));
    return runTask({ kind: 'plainEdits', path: large.path, edits, most: context.rounds(5), seconds: 20 });
  });
}
