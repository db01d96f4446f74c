import {
  type CancellationToken,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  MarkdownString,
  type PreparedToolInvocation,
} from 'vscode';
import type { Phrase } from '../../core/words/phrase';
import type { ToolAnswer } from '../../server/features/tools-protocol';
import { inWords } from '../words';

/** Sends a request to the server. Rejects when no server runs. */
export type AskTool = (method: string, params: object, cancellation: CancellationToken) => Promise<unknown>;

/** What a tool is about to do. */
export interface ToolPlan {
  /** Said while it works. */
  readonly doing: Phrase;
  /** Asked before DNS is; undefined where nothing leaves this machine. */
  readonly asksDns?: { readonly title: Phrase; readonly detail: Phrase };
}

/** A tool of ours: what it will do, the request that does it, and its parameters. Throws an `Error` for the model to read. */
export interface ToolWork<T> {
  plan(input: T): ToolPlan;
  readonly method: string;
  params(input: T): Promise<object>;
}

/**
 * A language model tool. DNS is asked only when the input wants it and a person has agreed: VS Code shows what
 * `prepareInvocation` returns and calls `invoke` afterwards.
 */
export function languageModelTool<T>(ask: AskTool, work: ToolWork<T>): LanguageModelTool<T> {
  return {
    prepareInvocation({ input }): PreparedToolInvocation {
      const { doing, asksDns } = work.plan(input);
      const invocationMessage = inWords().of(doing);
      if (asksDns === undefined) return { invocationMessage };
      // What a model wrote is shown as text: no links, no pictures.
      const message = new MarkdownString().appendText(inWords().of(asksDns.detail));
      return { invocationMessage, confirmationMessages: { title: inWords().of(asksDns.title), message } };
    },
    async invoke({ input }, token) {
      const answer = (await ask(work.method, await work.params(input), token)) as ToolAnswer;
      // A tool that throws has failed, and the model reads why.
      if (answer.kind === 'refused') throw new Error(answer.message);
      return new LanguageModelToolResult([new LanguageModelTextPart(answer.json)]);
    },
  };
}
