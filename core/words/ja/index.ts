import type { Dictionary } from '../words.js';

/** Everything that is said in Japanese, a file a part of the house. A bundle of its own: others need not load it. */
export const japanese: Dictionary = {};
