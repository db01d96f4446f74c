import type { AuditNode, AuditState } from '../core/audit/audit-tree.js';
import type { AnswerSource } from '../core/dns/answer.js';
import { type Phrase, say } from '../core/words/phrase.js';
import { displayWidth } from './display-width.js';
import { type Paint, painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';

const marks: Readonly<Record<AuditState, Phrase>> = {
  ok: say`ok`,
  error: say`error`,
  warning: say`warning`,
  info: say`info`,
  missing: say`missing`,
  unknown: say`not known`,
};

/** Columns: no mark is wider, in whatever language. */
const markWidth = 9;

/** An audit for a person: a line a record, its findings below it, and what is missing with why it matters. */
export function printAudit(node: AuditNode, terminal: Terminal): void {
  printNode(node, 0, painter(terminal.hasColor), terminal);
  terminal.out('\n');
}

function printNode(node: AuditNode, depth: number, paint: Paint, terminal: Terminal): void {
  const { words } = terminal;
  const { state, kind, source, tooltip } = node;
  const mark = words.of(marks[state]);
  const label = paint(styleOf(state), mark + ' '.repeat(Math.max(markWidth - displayWidth([...mark]), 0)));
  const title = printable(words.of(node.label));
  const name = kind === 'domain' ? paint('bold', title) : title;
  const place = kind === 'domain' ? '' : placeOf(source);
  terminal.out(
    `${label} ${'  '.repeat(depth)}${name}: ${printable(words.of(node.detail))}${paint('dim', place)}\n`,
  );
  if (state === 'missing' && tooltip !== undefined && kind !== 'domain') {
    terminal.out(
      `${' '.repeat(markWidth + 1)}${'  '.repeat(depth + 1)}${paint('dim', printable(words.of(tooltip)))}\n`,
    );
  }
  for (const child of node.children) printNode(child, depth + 1, paint, terminal);
}

function styleOf(state: AuditState): Parameters<Paint>[0] {
  if (state === 'missing' || state === 'unknown') return 'warning';
  return state === 'ok' ? 'dim' : state;
}

function placeOf(source: AnswerSource): string {
  if (source.kind === 'zone') {
    return source.line === undefined ? '' : ` (${printable(source.path)}:${source.line})`;
  }
  return source.kind === 'server' ? ` (${printable(source.server)})` : '';
}
