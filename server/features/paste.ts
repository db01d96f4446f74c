import { pasteAt } from '../../core/ide/paste/paste-at.js';
import type { Words } from '../../core/words/words.js';
import type { PasteParams, PasteReply } from './paste-protocol.js';
import { isEffective, type Workspace } from './workspace.js';

/** Answers `dnsMailAuth/paste`. The text is read and forgotten: it may be a secret, and goes into no log. */
export function paste(workspace: Workspace, words: Words, params: PasteParams): PasteReply | null {
  const { uri, position, text, selector } = params;
  const zone = isEffective(uri) || typeof text !== 'string' ? undefined : workspace.zoneOf(uri);
  if (zone === undefined) return null;
  const answer = pasteAt(zone, zone.lines.offset(position), text, { selector, id: uri });
  if (answer === undefined) return null;
  if (answer.kind === 'selector') return answer;
  if (answer.kind === 'refused') return { kind: 'refused', message: words.of(answer.reason) };
  const { edit, count } = answer;
  return { kind: 'edit', at: zone.lines.position(edit.span.start), newText: edit.text, count };
}
