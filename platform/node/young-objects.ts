import v8 from 'node:v8';

/** What is smaller cannot take much memory, whatever it holds. */
const largeOctets = 1 << 20;

/** To be told how much is going to be read: large inputs are read with `collectOften`. */
export function expectOctets(octets: number): void {
  if (octets >= largeOctets) collectOften();
}

let collectsOften = false;

/**
 * Has new objects collected by the megabyte. V8 lets them grow to dozens first; but what is read of a zone lasts, and to copy
 * that much of it at once takes a third of all memory.
 *
 * Not to be called before it is needed: while a flag of V8 differs from what Node was built with, Node's own modules are
 * compiled instead of taken from its cache, 20 ms in all for those that a command needs. At the end it is what it was, because what
 * was compiled of our own programs is kept then (load-program), and nobody could use it otherwise.
 */
export function collectOften(): void {
  if (collectsOften) return;
  collectsOften = true;
  v8.setFlagsFromString('--semi-space-growth-factor=1');
  process.prependOnceListener('exit', () =>
    v8.setFlagsFromString(`--semi-space-growth-factor=${factorOfV8}`),
  );
}

const factorOfV8 = 2;
