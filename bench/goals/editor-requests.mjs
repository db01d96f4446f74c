// E8: what an editor asks about one place of a large zone.
import { readFileSync } from 'node:fs';
import { startEditor } from '../editor/client.mjs';
import { findFromMiddle, typingPlaces } from '../editor/edits.mjs';
import { rest } from '../editor/watch.mjs';
import { repeated } from '../measure/rounds.mjs';
import { median } from '../measure/statistics.mjs';
import { languageServer } from '../paths.mjs';
import { notRun, row } from '../report/rows.mjs';
import { grouped, megabytes, milliseconds } from '../report/units.mjs';
import { editorZones } from './editor-zones.mjs';

/** More symbols than anybody can look through. */
const mostSymbols = 10_000;

export const e8 = {
  id: 'E8',
  title: 'Questions about one place are answered in no time',
  async run(context) {
    const { large } = editorZones(context);
    const text = readFileSync(large.path, 'latin1');
    const editor = await startEditor({ server: languageServer, transport: context.transport });
    await editor.open(text);
    await rest(editor);
    const rows = [];
    for (const question of questionsAbout(text)) {
      const what = `${question.name}, ${megabytes(large.megabytes)}`;
      if (!question.isServed(editor.capabilities)) rows.push(notRun('E8', what, 'not served'));
      else rows.push(...(await question.rows(what, await askOften(editor, question, context))));
    }
    await editor.stop();
    return rows;
  },
};

/** Asks in turn with pings. */
async function askOften(editor, { method, params }, context) {
  const pings = [];
  let last;
  const times = await repeated(
    async () => {
      await editor.ping();
      pings.push(await editor.ping());
      const { ms, answer } = await editor.ask(method, params);
      last = answer;
      return ms;
    },
    { most: context.rounds(60), seconds: 15 },
  );
  return { pings, times, answer: last };
}

function questionsAbout(text) {
  const policy = findFromMiddle(text, 'v=DMARC1');
  const tag = { line: policy.line, character: policy.character + 'v=DMARC1; '.length };
  const target = findFromMiddle(text, 'mx1.');
  const { middle } = typingPlaces(text);
  const lines = {
    start: { line: middle.line, character: 0 },
    end: { line: middle.line + 100, character: 0 },
  };
  const inTime = (atMost) => (what, answered) => [
    row({
      goal: 'E8',
      what,
      ours: milliseconds(median(answered.times)),
      peer: `ping ${milliseconds(median(answered.pings))}`,
      measured: median(answered.times) / median(answered.pings),
      atMost,
    }),
  ];
  return [
    {
      name: 'hover over a tag',
      method: 'textDocument/hover',
      params: { position: tag },
      isServed: ({ hoverProvider }) => Boolean(hoverProvider),
      rows: inTime(10),
    },
    {
      name: 'completion of a tag',
      method: 'textDocument/completion',
      params: { position: tag },
      isServed: ({ completionProvider }) => Boolean(completionProvider),
      rows: inTime(10),
    },
    {
      name: 'definition of a target',
      method: 'textDocument/definition',
      params: { position: target },
      isServed: ({ definitionProvider }) => Boolean(definitionProvider),
      rows: inTime(10),
    },
    {
      name: 'tokens of 100 lines',
      method: 'textDocument/semanticTokens/range',
      params: { range: lines },
      isServed: ({ semanticTokensProvider }) => Boolean(semanticTokensProvider?.range),
      rows: inTime(5),
    },
    {
      name: 'outline',
      method: 'textDocument/documentSymbol',
      params: {},
      isServed: ({ documentSymbolProvider }) => Boolean(documentSymbolProvider),
      rows: (what, { times, answer }) => [
        row({
          goal: 'E8',
          what,
          ours: `${grouped(countSymbols(answer ?? []))} symbols in ${milliseconds(median(times))}`,
          measured: countSymbols(answer ?? []),
          unit: 'symbols',
          atMost: mostSymbols,
        }),
      ],
    },
  ];
}

function countSymbols(symbols) {
  return symbols.reduce((sum, { children }) => sum + 1 + countSymbols(children ?? []), 0);
}
