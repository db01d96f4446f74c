import { isUsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { lsp } from './lsp.js';
import type { Terminal } from './terminal.js';
import { processTerminal } from './terminal.js';

type Run = (words: readonly string[], terminal: Terminal) => ExitStatus | Promise<ExitStatus>;

/** Commands come from files of their own, of which a run loads one (scripts/build.mjs). Their help is in another one. */
const commands: ReadonlyMap<string, () => Promise<Run>> = new Map<string, () => Promise<Run>>([
  ['check', async () => (await import('./check.js')).check],
  ['audit', async () => (await others()).audit],
  ['drift', async () => (await others()).drift],
  ['zone', async () => (await others()).zone],
  ['dkim', async () => (await others()).dkim],
  ['fmt', async () => (await others()).fmt],
  ['verify', async () => (await import('./verify.js')).verify],
  ['spf', async () => (await others()).spf],
  ['explain', async () => (await import('./explain.js')).explain],
  ['report', async () => (await import('./report.js')).report],
  ['lsp', async () => lsp],
]);

const others = () => import('./commands.js');

const helpWords = ['--help', '-h', 'help'];

export async function main(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = words;
  if (name === '--version') {
    terminal.out(`${VERSION}\n`);
    return 0;
  }
  const asksHelp = name === undefined || helpWords.includes(name);
  const topic = (asksHelp ? rest : words).filter((word) => !helpWords.includes(word));
  const [command] = topic;
  const load = commands.get(command ?? '');
  if (command !== undefined && load === undefined) {
    terminal.error(`dns-mail-auth: there is no command "${command}"; see dns-mail-auth --help\n`);
    return 2;
  }
  if (load === undefined || asksHelp || rest.includes('--help') || rest.includes('-h')) {
    terminal.out((await import('./help.js')).help(topic));
    return name === undefined ? 2 : 0;
  }
  try {
    const run = await load();
    return await run(rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.error(`dns-mail-auth ${name}: ${error.message}\n`);
    return 2;
  }
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
