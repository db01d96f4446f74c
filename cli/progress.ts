import type { Terminal } from './terminal.js';

export interface Progress {
  show(done: number): void;
  /** Takes the bar away, so that something else can be written. */
  clear(): void;
}

const width = 30;
/** What is done in less needs no bar. */
const firstAfterMs = 500;
const everyMs = 100;

/** A bar on standard error where somebody watches it; nothing anywhere else. */
export function progressOn(terminal: Terminal, total: number): Progress {
  if (terminal.isWatched !== true) return { show: () => {}, clear: () => {} };
  let next = performance.now() + firstAfterMs;
  let isShown = false;
  return {
    show(done) {
      const now = performance.now();
      if (now < next) return;
      next = now + everyMs;
      isShown = true;
      const filled = Math.round((done / total) * width);
      terminal.error(`\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total}`);
    },
    clear() {
      if (isShown) terminal.error(`\r${' '.repeat(width + 24)}\r`);
      isShown = false;
    },
  };
}
