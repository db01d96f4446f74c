import { manualIn } from '../core/manual/manual.js';
import type { Block, Page, Style } from '../core/manual/page.js';
import { factLine } from '../core/manual/page.js';
import { type Filling, say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import { readArguments, UsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { type Paint, painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';

/** Columns of a line of words. */
const widest = 88;

/** `explain`: the page of a rule, of a kind of record or of one of its tags; without a name a list of all. */
export function explain(words: readonly string[], terminal: Terminal): ExitStatus {
  const { positionals } = readArguments(words, {});
  const paint = painter(terminal.hasColor);
  const manual = manualIn(plainStyle(paint));
  const printer = new PagePrinter(terminal.words, paint);
  if (positionals.length === 0) {
    terminal.out(printer.list(manual.rules, say`Rules`));
    const records = manual.records.map(({ page, parts }) => ({
      ...page,
      summary: parts.map(({ id }) => id.slice(page.id.length + 1)).join(' '),
    }));
    terminal.out(`\n${printer.list(records, say`Records and their parts`)}`);
    return 0;
  }
  const pages = positionals.map((name) => {
    const page = manual.find(name);
    if (page !== undefined) return page;
    const nearest = manual.nearest(name);
    const way = nearest === undefined ? say`explain alone lists all that is` : say`was "${nearest}" meant?`;
    throw new UsageError(
      terminal.words.of(say`there is nothing about "${printable(name.slice(0, 60))}"; ${way}`),
    );
  });
  terminal.out(pages.map((page) => printer.page(page)).join('\n'));
  return 0;
}

function plainStyle(paint: Paint): Style {
  return { code: (text) => paint('bold', text), link: (text) => text };
}

/** Pages as text for a terminal, in one language. */
class PagePrinter {
  readonly #words: Words;
  readonly #paint: Paint;

  constructor(words: Words, paint: Paint) {
    this.#words = words;
    this.#paint = paint;
  }

  page({ title, facts, blocks }: Page): string {
    const head = [this.#paint('bold', this.#text(title)), wrapped(this.#text(factLine(facts)), '  ')];
    return `${[head.join('\n'), ...blocks.map((block) => this.#block(block))].join('\n\n')}\n`;
  }

  list(pages: readonly Page[], title: Filling): string {
    const column = Math.max(...pages.map(({ id }) => id.length)) + 2;
    const rows = pages.map(({ id, summary }) => `  ${id.padEnd(column)}${this.#text(summary)}\n`);
    return `${this.#paint('bold', this.#text(title))}\n${rows.join('')}`;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.#paint('bold', this.#text(block.text));
      case 'paragraph':
        return wrapped(this.#text(block.text), '');
      case 'lead':
        return wrapped(`${this.#words.of(block.label)} ${this.#text(block.text)}`, '');
      case 'list':
        return block.items.map((item) => wrapped(`- ${this.#text(item)}`, '  ')).join('\n');
      case 'lines':
        return block.lines.map((line) => `    ${line}`).join('\n');
    }
  }

  #text(text: Filling): string {
    return typeof text === 'object' ? this.#words.of(text) : String(text);
  }
}

/** Broken at blanks; `indent` stands before all lines but the first. A terminal breaks what has no blanks. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > widest && line !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
