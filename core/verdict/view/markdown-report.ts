import { code } from '../../text/markdown-code.js';
import { say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import type { VerdictView, ViewNode } from './verdict-view.js';

/** A verdict as Markdown, for a ticket or a letter. Whatever the message holds stands in code spans or is escaped. */
export function markdownReport(view: VerdictView, words: Words): string {
  const { headline, warnings, notes, envelope, tree, transcript, transcriptSummary } = view;
  const lines = [
    `**${escaped(headline)}**`,
    '',
    ...warnings.map(({ text }) => `> **${escaped(text)}**\n>`),
    ...notes.map((note) => `> ${escaped(note)}\n>`),
    '',
    `| ${words.of(say`Envelope`)} | | |`,
    '|---|---|---|',
    ...envelope.map(
      ({ label, value, how }) => `| ${escaped(label)} | ${cell(code(value))} | ${cell(escaped(how))} |`,
    ),
    '',
    ...tree.flatMap((node) => nodeLines(node, 0)),
    '',
    escaped(transcriptSummary),
    '',
    ...transcript.map(
      ({ name, type, outcome, from, milliseconds }) =>
        `- ${code(`${name} ${type}`)}: ${escaped(outcome)} (${escaped(from)}, ${milliseconds} ms)`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function nodeLines({ label, result, detail, cite, record, children }: ViewNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const said = [
    `${indent}- ${escaped(label)}`,
    result === '' ? '' : ` **${escaped(result)}**`,
    detail === '' ? '' : `: ${escaped(detail)}`,
    cite === undefined ? '' : ` ([${cite.text}](${cite.href}))`,
  ].join('');
  return [
    said,
    ...(record === undefined || record.text === '' ? [] : [`${indent}  - ${code(record.text)}`]),
    ...children.flatMap((child) => nodeLines(child, depth + 1)),
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
