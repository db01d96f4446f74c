import type { Dictionary } from '../words.js';

/** Templates without words, whose marks and order differ all the same. */
export const shapes: Dictionary = {
  '"{0}"': '「{0}」',
  '"{0}" {1}: {2}': '「{0}」{1}: {2}',
  '"{0}" ({1})': '「{0}」({1})',
  '{0} ({1})': '{0}({1})',
};
