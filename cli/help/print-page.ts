import { type HelpOption, type HelpPage, optionsIn, optionsOf } from './page.js';

/** Columns of a line. */
const widest = 100;
/** Where purposes begin. */
const purposeColumn = 30;

/** The page of a command; `below`: the commands of that command. */
export function printPage(page: HelpPage, below: readonly HelpPage[]): string {
  const parts = [
    synopsis(page),
    [`${page.purpose}.`, ...page.about].flatMap((text) => wrapped(text, 0)),
    ...page.sections.map(({ title, options }) => [
      `${title}:`,
      ...optionsIn(options).flatMap(({ written, purpose }) => row(written, purpose)),
    ]),
    below.length === 0
      ? []
      : ['Commands below, each with its own --help:', ...below.flatMap((one) => row(head(one), one.purpose))],
    [
      'Exit status:',
      ...Object.entries(page.exits).flatMap(([status, meaning]) => wrapped(`  ${status}  ${meaning}`, 5)),
    ],
    page.examples.length === 0
      ? []
      : [
          'Examples:',
          ...page.examples.flatMap(({ words, exits, tells }) => [
            `  # ${tells} (exits with ${exits})`,
            ...shellLines(words),
          ]),
        ],
  ];
  const told = parts.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** All commands, but not those of a command. */
export function printOverview(pages: readonly HelpPage[], version: string): string {
  const rows = pages
    .filter(({ command }) => !command.includes(' '))
    .map((page) => `  ${head(page).padEnd(16)} ${page.purpose}`);
  return `dns-mail-auth ${version}: judges the DNS records that authenticate mail

${rows.join('\n')}

The options of a command: dns-mail-auth COMMAND --help
`;
}

/** The command and what stands right behind it: `audit DOMAIN...`. */
function head({ command, operands }: HelpPage): string {
  return /^[A-Z]+[.]*$/.test(operands) ? `${command} ${operands}` : command;
}

function synopsis(page: HelpPage): readonly string[] {
  const options = optionsOf(page).filter(({ name }) => name !== 'help');
  const needs = page.needs ?? [];
  const needed = new Set(needs.flat());
  const lists = needs.map((names) =>
    names.flatMap((name) => options.filter((option) => option.name === name)).map(plain),
  );
  const words = [
    ...(page.operands === '' ? [] : [page.operands]),
    ...(lists.length > 1 ? [`(${lists.map((list) => list.join(' ')).join(' | ')})`] : lists.flat()),
    ...options
      .filter(({ name }) => !needed.has(name))
      .map((option) => `[${plain(option)}]${option.isRepeatable ? '...' : ''}`),
  ];
  return filled(`Usage: dns-mail-auth ${page.command}`, words, 9);
}

function plain({ name, short, argument }: HelpOption): string {
  const option = short === undefined ? `--${name}` : `-${short}`;
  return argument === undefined ? option : `${option} ${argument}`;
}

/** What one writes and its purpose beside it, or below where it is too long for that. */
function row(written: string, purpose: string): readonly string[] {
  const left = `  ${written}`;
  if (left.length + 2 <= purposeColumn) return wrapped(left.padEnd(purposeColumn) + purpose, purposeColumn);
  return [left, ...wrapped(' '.repeat(purposeColumn) + purpose, purposeColumn)];
}

/** A command that can be copied as it stands. */
function shellLines(words: string): readonly string[] {
  const lines = filled('  dns-mail-auth', words.split(/ (?=--)/), 4, widest - 2);
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}

function wrapped(text: string, indent: number): readonly string[] {
  const start = text.length - text.trimStart().length;
  const [first = '', ...words] = text.slice(start).split(' ');
  return filled(' '.repeat(start) + first, words, indent);
}

/** Words behind a first one, in as few lines as they fit in. */
function filled(first: string, words: readonly string[], indent: number, width = widest): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line += ` ${word}`;
  }
  return [...lines, line];
}
