/** What `scripts/fuzz/parsers.mjs` needs. */
export { keepFixture } from './fixtures.js';
export { targets } from './targets/index.js';
