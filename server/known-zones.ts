import type { NameEdit } from '../core/ide/names/rename/edits.js';
import { type Source, sourceOfText } from '../core/text/source.js';
import { originHint } from '../core/zone/origin-hint.js';
import { readZone } from '../core/zone/read-zone.js';
import type { Zone } from '../core/zone/zone.js';
import type { FileLoader, LoadedFile, LoadFailure } from '../core/zone/zone-file.js';
import type { Documents } from './documents.js';
import {
  type EditableWorkspace,
  editedText,
  editsByFile,
  type FileEdit,
  type KnownZone,
} from './features/workspace.js';
import type { Platform } from './platform.js';

/** Units of zone files that are read from disk for questions about the whole workspace. */
const mostUnits = 0x1000_0000;

/** The zones of open documents, and those of files of the workspace that nobody has open. */
export class KnownZones implements EditableWorkspace {
  readonly #platform: Platform;
  readonly #documents: Documents;
  readonly #loader: FileLoader;
  readonly #folders: () => readonly string[];
  /** Files on disk as they were read; undefined until somebody asks about the whole workspace. */
  #onDisk: Map<string, Zone> | undefined;
  /** What was read before that. */
  #before: ReadonlyMap<string, Zone> = new Map();

  constructor(
    platform: Platform,
    documents: Documents,
    loader: FileLoader,
    folders: () => readonly string[],
  ) {
    this.#platform = platform;
    this.#documents = documents;
    this.#loader = loader;
    this.#folders = folders;
  }

  /** Forgets what lies on disk. */
  forgetFiles(): void {
    this.#before = this.#onDisk ?? this.#before;
    this.#onDisk = undefined;
  }

  zoneOf(uri: string): Zone | undefined {
    return this.#documents.zoneOf(uri);
  }

  *zones(): IterableIterator<KnownZone> {
    const all = [...this.#openZones(), ...this.#closedZones()];
    const included = new Set(all.flatMap(({ zone }) => zone.includedFiles));
    for (const known of all) if (!included.has(known.uri)) yield known;
  }

  partOf(uri: string): { readonly known: KnownZone; readonly base: number } | undefined {
    // Only open documents: this is asked with every move of the cursor.
    for (const known of this.#openZones()) {
      const base = known.uri === uri ? undefined : known.zone.startOfFile(uri);
      if (base !== undefined) return { known, base };
    }
    return undefined;
  }

  *withEdits(
    edits: readonly NameEdit[],
  ): IterableIterator<{ readonly known: KnownZone; readonly edited: Zone }> {
    const byFile = editsByFile(edits);
    const loader = new EditedFiles(this.#loader, byFile, this.#platform);
    for (const known of this.zones()) {
      const { uri, zone } = known;
      const touched = [uri, ...zone.includedFiles].some((file) => byFile.has(file));
      if (!touched) continue;
      const text = zone.source.slice(0, zone.mainLength);
      yield { known, edited: this.#read(uri, editedText(text, byFile.get(uri) ?? []), loader) };
    }
  }

  *#openZones(): IterableIterator<KnownZone> {
    for (const { uri, zones } of this.#documents.all()) yield { uri, zone: zones.zone };
  }

  *#closedZones(): IterableIterator<KnownZone> {
    this.#onDisk ??= this.#readFiles();
    for (const [uri, zone] of this.#onDisk) {
      if (this.#documents.find(uri) === undefined) yield { uri, zone };
    }
  }

  #readFiles(): Map<string, Zone> {
    const zones = new Map<string, Zone>();
    let left = mostUnits;
    for (const uri of this.#platform.zoneFiles(this.#folders())) {
      const text = this.#platform.readText(uri);
      if (typeof text !== 'string' || text.length > left) continue;
      left -= text.length;
      zones.set(uri, this.#readBefore(uri, text) ?? this.#read(uri, text, this.#loader));
    }
    this.#before = new Map();
    return zones;
  }

  /** The zone of a file that still says the same: lenses and hints ask about all files after every save. */
  #readBefore(uri: string, text: string): Zone | undefined {
    const zone = this.#before.get(uri);
    const isSame =
      zone !== undefined &&
      // What a file includes may have changed, or may be there now.
      zone.includedFiles.length === 0 &&
      zone.isRead &&
      zone.mainLength === text.length &&
      zone.source.slice(0, zone.mainLength) === text;
    return isSame ? zone : undefined;
  }

  #read(uri: string, text: string, loader: FileLoader): Zone {
    const hint = originHint(uri);
    return readZone(sourceOfText(text, this.#platform.bytes), {
      id: uri,
      loader,
      seed: this.#platform.seed(),
      ...(hint === undefined ? {} : { originHint: hint }),
    });
  }
}

/** Included files with edits made. */
class EditedFiles implements FileLoader {
  readonly #loader: FileLoader;
  readonly #edits: ReadonlyMap<string, readonly FileEdit[]>;
  readonly #platform: Platform;

  constructor(loader: FileLoader, edits: ReadonlyMap<string, readonly FileEdit[]>, platform: Platform) {
    this.#loader = loader;
    this.#edits = edits;
    this.#platform = platform;
  }

  load(path: string, from: string): LoadedFile | LoadFailure {
    const loaded = this.#loader.load(path, from);
    const edits = 'id' in loaded ? this.#edits.get(loaded.id) : undefined;
    if (!('id' in loaded) || edits === undefined) return loaded;
    return { id: loaded.id, source: this.#edited(loaded.source, edits) };
  }

  #edited(source: Source, edits: readonly FileEdit[]): Source {
    return sourceOfText(editedText(source.slice(0, source.length), edits), this.#platform.bytes);
  }
}
