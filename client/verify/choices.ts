import type { Memento } from 'vscode';
import type { AnswersFrom, GivenTexts } from '../../server/features/verify-protocol';

/** What the user said about verifying a message. */
export interface Choices {
  readonly given?: GivenTexts;
  readonly answers?: AnswersFrom;
  /** Which message of an mbox file. */
  readonly message?: number;
}

/** Messages whose choices are remembered. */
const most = 200;
const key = 'dnsMailAuth.verifyChoices';

/** What the user said about messages, kept with the workspace. */
export function rememberedChoices(memory: Memento): {
  of(uri: string): Choices;
  keep(uri: string, choices: Choices): void;
} {
  const all = new Map<string, Choices>(memory.get<readonly (readonly [string, Choices])[]>(key, []));
  return {
    of: (uri) => all.get(uri) ?? {},
    keep(uri, choices) {
      all.delete(uri);
      all.set(uri, choices);
      void memory.update(key, [...all].slice(-most));
    },
  };
}
