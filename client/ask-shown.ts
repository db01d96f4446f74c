import { type CancellationToken, ProgressLocation, window } from 'vscode';
import { say } from '../core/words/phrase';
import { inWords } from './words';

/** A request that takes a while, and how it is told and called off. */
export interface WithProgress {
  readonly token: CancellationToken;
  /** Called with what the server says about how far it is. */
  report(message: string): void;
}

/** Asks the server. Rejects when no server runs. */
export type AskWithProgress = (method: string, params: object, how: WithProgress) => Promise<unknown>;

export interface ShownRequest {
  readonly title: string;
  readonly method: string;
  readonly params: object;
}

/** Asks, with a notification that says how far it is and can be cancelled. Undefined where there is no answer; then it was told why. */
export async function askShown<T>(
  ask: AskWithProgress,
  { title, method, params }: ShownRequest,
): Promise<T | undefined> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      try {
        const answer = await ask(method, params, {
          token,
          report: (message) => progress.report({ message }),
        });
        // A request that was called off says what it has; nobody wants to know.
        return token.isCancellationRequested ? undefined : ((answer ?? undefined) as T | undefined);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        const reason = error instanceof Error ? error.message : String(error);
        const line = reason.split('\n', 1)[0] ?? '';
        void window.showErrorMessage(inWords().of(say`The language server gives no answer: ${line}`));
        return undefined;
      }
    },
  );
}
