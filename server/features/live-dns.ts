import type { CancellationToken } from 'vscode-languageserver';
import type { AnswerPorts } from '../../core/dns/settle.js';
import { overDns } from '../../core/lint/live/over-dns.js';
import { say } from '../../core/words/phrase.js';
import type { DnsDoor, NoDoor } from '../dns-door.js';
import type { DnsSettings } from '../dns-settings.js';
import { zonesFrom } from './mail-lookup.js';
import type { Workspace } from './workspace.js';

/** What a request needs that a person made in order to ask DNS. */
export interface LiveDnsParts {
  readonly workspace: Workspace;
  dnsFor(uri: string): Promise<DnsSettings>;
  /** Undefined in a browser. */
  readonly openDns: ((settings: DnsSettings) => Promise<DnsDoor | NoDoor>) | undefined;
  isTrusted(): boolean;
}

/** How many questions were answered of those that were asked so far. */
export type Progress = (answered: number, asked: number) => void;

export interface LiveWork {
  readonly label: string;
  /** Answers from servers alone. */
  readonly resolve: AnswerPorts['resolve'];
}

/** Lets a request ask DNS, and closes everything when it is done or called off. */
export async function withLiveDns<T>(
  parts: LiveDnsParts,
  uri: string,
  { token, progress }: { readonly token: CancellationToken; readonly progress: Progress },
  work: (live: LiveWork) => Promise<T>,
): Promise<T | NoDoor> {
  if (!parts.isTrusted()) {
    return { problem: say`DNS is asked only in a workspace that you trust: its files say what is asked.` };
  }
  if (parts.openDns === undefined) return { problem: say`Nobody here can ask DNS.` };
  const door = await parts.openDns(await parts.dnsFor(uri));
  if ('problem' in door) return door;
  const controller = new AbortController();
  const cancelled = token.onCancellationRequested(() => controller.abort());
  if (token.isCancellationRequested) controller.abort();
  try {
    const resolve = counted(door.forEvaluation(controller.signal), progress);
    return await work({ label: door.label, resolve });
  } finally {
    cancelled.dispose();
    door.close();
  }
}

function counted(resolve: AnswerPorts['resolve'], progress: Progress): AnswerPorts['resolve'] {
  let asked = 0;
  let answered = 0;
  return async (question) => {
    progress(answered, ++asked);
    const answer = await resolve(question);
    progress(++answered, asked);
    return answer;
  };
}

/** The zones of the workspace, as the editor has them, laid over servers: that of a document first. */
export function overServers(
  workspace: Workspace,
  uri: string,
  resolve: AnswerPorts['resolve'],
): AnswerPorts['resolve'] {
  const zones = zonesFrom(workspace, uri).map((known) => ({ zone: known.zone, path: known.uri }));
  return overDns(zones, resolve);
}
