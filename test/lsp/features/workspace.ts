import type { Position, Range } from 'vscode-languageserver';
import type { EditableWorkspace } from '../../../server/features/workspace.js';
import { readFile, type Scene, sceneOf } from '../../core/ide/names/scene.js';

/** A workspace that lies in memory, with a cursor in one of its files. */
export interface TestWorkspace extends EditableWorkspace {
  /** What a request about the cursor says. */
  readonly params: { readonly textDocument: { readonly uri: string }; readonly position: Position };
  readonly texts: ReadonlyMap<string, string>;
}

const folder = 'file:///zones/';

/** Files of a folder, by name; `‸` in one of them is the cursor. Files that end in `.inc` are included by others. */
export function workspaceOf(files: Readonly<Record<string, string>>): TestWorkspace {
  const marked = Object.entries(files).map(([name, text]) => [uriOf(name), withUris(text, files)] as const);
  const scene = sceneOf(Object.fromEntries(marked));
  const [uri, text] = marked.find(([, some]) => some.includes('‸')) ?? ['', ''];
  return {
    ...workspaceOver(scene),
    params: { textDocument: { uri }, position: positionOf(text) },
    texts: scene.texts,
  };
}

/** `$INCLUDE` names other files by their names; a loader of tests finds them by URI. */
function withUris(text: string, files: Readonly<Record<string, string>>): string {
  return text.replace(/(?<=\$INCLUDE )\S+/g, (name) => (name in files ? uriOf(name) : name));
}

function workspaceOver(scene: Scene): EditableWorkspace {
  const zones = scene.zones();
  return {
    zones: () => zones,
    withEdits: scene.withEdits,
    zoneOf(uri) {
      const text = scene.texts.get(uri);
      const known = zones.find((zone) => zone.uri === uri);
      return known?.zone ?? (text === undefined ? undefined : readFile(uri, text));
    },
    partOf(uri) {
      for (const known of zones) {
        const base = known.zone.startOfFile(uri);
        if (known.uri !== uri && base !== undefined) return { known, base };
      }
      return undefined;
    },
  };
}

export function uriOf(name: string): string {
  return `${folder}${name}`;
}

function positionOf(marked: string): Position {
  const before = marked.slice(0, Math.max(0, marked.indexOf('‸'))).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

/** `file line:character-character text`; where the end stands on another line, with that line. */
export function shown(
  { texts }: TestWorkspace,
  { uri, range: { start, end } }: { readonly uri: string; readonly range: Range },
): string {
  const lines = (texts.get(uri) ?? '').split('\n').slice(start.line, end.line + 1);
  const lastLine = lines.pop()?.slice(0, end.character) ?? '';
  const text = [...lines, lastLine].join('\n').slice(start.character);
  const last = end.line === start.line ? end.character : `${end.line}:${end.character}`;
  return `${uri.replace(folder, '')} ${start.line}:${start.character}-${last} ${text}`;
}
