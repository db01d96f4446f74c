// E6 and E7: opening a zone, and starting the server.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram } from '../../scripts/host/process.mjs';
import { startEditor, timeToExit } from '../editor/client.mjs';
import { canReadMemory, residentOf } from '../measure/memory.mjs';
import { inRounds } from '../measure/rounds.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { languageServer, transportServer } from '../paths.mjs';
import { bareNode } from '../peers.mjs';
import { notRun, row } from '../report/rows.mjs';
import { megabytes, milliseconds } from '../report/units.mjs';
import { editorZones } from './editor-zones.mjs';

/** After so long a process that was not asked for anything is at rest. */
const restMs = 500;

export const e6 = {
  id: 'E6',
  title: 'A large zone is open as soon as it has come through the transport twice',
  async run(context) {
    const { large } = editorZones(context);
    const text = readFileSync(large.path, 'latin1');
    const openWith = (server) => async () => {
      const editor = await startEditor({ server, transport: context.transport });
      const { ms } = await editor.open(text);
      await editor.stop();
      return ms;
    };
    const { ours, transport } = await inRounds(context.rounds(3), {
      ours: openWith(languageServer),
      transport: openWith(transportServer),
    });
    return [
      row({
        goal: 'E6',
        what: `open to first diagnostics, ${megabytes(large.megabytes)}`,
        ours: milliseconds(median(ours)),
        peer: `transport alone ${milliseconds(median(transport))}`,
        measured: medianRatio(ours, transport),
        atMost: 2,
      }),
    ];
  },
};

export const e7 = {
  id: 'E7',
  title: 'The server starts like Node itself, and rests as light',
  async run(context) {
    const started = await inRounds(context.rounds(15), {
      server: async () => {
        const editor = await startEditor({ server: languageServer, transport: context.transport });
        await editor.stop();
        return editor.initializedMs;
      },
      node: () => timeToExit(bareNode),
    });
    const start = row({
      goal: 'E7',
      what: 'start to the answer of initialize',
      ours: milliseconds(median(started.server)),
      peer: `bare node ${milliseconds(median(started.node))}`,
      measured: medianRatio(started.server, started.node),
      atMost: 2,
    });
    const what = 'memory at rest';
    if (!canReadMemory()) return [start, notRun('E7', what, 'no /proc here')];
    const rest = await inRounds(context.rounds(3), {
      server: () => serverAtRest(context),
      node: nodeAtRest,
    });
    return [
      start,
      row({
        goal: 'E7',
        what,
        ours: megabytes(median(rest.server)),
        peer: `bare node ${megabytes(median(rest.node))}`,
        measured: medianRatio(rest.server, rest.node),
        atMost: 1.3,
      }),
    ];
  },
};

async function serverAtRest({ transport }) {
  const editor = await startEditor({ server: languageServer, transport });
  await sleep(restMs);
  const resident = residentOf(editor.pid);
  await editor.stop();
  return resident;
}

async function nodeAtRest() {
  const { child, exited, stop } = startProgram(bareNode[0], [...bareNode.slice(1), 'wait'], {
    stdio: 'pipe',
  });
  await sleep(restMs);
  const resident = residentOf(child.pid);
  child.stdin.end();
  await exited;
  stop();
  return resident;
}
