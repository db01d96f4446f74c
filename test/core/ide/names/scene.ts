import { definitionAt } from '../../../../core/ide/names/definition.js';
import type { KnownZone } from '../../../../core/ide/names/known-zone.js';
import type { NameEdit } from '../../../../core/ide/names/rename/edits.js';
import type { RenameWorkspace } from '../../../../core/ide/names/rename/rename.js';
import { sourceOfText } from '../../../../core/text/source.js';
import type { Span } from '../../../../core/text/span.js';
import { originHint } from '../../../../core/zone/origin-hint.js';
import { readZone, type Zone } from '../../../../core/zone/read-zone.js';
import { type FileLoader, noSuchFile } from '../../../../core/zone/zone-file.js';
import { editedText, editsByFile } from '../../../../server/features/workspace.js';

/** Some zone files, by name, and a cursor in one of them. */
export interface Scene extends RenameWorkspace {
  readonly texts: ReadonlyMap<string, string>;
  readonly here: KnownZone;
  readonly offset: number;
  zones(): readonly KnownZone[];
}

const cursor = '‸';

/** What a whole zone begins with. */
export function head(origin = 'example.com.'): string {
  return `$ORIGIN ${origin}\n$TTL 3600\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n`;
}

/** Reads files; `‸` in one of them is the cursor. A file whose name ends in `.inc` is no zone: others include it. */
export function sceneOf(marked: Readonly<Record<string, string>>): Scene {
  const texts = new Map(Object.entries(marked).map(([file, text]) => [file, text.replace(cursor, '')]));
  const files = [...texts.keys()].filter((file) => !file.endsWith('.inc'));
  const zones = files.map((file) => ({ uri: file, zone: readFile(file, texts) }));
  const at = Object.entries(marked).find(([, text]) => text.includes(cursor));
  const here = zones.find(({ uri }) => uri === at?.[0]) ?? zones[0];
  if (here === undefined) throw new Error('a scene needs a zone');
  const offset = at?.[1].indexOf(cursor) ?? 0;
  return {
    texts,
    here,
    offset: at === undefined || at[0] === here.uri ? offset : (here.zone.startOfFile(at[0]) ?? 0) + offset,
    zones: () => zones,
    withEdits(edits) {
      const edited = textsAfter(texts, edits);
      return zones.map((known) => ({ known, edited: readFile(known.uri, edited) }));
    },
  };
}

/** Reads a file and those that it includes. */
export function readFile(file: string, texts: ReadonlyMap<string, string> | string): Zone {
  const hint = originHint(file);
  const options = { id: file, ...(hint === undefined ? {} : { originHint: hint }) };
  if (typeof texts === 'string') return readZone(sourceOfText(texts), options);
  const loader: FileLoader = {
    load(path) {
      const text = texts.get(path);
      return text === undefined ? { failure: noSuchFile } : { id: path, source: sourceOfText(text) };
    },
  };
  return readZone(sourceOfText(texts.get(file) ?? ''), { ...options, loader });
}

/** The texts of the files after some edits. */
export function textsAfter(
  texts: ReadonlyMap<string, string>,
  edits: readonly NameEdit[],
): Map<string, string> {
  const after = new Map(texts);
  for (const [file, some] of editsByFile(edits)) after.set(file, editedText(texts.get(file) ?? '', some));
  return after;
}

export function textOf({ zone }: KnownZone, { start, end }: Span): string {
  return zone.source.slice(start, end);
}

/** `file line: text` */
export function placeText(known: KnownZone, span: Span): string {
  const written = known.zone.writtenAt(span);
  const { file } = known.zone.placeOf(written);
  return `${file.id} ${known.zone.lines.lineAt(written.start) + 1}: ${textOf(known, written)}`;
}

/** What was pointed at, then each target. */
export function definitionTexts(scene: Scene): string[] {
  const definition = definitionAt(scene.here, scene.offset, scene.zones());
  if (definition === undefined) return [];
  const targets = definition.targets.map((target) =>
    target.kind === 'file' ? `file ${target.path}` : placeText(target.known, target.extent),
  );
  return [textOf(scene.here, definition.span), ...targets];
}
