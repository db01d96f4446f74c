import { type ExecFileOptions, execFile, execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';

export interface GitOptions {
  /** The program; by default the `git` of the search path. */
  readonly program?: string;
  /** After so many milliseconds there is no answer. */
  readonly timeoutMs?: number;
  /** A file with more octets counts as none. */
  readonly most?: number;
}

/**
 * The octets of a file as they were committed last (`HEAD`); undefined where there is no such version: the file is new
 * or in no repository, git is missing, slow, or does not trust the owner of the repository.
 *
 * Git reads the configuration of the repository. Nobody asks this about a file in a workspace that is not trusted.
 */
export function readCommitted(path: string, options: GitOptions = {}): Promise<Uint8Array | undefined> {
  const call = callFor(path, options);
  if (call === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = execFile(call.program, call.words, call.options, (error, octets) => {
      resolve(error === null ? (octets as unknown as Buffer) : undefined);
    });
    child.stdin?.end();
  });
}

/** The same for a door that does not wait. */
export function readCommittedSync(path: string, options: GitOptions = {}): Uint8Array | undefined {
  const call = callFor(path, options);
  try {
    return (
      call && execFileSync(call.program, call.words, { ...call.options, stdio: ['ignore', 'pipe', 'ignore'] })
    );
  } catch {
    // Whatever the reason: there is no committed version to compare with.
    return undefined;
  }
}

interface GitCall {
  readonly program: string;
  readonly words: readonly string[];
  readonly options: ExecFileOptions & { readonly encoding: 'buffer' };
}

function callFor(
  path: string,
  { program = 'git', timeoutMs = 2000, most = 0x1000_0000 }: GitOptions,
): GitCall | undefined {
  let file: string;
  try {
    // A link is committed as a link; the zone is where it leads.
    file = realpathSync(path);
  } catch {
    return undefined;
  }
  return {
    program,
    // Plumbing: neither pager nor filters nor hooks. `HEAD:./name` is never taken for an option, whatever the name.
    words: ['-C', dirname(file), ...quiet, 'cat-file', 'blob', `HEAD:./${basename(file)}`],
    options: {
      encoding: 'buffer',
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      maxBuffer: most,
      windowsHide: true,
      env: cleanEnvironment(process.env),
      // Windows looks for a program in the current folder first, and that may be the repository.
      cwd: dirname(process.execPath),
    },
  };
}

/** What a repository may not make git do: fetch what is missing, start programs, pass for one that lies in another. */
const quiet = [
  '--no-pager',
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never'],
  ...['-c', 'safe.bareRepository=explicit'],
];

/** Without what a surrounding git set for its own repository, as it does for a hook; people's configuration stays. */
function cleanEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(variables).filter(
    ([name]) => !/^GIT_/i.test(name) || /^GIT_(?:CONFIG|CEILING_DIRECTORIES|DISCOVERY)/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}
