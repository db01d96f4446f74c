// An editor of a few lines, in another process than the server, as any editor is. It notes when a message came in.
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  MessageType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Failure, startProgram, within } from '../../scripts/host/process.mjs';

/** Longer than a server may take for the largest zone, so that one that is far too slow is still measured. */
const mostSeconds = 120;

const transports = {
  /** As vscode-languageclient starts a server that is a Node module. */
  ipc: {
    words: ['--node-ipc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    connect: (child) => createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
  },
  stdio: {
    words: ['--stdio'],
    stdio: ['pipe', 'pipe', 'inherit'],
    connect: ({ stdin, stdout }) =>
      createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin)),
  },
};
export const transportNames = Object.keys(transports);

/**
 * Starts a server and returns it initialized. `mode` says how it gives diagnostics: `push` as notifications, `pull` when
 * asked. All times are milliseconds.
 */
export async function startEditor({ server, transport = 'ipc', mode = 'push' }) {
  const { words, stdio, connect } = transports[transport];
  const begun = performance.now();
  const { child, exited, stop } = startProgram(process.execPath, [server, ...words], { stdio });
  const connection = connect(child);
  let lastPush = 0;
  const waiting = new Set();
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    const push = { ...params, at: performance.now() };
    // The message itself is not kept: the collector of a client that grows would stop it, and be taken for the server.
    lastPush = push.at;
    for (const resolve of waiting) resolve(push);
  });
  connection.listen();
  /** Why there will be no more answers. */
  let fault;
  const disappointed = new Set();
  const fail = (error) => {
    fault ??= error;
    for (const reject of disappointed) reject(fault);
  };
  exited.then((status) => fail(new Failure(`the server ended with ${status}`)), fail);
  connection.onNotification('window/logMessage', ({ type, message }) => {
    if (type === MessageType.Error) fail(new Failure(`the server says: ${message.split('\n')[0]}`));
  });
  /** An answer, or the fault. `Promise.race` with a promise that never settles would keep every answer for ever. */
  const orFault = (answer) =>
    new Promise((resolve, reject) => {
      if (fault !== undefined) return reject(fault);
      disappointed.add(reject);
      return answer.then(resolve, reject).finally(() => disappointed.delete(reject));
    });
  const answered = (what, answer) => within(mostSeconds, what, orFault(answer));
  const request = (method, params) => answered(method, connection.sendRequest(method, params));
  const { capabilities } = await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } } },
    initializationOptions: { forcePush: mode === 'push' },
  });
  const initializedMs = performance.now() - begun;
  await connection.sendNotification('initialized', {});

  const uri = 'file:///bench/example.com.zone';
  let version = 0;
  let previousResultId;
  let pulled = [];

  /** The first diagnostics that the server sends for a version. */
  const pushFor = (wanted) => {
    const found = new Promise((resolve) => {
      const take = (push) => {
        if (push.version !== wanted) return;
        waiting.delete(take);
        resolve(push);
      };
      waiting.add(take);
    });
    return answered(`diagnostics for version ${wanted}`, found);
  };

  /** Sends something that makes a new version and waits for its diagnostics. */
  const judged = async (send) => {
    const sent = performance.now();
    version++;
    if (mode === 'push') {
      const push = pushFor(version);
      await send(version);
      const { at, diagnostics } = await push;
      return { ms: at - sent, sent, diagnostics };
    }
    await send(version);
    const report = await request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const ms = performance.now() - sent;
    previousResultId = report.resultId;
    if (report.kind === 'full') pulled = report.items;
    return { ms, sent, diagnostics: pulled };
  };

  return {
    capabilities,
    /** From the start of the process to the answer of `initialize`. */
    initializedMs,
    pid: child.pid,
    /** When the last diagnostics came, by the clock of `performance.now()`; 0 before any. */
    lastPush: () => lastPush,
    open: (text) =>
      judged((version) =>
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'dns-zone', version, text },
        }),
      ),
    /** Sends edits, each `{ range, text }`, as one change and waits for the diagnostics. */
    change: (contentChanges) =>
      judged((version) =>
        connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges,
        }),
      ),
    /** Asks something about the document and waits for the answer. */
    async ask(method, params = {}) {
      const sent = performance.now();
      const answer = await request(method, { textDocument: { uri }, ...params });
      return { ms: performance.now() - sent, answer };
    },
    /** The cheapest request that the server answers itself. */
    async ping() {
      const sent = performance.now();
      await request('dnsMailAuth/debug');
      return performance.now() - sent;
    },
    async stop() {
      try {
        await request('shutdown');
        await connection.sendNotification('exit');
        await within(10, 'the end of the server', exited);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      } finally {
        connection.dispose();
        stop();
      }
    },
  };
}

/** From the start of a program that ends by itself to its end, in milliseconds. */
export async function timeToExit(words) {
  const begun = performance.now();
  const { exited, stop } = startProgram(words[0], words.slice(1), { stdio: 'ignore' });
  await exited;
  const ms = performance.now() - begun;
  stop();
  return ms;
}
