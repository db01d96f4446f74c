import { UsageError } from './arguments.js';
import { audit, auditUsage } from './audit.js';
import { check, checkUsage } from './check.js';
import { dkim, dkimUsage } from './dkim/dkim.js';
import { drift, driftUsage } from './drift/drift.js';
import type { ExitStatus } from './exit-status.js';
import { fmt, fmtUsage } from './fmt.js';
import { lsp } from './lsp.js';
import { reportUsage } from './report-usage.js';
import { spf, spfUsage } from './spf.js';
import type { Terminal } from './terminal.js';
import { processTerminal } from './terminal.js';
import { verify, verifyUsage } from './verify.js';
import { zone, zoneUsage } from './zone.js';

interface Command {
  readonly usage: string;
  readonly purpose: string;
  run(words: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', { usage: checkUsage, purpose: 'Judge zone files, or folders of them', run: check }],
  ['audit', { usage: auditUsage, purpose: 'Judge everything that domains publish about mail', run: audit }],
  [
    'drift',
    { usage: driftUsage, purpose: 'Compare the mail records of zones with what DNS says', run: drift },
  ],
  ['zone', { usage: zoneUsage, purpose: 'Print the records that a server would serve', run: zone }],
  [
    'dkim',
    {
      usage: dkimUsage,
      purpose: 'Make DKIM keys and their records, sign for testing, hold a key against its record',
      run: dkim,
    },
  ],
  ['fmt', { usage: fmtUsage, purpose: 'Lay zone files out in columns', run: fmt }],
  ['verify', { usage: verifyUsage, purpose: 'Verify saved messages: SPF, DKIM, ARC and DMARC', run: verify }],
  ['spf', { usage: spfUsage, purpose: 'Check whether a client may send for a domain', run: spf }],
  [
    'explain',
    {
      usage: 'explain [CODE | RECORD[.TAG]]... [--no-color]',
      purpose: 'Explain a finding, a record or a tag of it',
      // With the examples of all rules, which no other command needs to read.
      run: async (words, terminal) => (await import('./explain.js')).explain(words, terminal),
    },
  ],
  [
    'report',
    {
      usage: reportUsage,
      purpose: 'Read DMARC, failure and TLS reports',
      run: async (words, terminal) => (await import('./report.js')).report(words, terminal),
    },
  ],
  ['lsp', { usage: 'lsp --stdio', purpose: 'Run the language server', run: lsp }],
]);

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
  const command = commands.get(name);
  if (command === undefined) {
    terminal.error(`dns-mail-auth: there is no command "${name}"; see dns-mail-auth --help\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`Usage: dns-mail-auth ${command.usage}\n\n${command.purpose}.\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`dns-mail-auth ${name}: ${error.message}\n`);
    return 2;
  }
}

function overview(): string {
  // Of a usage, the command and what stands right behind it: `audit DOMAIN...`.
  const short = (usage: string): string => /^[a-z]+(?: [A-Z]+[.]*)?/.exec(usage)?.[0] ?? usage;
  const rows = Array.from(
    commands.values(),
    ({ usage, purpose }) => `  ${short(usage).padEnd(16)} ${purpose}`,
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
