import { type LogOutputChannel, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { say } from '../core/words/phrase';
import type { ClientHost } from './host';
import { messageLanguage, policyLanguage, zoneLanguages } from './languages';
import { leavePastVersionsAlone } from './past-versions';
import { dictionaryForServer, inWords } from './words';

/**
 * A client of the language server; it is not started yet.
 *
 * The id `dnsMailAuth` is also the settings prefix under which the library looks for `trace.server`.
 */
export function createClient(host: ClientHost, output: LogOutputChannel): BaseLanguageClient {
  const errorHandler = restartOnlyWhatHasRun(() => client);
  const options = clientOptions(host, output, errorHandler);
  const client = host.createClient('dnsMailAuth', 'DNS Mail Auth', options);
  return client;
}

function clientOptions(
  { forcePush }: ClientHost,
  output: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  return {
    // No scheme is named: untitled, remote and virtual files are judged like any other, their text comes from the editor.
    documentSelector: [...zoneLanguages, policyLanguage, messageLanguage].map((language) => ({ language })),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      forcePush,
      isTrusted: workspace.isTrusted,
      canCopy: true,
      hasCommands: true,
      dictionary: dictionaryForServer(),
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
function restartOnlyWhatHasRun(getClient: () => BaseLanguageClient): ErrorHandler {
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
