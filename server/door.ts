import { serve } from './server.js';

/**
 * The language server, as a process and as a web worker: one program for both, so that it is shipped once. What only one of
 * them has is read there alone.
 */
const isWebWorker = 'importScripts' in globalThis;
void (isWebWorker ? import('./browser/connect.js') : import('./node/connect.js')).then(({ connect }) =>
  connect(serve),
);
