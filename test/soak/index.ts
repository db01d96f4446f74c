/** What `scripts/soak.mjs` needs. */
export { growthOf, soak } from './soak.js';
export { firstTexts } from './texts.js';
