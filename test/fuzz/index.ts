/** What `scripts/fuzz.mjs` needs. */
export { corpusFiles, corpusZones, fixtureZones, tableZones } from './bases.js';
export { compareCheckers } from './others.js';
export { printTally } from './report.js';
export { run } from './run.js';
