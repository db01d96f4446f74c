import { type LogOutputChannel, workspace } from 'vscode';
import {
  CloseAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { say } from '../core/words/phrase';
import { messageLanguage, policyLanguage, zoneLanguages } from './languages';
import { leavePastVersionsAlone } from './past-versions';
import { inWords } from './words';

/**
 * The client of the language server at `serverModule`; it is not started yet.
 *
 * The id `dnsMailAuth` is also the settings prefix under which the library looks for `trace.server`.
 */
export function createClient(serverModule: string, output: LogOutputChannel): LanguageClient {
  const run = { module: serverModule, transport: TransportKind.ipc } as const;
  const server: ServerOptions = { run, debug: run };
  const errorHandler = restartOnlyWhatHasRun(() => client);
  const client = new LanguageClient(
    'dnsMailAuth',
    'DNS Mail Auth',
    server,
    clientOptions(output, errorHandler),
  );
  return client;
}

function clientOptions(output: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    // No scheme is named: untitled, remote and virtual files are judged like any other, their text comes from the editor.
    documentSelector: [...zoneLanguages, policyLanguage, messageLanguage].map((language) => ({ language })),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      forcePush: process.env.DNS_MAIL_AUTH_FORCE_PUSH === '1',
      isTrusted: workspace.isTrusted,
      canCopy: true,
      hasCommands: true,
    },
    // Without it the library shows one notification for the answer and a second one for the failed start.
    initializationFailedHandler: () => false,
    errorHandler,
    middleware: leavePastVersionsAlone,
  };
}

/**
 * The library's handling of errors, which restarts a server that crashes, with one exception: a server that has not
 * come up will not come up the next four times either, and the attempts would bury its own message in the output.
 */
function restartOnlyWhatHasRun(getClient: () => LanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const getUsual = (): ErrorHandler => {
    usual ??= getClient().createDefaultErrorHandler();
    return usual;
  };
  return {
    error: (error, message, count) => getUsual().error(error, message, count),
    closed: () => {
      if (getClient().state === State.Running) return getUsual().closed();
      return {
        action: CloseAction.DoNotRestart,
        message: inWords().of(say`The language server ended while it started.`),
        handled: true,
      };
    },
  };
}
