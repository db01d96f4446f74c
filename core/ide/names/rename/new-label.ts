import { shownText } from '../../../lint/rules/shared/shown.js';
import { type Phrase, say } from '../../../words/phrase.js';

/** Octets that a label may hold (RFC 1035 s2.3.4). */
const maxLabel = 63;

/**
 * What is wrong with a text as a new label, as one sentence; undefined where nothing is. A label is taken when it needs
 * no escape in any place that a name is written: letters, digits, hyphens (RFC 1123 s2.1), and the underscore of
 * RFC 8552.
 */
export function newLabelFault(label: string): Phrase | undefined {
  if (label === '') return say`A label needs at least one character.`;
  const shown = shownText(label);
  if (label.includes('.')) {
    return say`"${shown}" is more than one label; only the label under the cursor is renamed.`;
  }
  if (/[^\x00-\x7f]/.test(label)) {
    return say`"${shown}" is not ASCII; write the label in its A-label form, which begins with "xn--".`;
  }
  const foreign = /[^A-Za-z0-9_-]/.exec(label)?.[0];
  if (foreign !== undefined) {
    return say`"${shown}" holds "${shownText(foreign)}"; a new label is made of letters, digits, hyphens and underscores.`;
  }
  if (label.length > maxLabel) {
    return say`"${shown}" has ${label.length} characters; a label has at most ${maxLabel} (RFC 1035 s2.3.4).`;
  }
  if (/^-|-$/.test(label))
    return say`"${shown}" begins or ends with a hyphen, which no label of a host may (RFC 1123 s2.1).`;
  return undefined;
}
