import type { ProbedServer } from './probed-server.js';
import { ProbedServer as Server } from './probed-server.js';
import type { FirstText } from './texts.js';

/** What a server that has seen many edits says of texts otherwise than one that has just been started; empty if nothing. */
export async function differencesToFresh(
  server: ProbedServer,
  texts: readonly FirstText[],
): Promise<string[]> {
  const fresh = new Server();
  await fresh.begin();
  for (const { uri, languageId, text } of texts) {
    await fresh.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }
  const differences: string[] = [];
  for (const { uri } of texts) {
    for (const look of looks) {
      const found = await differs(
        () => look(server, uri),
        () => look(fresh, uri),
      );
      if (found !== undefined) differences.push(`${look.name} of ${uri}: ${found}`);
    }
  }
  await fresh.stop();
  return differences;
}

type Look = (server: ProbedServer, uri: string) => Promise<string>;

const ask =
  (method: string) =>
  async (server: ProbedServer, uri: string): Promise<string> =>
    shown(await server.connection.sendRequest(method, { textDocument: { uri } }));

const looks: readonly { (...words: Parameters<Look>): Promise<string>; readonly name: string }[] = [
  async function diagnostics(server, uri) {
    const { items } = await server.pull(uri);
    return shown(items.map((item) => JSON.stringify(item)).sort());
  },
  async function tokens(server, uri) {
    const found = await server.connection.sendRequest<{ data: number[] } | null>(
      'textDocument/semanticTokens/full',
      {
        textDocument: { uri },
      },
    );
    return shown(found?.data);
  },
  Object.defineProperty(ask('textDocument/documentSymbol'), 'name', { value: 'symbols' }),
  Object.defineProperty(ask('textDocument/foldingRange'), 'name', { value: 'folds' }),
  Object.defineProperty(ask('textDocument/documentLink'), 'name', { value: 'links' }),
];

/** A document goes on spelling a name as it was spelled first, also when that line is gone. */
function shown(value: unknown): string {
  return (JSON.stringify(value) ?? '').toLowerCase();
}

/** What is judged in slices is there after a while. */
async function differs(
  old: () => Promise<string>,
  fresh: () => Promise<string>,
): Promise<string | undefined> {
  let [one, other] = ['', ''];
  for (let look = 0; look < mostLooks; look++) {
    [one, other] = [await old(), await fresh()];
    if (one === other) return undefined;
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }
  let at = 0;
  while (one[at] === other[at]) at++;
  return `...${one.slice(Math.max(0, at - 100), at + 100)} | fresh: ...${other.slice(Math.max(0, at - 100), at + 100)}`;
}

const mostLooks = 100;
/** Milliseconds. */
const betweenLooks = 100;
