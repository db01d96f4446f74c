/** What the client and the server say to each other beyond the Language Server Protocol. */

import type { Dictionary } from '../core/words/words.js';

/** The section of the settings. */
export const settingsSection = 'dnsMailAuth';

/** Sent by a client with `initialize`. */
export interface InitializationOptions {
  /** Send diagnostics by notification even to a client that can ask for them. */
  readonly forcePush?: boolean;
  /** Whether the person trusts the workspace. Where it is not said, they do. */
  readonly isTrusted?: boolean;
  /** Whether the client has the command `dnsMailAuth.copyText`, which puts a text into the clipboard. */
  readonly canCopy?: boolean;
  /** Whether the client has the commands of our extension. Where it is not said, it has none. */
  readonly hasCommands?: boolean;
  /** The words of the client's language, for a server that cannot load them by itself. */
  readonly dictionary?: Dictionary | undefined;
}

/** The command of a lens: shows which records an SPF record includes. Takes a URI and a position. */
export const showIncludeTreeCommand = 'dnsMailAuth.showIncludeTree';

/** The command of a lens: counts what an SPF record costs with live DNS. Takes a URI and a position. */
export const countLookupsCommand = 'dnsMailAuth.countLookups';

/** Asks how the server works with this client; for tests. */
export const debugRequest = 'dnsMailAuth/debug';

export interface DebugAnswer {
  readonly diagnostics: 'pull' | 'push';
}
