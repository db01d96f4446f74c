import { CodeActionKind } from 'vscode-languageserver';

/** The kinds of actions that there are. */
export const kinds = {
  fix: CodeActionKind.QuickFix,
  rewrite: CodeActionKind.RefactorRewrite,
  /** Of our own: adds records. */
  create: `${CodeActionKind.Refactor}.create`,
  fixAll: `${CodeActionKind.SourceFixAll}.dnsMailAuth`,
} as const;

export type ActionKind = (typeof kinds)[keyof typeof kinds];

/** Whether a client wants actions of a kind: it asks for all, or for one that holds it. */
export function isWanted(kind: ActionKind, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}
