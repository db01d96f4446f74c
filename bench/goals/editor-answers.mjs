// E9: hover, completion and signature help right behind a key that was pressed, in a zone of 100,000 records.
import { readFileSync } from 'node:fs';
import { startEditor } from '../editor/client.mjs';
import { typed, typingPlaces } from '../editor/edits.mjs';
import { rest } from '../editor/watch.mjs';
import { repeated } from '../measure/rounds.mjs';
import { median, percentile } from '../measure/statistics.mjs';
import { languageServer } from '../paths.mjs';
import { notRun, row } from '../report/rows.mjs';
import { grouped, milliseconds } from '../report/units.mjs';
import { zoneOf } from '../zones/cache.mjs';

const records = 100_000;
/** Enough for one in a hundred to mean something. */
const rounds = 300;

export const e9 = {
  id: 'E9',
  title: 'Answers come within 10 ms of a key, 99 times in 100',
  async run(context) {
    const size = context.size(records);
    const text = readFileSync(zoneOf('mixed', { records: size }).path, 'latin1');
    const editor = await startEditor({ server: languageServer, transport: context.transport });
    await editor.open(text);
    await rest(editor);
    const rows = [];
    for (const question of questionsAbout(text)) {
      const what = `${question.name}, ${grouped(size)} records`;
      if (!question.isServed(editor.capabilities)) rows.push(notRun('E9', what, 'not served'));
      else rows.push(rowOf(what, await askBehindKeys(editor, question, context)));
    }
    await editor.stop();
    return rows;
  },
};

/** Types the line that is asked about and asks at once, in turn with pings: those wait for the same work of the server. */
async function askBehindKeys(editor, { method, at, line, character }, context) {
  const { insert, remove } = typed(at, line);
  const position = { line: at.line, character };
  const behindKey = async (ask) => {
    const judged = editor.change([insert]);
    const ms = await ask();
    await judged;
    await editor.change([remove]);
    return ms;
  };
  const pings = [];
  const times = await repeated(
    async () => {
      pings.push(await behindKey(() => editor.ping()));
      return behindKey(async () => (await editor.ask(method, { position })).ms);
    },
    { most: context.rounds(rounds), seconds: 30 },
  );
  return { times, pings };
}

function rowOf(what, { times, pings }) {
  const p99 = percentile(times, 99);
  return row({
    goal: 'E9',
    what,
    ours: `median ${milliseconds(median(times))}, p99 ${milliseconds(p99)}`,
    peer: `ping ${milliseconds(median(pings))}, p99 ${milliseconds(percentile(pings, 99))}`,
    measured: p99,
    unit: 'ms',
    atMost: 10,
  });
}

function questionsAbout(text) {
  const { middle } = typingPlaces(text);
  const at = { line: middle.line, character: 0 };
  const served = {
    hover: ({ hoverProvider }) => Boolean(hoverProvider),
    completion: ({ completionProvider }) => Boolean(completionProvider),
    signatureHelp: ({ signatureHelpProvider }) => Boolean(signatureHelpProvider),
  };
  // `|` is where the cursor stands.
  const ask = (name, request, marked) => ({
    name,
    method: `textDocument/${request}`,
    isServed: served[request],
    at,
    line: `${marked.replace('|', '')}\n`,
    character: marked.indexOf('|'),
  });
  return [
    ask('hover over a tag', 'hover', '_dmarc.typed TXT "v=DMARC1; p|=none"'),
    ask('completion of a tag', 'completion', '_dmarc.typed TXT "v=DMARC1; p=none; |"'),
    ask('completion of an address', 'completion', '_dmarc.typed TXT "v=DMARC1; p=none; rua=|"'),
    ask('completion of an SPF term', 'completion', 'typed TXT "v=spf1 |"'),
    ask('completion of an included name', 'completion', 'typed TXT "v=spf1 include:|"'),
    ask('completion of an owner', 'completion', '_|'),
    ask('completion of a name nobody has', 'completion', 'typed MX 10 qqq|'),
    ask('completion of a target', 'completion', 'typed CNAME |'),
    ask('signature of a field', 'signatureHelp', 'typed MX |'),
  ];
}
