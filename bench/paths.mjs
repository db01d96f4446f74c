// Where things are. A run may be started from any folder.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const root = at('..');
/** Everything that a run leaves behind; may be deleted at any time. */
export const cacheFolder = at('../.cache/bench');
export const peersFolder = at('peers');
/** What the build makes. */
export const bundles = at('../dist');
/** What is measured: a copy, so that a build beside a run does not change what runs. */
export const measuredBundles = at('../.cache/bench/dist');
export const commandLine = at('../.cache/bench/dist/cli.js');
export const languageServer = at('../.cache/bench/dist/server.js');
/** A program that does nothing: what Node itself costs. */
export const bareProgram = at('peers/bare.cjs');
export const transportServer = at('editor/transport-server.mjs');
