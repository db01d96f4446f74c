import { csvField } from '../reports/words/inert.js';
import { code } from '../text/markdown-code.js';
import { say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardFact, BoardGroup, BoardView } from './board-view.js';

export const exportFormats = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What stands on a page. */
export interface ShownBoard {
  readonly view: BoardView;
  readonly groups: readonly BoardGroup[];
  /** What the first column is called. */
  readonly by: string;
}

/** What is shown, as a text for other programs or for a letter. */
export function exportBoard(shown: ShownBoard, format: ExportFormat, words: Words): string {
  switch (format) {
    case 'csv':
      return csv(shown);
    case 'json':
      return json(shown);
    case 'markdown':
      return markdown(shown, words);
  }
}

/**
 * Without the keys, which are texts of the reports as they are, and without what failure reports say about the persons who
 * wrote to each other: an export is passed on more easily than a page.
 */
function json({ view, by, groups }: ShownBoard): string {
  const shown = groups.map(({ key: _, ...group }) => group);
  const failures = view.failures.map(({ title, results }) => ({ title, results }));
  return `${JSON.stringify({ version: 1, by, ...view, failures, groups: shown }, undefined, 2)}\n`;
}

/** Names stay the same in every language: programs read them. Counts have no commas. */
function csv({ groups, by }: ShownBoard): string {
  const names = ['messages', 'dmarc_pass', 'dkim_pass', 'spf_pass', 'refused', 'identity', 'seen'];
  const lines = groups.map(({ label, messages, pass, dkim, spf, refused, identity, seen }) => {
    const counts = [messages, pass.split(' (', 1)[0] ?? '', dkim, spf, refused];
    return [label, ...counts.map((count) => count.replaceAll(',', '')), identity, seen];
  });
  return `${[[by.replaceAll('-', '_'), ...names], ...lines].map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function markdown({ view, groups }: ShownBoard, words: Words): string {
  const heads = [
    ...[
      say`Source`,
      say`Messages`,
      say`DMARC passes`,
      say`By DKIM`,
      say`By SPF`,
      say`Rejected, quarantined`,
      say`Domain`,
    ],
    say`Seen`,
  ].map((head) => words.of(head));
  const lines = [
    `# ${escaped(view.headline)}`,
    '',
    ...(view.period === undefined ? [] : [`${view.period.utc} UTC`, '']),
    ...view.totals.map(factLine),
    '',
    `**${escaped(view.whatIf.headline)}**`,
    '',
    ...view.whatIf.refusals.map(
      ({ label, value, advice }) => `- ${escaped(label)}: ${escaped(value)}. ${escaped(advice)}`,
    ),
    '',
    ...view.policies.map(({ domain, published, zone, conclusion }) => {
      const both = [published, zone].map((text) => (text === '' ? '–' : code(text))).join(' → ');
      return `- ${code(domain)}: ${both}. ${escaped(conclusion)}`;
    }),
    '',
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---').join('|')}|`,
    ...groups.map(
      ({ label, messages, pass, dkim, spf, refused, identity, seen }) =>
        `| ${[code(label), messages, pass, dkim, spf, refused, code(identity || '-'), seen].map(cell).join(' | ')} |`,
    ),
    '',
    ...view.problems.map(({ levelText, where, code: name, message }) => {
      return `- ${escaped(levelText)} ${code(where)} ${name}: ${escaped(message)}`;
    }),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function factLine({ label, value, detail }: BoardFact): string {
  return `- ${escaped(label)}: ${escaped(value)}${detail === '' ? '' : ` (${escaped(detail)})`}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
