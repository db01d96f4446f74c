import {
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
  type ExecuteCommandParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { actionsAt } from '../../../core/ide/actions/actions.js';
import { rulePage } from '../../../core/lint/rule-page.js';
import { rules } from '../../../core/lint/rules/index.js';
import type { Words } from '../../../core/words/words.js';
import type { Client } from '../../client.js';
import { placeOf } from '../locations.js';
import { isEffective, realZones, type Workspace } from '../workspace.js';
import { fixAllActions, fixCodeActions, isFixAll, resolveFixAll } from './fix-all.js';
import { foundHere } from './found-here.js';
import type { JudgedZone, JudgedZones } from './judged-zone.js';
import { kinds } from './kinds.js';
import { openPageCommand, quickFixes, suppressions } from './quick-fixes.js';
import { refactorings } from './refactorings.js';

export const capabilities = {
  codeActionProvider: { codeActionKinds: Object.values(kinds), resolveProvider: true },
  executeCommandProvider: { commands: [openPageCommand] },
} as const satisfies ServerCapabilities;

export interface CodeActionParts extends JudgedZones {
  readonly workspace: Workspace;
  client(): Client;
  words(): Words;
  /** Actions of other features. */
  others(params: CodeActionParams): Promise<CodeAction[]>;
}

/** Answers `textDocument/codeAction`, and the edits of actions that cost something when one is chosen. */
export function register(connection: Connection, parts: CodeActionParts): void {
  connection.onCodeAction(async (params) => {
    if (isEffective(params.textDocument.uri)) return [];
    const actions = [...(await codeActions(parts, params)), ...(await parts.others(params))];
    if (parts.client().resolvesCodeActions) return actions;
    return Promise.all(actions.map((action) => resolve(parts, action)));
  });
  connection.onCodeActionResolve((action) => resolve(parts, action));
  connection.onExecuteCommand(async ({ command, arguments: words }: ExecuteCommandParams) => {
    const page: unknown = words?.[0];
    // Nothing but a page of ours is opened, whoever asks.
    const uri = rules.map(rulePage).find((one) => one === page);
    if (command !== openPageCommand || uri === undefined) return;
    await connection.window.showDocument({ uri, external: true });
  });
}

async function codeActions(parts: CodeActionParts, params: CodeActionParams): Promise<CodeAction[]> {
  const { workspace } = parts;
  const words = parts.words();
  const client = parts.client();
  const { uri } = params.textDocument;
  const own = await parts.judged(uri);
  const place = placeOf(workspace, uri, params.range.start);
  if (own === undefined || place === undefined) return [];
  const zones = await zonesOf(parts, own, place.known.uri);
  const here = foundHere(uri, params.range, zones, params.context.diagnostics, words);
  // A cursor that only comes along wants ways out of what is wrong, and nothing else is looked for.
  const isIdle = params.context.triggerKind === CodeActionTriggerKind.Automatic && here.length === 0;
  if (isIdle && params.context.only === undefined) return [];
  const actions = actionsAt({
    known: place.known,
    selection: { start: place.offset, end: place.offset },
    standard: own.options.standard,
    zones: () => realZones(workspace),
  });
  return [
    ...quickFixes(here, actions, params, words),
    ...refactorings(actions, here, params, client.canCopy, words),
    ...fixCodeActions(own, here, params, words),
    ...suppressions(here, params, client.canShowDocuments, words),
    ...fixAllActions(own, params, words),
  ];
}

/** A document that another one includes is judged as part of that, too, and before itself. */
async function zonesOf(parts: CodeActionParts, own: JudgedZone, uri: string): Promise<readonly JudgedZone[]> {
  const whole = uri === own.known.uri ? undefined : await parts.judged(uri);
  return whole === undefined ? [own] : [whole, own];
}

async function resolve(parts: CodeActionParts, action: CodeAction): Promise<CodeAction> {
  if (!isFixAll(action.data)) return action;
  const own = await parts.judged(action.data.fixAll);
  return own === undefined ? action : resolveFixAll(action, own, parts);
}
