import { UsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';

/** `lsp --stdio`: the language server. It is a bundle of its own beside this one, so that `check` starts without it. */
export async function lsp(words: readonly string[]): Promise<ExitStatus> {
  if (words.length !== 1 || words[0] !== '--stdio')
    throw new UsageError('lsp takes --stdio and nothing else');
  const serverBundle = './server.js';
  await import(serverBundle);
  // The server ends the process itself, when its client says so or goes away.
  return await new Promise<ExitStatus>(() => {});
}
