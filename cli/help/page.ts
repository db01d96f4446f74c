/** What the help tells about one command. From this table come its synopsis and its page. */
export interface HelpPage {
  /** `report`, `report validate`. */
  readonly command: string;
  /** What stands behind the command, without hyphens: `PATH...`; empty for nothing. */
  readonly operands: string;
  /** In the list of commands too. Without a full stop. */
  readonly purpose: string;
  /** What the operands are, and what else is to be known before the options. */
  readonly about: readonly string[];
  /** Names of options without which it does not run; of several lists one will do. */
  readonly needs?: readonly (readonly string[])[];
  readonly sections: readonly HelpSection[];
  /** What the exit statuses mean. */
  readonly exits: Readonly<Partial<Record<0 | 1 | 2, string>>>;
  /** Tried on `examples/` by test/cli/help.test.ts. */
  readonly examples: readonly HelpExample[];
}

export interface HelpSection {
  readonly title: string;
  readonly options: OptionTable;
}

/** Purposes by what one writes: `-s, --statistics`, `--dns HOST...` (may be given more than once), `--format text|json`. */
export type OptionTable = Readonly<Record<string, string>>;

export interface HelpExample {
  /** The words behind `dns-mail-auth`. */
  readonly words: string;
  readonly exits: 0 | 1 | 2;
  readonly tells: string;
}

export interface HelpOption {
  /** Without hyphens. */
  readonly name: string;
  readonly short: string | undefined;
  /** What follows it; undefined for a switch. */
  readonly argument: string | undefined;
  /** Whether it may be given more than once. */
  readonly isRepeatable: boolean;
  /** As the page shows it. */
  readonly written: string;
  readonly purpose: string;
}

/** All options of a page, in its order. */
export function optionsOf({ sections }: HelpPage): readonly HelpOption[] {
  return sections.flatMap(({ options }) => optionsIn(options));
}

export function optionsIn(table: OptionTable): readonly HelpOption[] {
  return Object.entries(table).map(([written, purpose]) => {
    const isRepeatable = written.endsWith('...');
    const once = isRepeatable ? written.slice(0, -3) : written;
    const [, short, name = '', argument] = /^(?:-([a-z]), )?--([a-z-]+)(?: (.+))?$/.exec(once) ?? [];
    return { name, short, argument, isRepeatable, written, purpose };
  });
}
