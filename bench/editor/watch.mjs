// How a server feels while it works: whoever waits for an answer waits for what the server does at the time.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../scripts/host/process.mjs';

/** A ping every so often: the longest answer is how long the editor hangs. */
const pingEveryMs = 2;
/** More would measure our own queue. */
const mostWaiting = 200;
/** A server at rest answers sooner, whatever else a machine may do: but for a hiccup, so few of so many answers count. */
const slowMs = 5;
const hiccups = 3;
const row = 10;
/** Longer than any server may work on one zone. */
const mostMs = 120_000;

/**
 * Does something that is answered by diagnostics, `{ ms, sent }`, and watches the server until it has been at rest and has
 * sent no more diagnostics for `quietMs`. Tells the milliseconds to the first diagnostics and until all was done, and the longest
 * that it did not answer anything.
 */
export async function watch(editor, act, quietMs) {
  const pinging = pingSteadily(editor);
  const { ms, sent } = await act();
  for (const end = performance.now() + mostMs; ; ) {
    await sleep(quietMs);
    const lastSign = Math.max(sent, editor.lastPush(), pinging.busyUntil());
    if (pinging.isQuick() && performance.now() - lastSign >= quietMs) {
      return { firstMs: ms, settledMs: lastSign - sent, blockMs: await pinging.stop() };
    }
    if (performance.now() > end) throw new Failure(`the server does not come to rest in ${mostMs / 1000} s`);
  }
}

/** Waits until a server has done what it has to do. */
export async function rest(editor) {
  await watch(editor, async () => ({ ms: 0, sent: performance.now() }), 300);
}

function pingSteadily(editor) {
  const waiting = new Set();
  /** Of each ping, in the order of sending: when it was sent, and how long its answer took. */
  const pings = [];
  let failure;
  const timer = setInterval(() => {
    if (waiting.size >= mostWaiting) return;
    const ping = { sent: performance.now(), ms: Number.POSITIVE_INFINITY };
    pings.push(ping);
    const answered = editor
      .ping()
      .then((ms) => {
        ping.ms = ms;
      })
      .catch((error) => {
        failure = error;
      })
      .finally(() => waiting.delete(answered));
    waiting.add(answered);
  }, pingEveryMs);
  return {
    /** Whether the last answers were quick. Throws when there was none because the server is gone. */
    isQuick() {
      if (failure !== undefined) throw failure;
      return slowOnes(pings.slice(-row)).length <= hiccups;
    },
    /** When the last answer of a row of slow ones came; 0 when there was none. */
    busyUntil() {
      const answered = pings.filter(({ ms }) => Number.isFinite(ms));
      for (let end = answered.length; end >= row; end--) {
        const slow = slowOnes(answered.slice(end - row, end));
        if (slow.length > hiccups) return Math.max(...slow.map(({ sent, ms }) => sent + ms));
      }
      return 0;
    },
    async stop() {
      clearInterval(timer);
      await Promise.all(waiting);
      return Math.max(...pings.map(({ ms }) => ms));
    },
  };
}

function slowOnes(pings) {
  return pings.filter(({ ms }) => ms >= slowMs);
}
