import type { Edit } from '../../finding.js';
import type { SourceText } from '../../text/source.js';

/** Editors compare what they get with what they have, up to a length; this is well below. */
const longest = 32_768;

/**
 * Joins edits that are less than `within` units apart into one each, with the text between them: fewer, but with more
 * text that stays. They have to come in order. Linear in the text that they cover.
 */
export function joinEdits(edits: readonly Edit[], source: SourceText, within: number): Edit[] {
  const joined: Edit[] = [];
  for (let at = 0; at < edits.length; ) {
    const parts: string[] = [];
    const start = edits[at]?.span.start ?? 0;
    let end = start;
    for (; at < edits.length; at++) {
      const edit = edits[at] as Edit;
      const isNear = edit.span.start - end <= within && edit.span.end - start <= longest;
      if (parts.length > 0 && !isNear) break;
      parts.push(source.slice(end, edit.span.start), edit.text);
      end = edit.span.end;
    }
    joined.push({ span: { start, end }, text: parts.join('') });
  }
  return joined;
}
