import { isUsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { lsp } from './lsp.js';
import type { Terminal } from './terminal.js';
import { processTerminal } from './terminal.js';
import { usage } from './usage.js';

type Run = (words: readonly string[], terminal: Terminal) => ExitStatus | Promise<ExitStatus>;

interface Command {
  readonly purpose: string;
  /** Commands come from files of their own, of which a run loads one (scripts/build.mjs). */
  load(): Promise<Run>;
}

const others = () => import('./commands.js');

const commands: Readonly<Record<keyof typeof usage, Command>> = {
  check: {
    purpose: 'Judge zone files, or folders of them',
    load: async () => (await import('./check.js')).check,
  },
  audit: {
    purpose: 'Judge everything that domains publish about mail',
    load: async () => (await others()).audit,
  },
  drift: {
    purpose: 'Compare the mail records of zones with what DNS says',
    load: async () => (await others()).drift,
  },
  zone: {
    purpose: 'Print the records that a server would serve',
    load: async () => (await others()).zone,
  },
  dkim: {
    purpose: 'Make DKIM keys and their records, sign for testing, hold a key against its record',
    load: async () => (await others()).dkim,
  },
  fmt: { purpose: 'Lay zone files out in columns', load: async () => (await others()).fmt },
  verify: {
    purpose: 'Verify saved messages: SPF, DKIM, ARC and DMARC',
    load: async () => (await import('./verify.js')).verify,
  },
  spf: {
    purpose: 'Check whether a client may send for a domain',
    load: async () => (await others()).spf,
  },
  explain: {
    purpose: 'Explain a finding, a record or a tag of it',
    load: async () => (await import('./explain.js')).explain,
  },
  report: {
    purpose: 'Read DMARC, failure and TLS reports',
    load: async () => (await import('./report.js')).report,
  },
  lsp: { purpose: 'Run the language server', load: async () => lsp },
};

const helpWords = ['--help', '-h', 'help'];

export async function main(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = words;
  if (name === '--version') {
    terminal.out(`${VERSION}\n`);
    return 0;
  }
  const isHelp = name !== undefined && helpWords.includes(name);
  const topic = isHelp ? rest.find((word) => !helpWords.includes(word)) : undefined;
  if (topic !== undefined) return main([topic, '--help'], terminal);
  if (name === undefined || isHelp) {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
  }
  if (!isCommand(name)) {
    terminal.error(`dns-mail-auth: there is no command "${name}"; see dns-mail-auth --help\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`Usage: dns-mail-auth ${usage[name]}\n\n${commands[name].purpose}.\n`);
    return 0;
  }
  try {
    const run = await commands[name].load();
    return await run(rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.error(`dns-mail-auth ${name}: ${error.message}\n`);
    return 2;
  }
}

function isCommand(word: string): word is keyof typeof commands {
  return Object.hasOwn(commands, word);
}

function overview(): string {
  // Of a usage, the command and what stands right behind it: `audit DOMAIN...`.
  const short = (text: string): string => /^[a-z]+(?: [A-Z]+[.]*)?/.exec(text)?.[0] ?? text;
  const rows = Object.entries(commands).map(
    ([name, { purpose }]) => `  ${short(usage[name as keyof typeof commands]).padEnd(16)} ${purpose}`,
  );
  return `dns-mail-auth ${VERSION}: judges the DNS records that authenticate mail

${rows.join('\n')}

The options of a command: dns-mail-auth COMMAND --help
`;
}

/** Put in by the build from package.json. */
declare const VERSION: string;

/** The door: everything above is told what to run and where to write. */
export async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no error; a full disk is one, and no bug of ours.
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`dns-mail-auth: standard output: ${error.message}\n`);
    process.exit(2);
  });
  // With `2>&1 | head` nobody is left to tell.
  process.stderr.on('error', () => {});
  try {
    process.exitCode = await main(process.argv.slice(2), await processTerminal());
  } catch (error) {
    // A bug of ours: the stack belongs to the one line that says so, and the status is not that of findings.
    process.stderr.write(
      `dns-mail-auth: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  }
}
