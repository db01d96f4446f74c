import { type Source, sourceOfText } from '../core/text/source.js';
import { type FileLoader, type LoadedFile, type LoadFailure, noSuchFile } from '../core/zone/zone-file.js';
import type { Documents, OpenDocument } from './documents.js';
import type { Platform } from './platform.js';

/** Finds the files that documents include: as the editor has them, else as they lie on disk. Ids are URIs. */
export class IncludeLoader implements FileLoader {
  readonly #platform: Platform;
  readonly #folders: () => readonly string[];
  readonly #documents: () => Documents;
  /** Whether files outside the workspace may be read: not for a person who does not trust it. */
  readonly #isAllowed: () => boolean;
  /** Files as they were read last, until somebody says that they have changed. */
  readonly #files = new Map<string, Source | LoadFailure>();
  readonly #open = new WeakMap<OpenDocument, { readonly version: number; readonly source: Source }>();
  readonly #lookedFor = new Map<string, Set<string>>();

  constructor(
    platform: Platform,
    folders: () => readonly string[],
    documents: () => Documents,
    isAllowed: () => boolean,
  ) {
    this.#platform = platform;
    this.#folders = folders;
    this.#documents = documents;
    this.#isAllowed = isAllowed;
  }

  load(path: string, from: string): LoadedFile | LoadFailure {
    const folders = this.#folders();
    const candidates = this.#platform
      .candidates(from, path, folders)
      .filter(
        (uri) =>
          this.#isAllowed() ||
          folders.some((folder) => uri.startsWith(`${this.#platform.canonical(folder)}/`)),
      );
    let failure = noSuchFile;
    for (const uri of candidates) {
      this.#noteLook(uri, from);
      const open = this.#documents().find(uri);
      if (open !== undefined) return { id: open.uri, source: this.#openSource(open) };
      const found = this.#file(uri);
      if ('bytes' in found) return { id: uri, source: found };
      if (found.failure !== noSuchFile) failure = found.failure;
    }
    return { failure };
  }

  /** The URI that a path leads to; undefined where there is no such file. */
  resolve(from: string, path: string): string | undefined {
    const loaded = this.load(path, from);
    return 'id' in loaded ? loaded.id : undefined;
  }

  /** Forgets a file, and returns the URIs of the files that asked for it, and those that asked for these. */
  forget(uri: string): ReadonlySet<string> {
    const askers = new Set<string>();
    const waiting = [uri];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const key = this.#platform.canonical(next);
      if (next === uri) this.#files.delete(key);
      for (const asker of this.#lookedFor.get(key) ?? []) {
        if (askers.has(asker)) continue;
        askers.add(asker);
        waiting.push(asker);
      }
    }
    return askers;
  }

  /** All files that were asked for, whether they exist or not. */
  get watched(): readonly string[] {
    return [...this.#lookedFor.keys()];
  }

  #noteLook(uri: string, from: string): void {
    const askers = this.#lookedFor.get(uri) ?? new Set();
    // The newest last: it is what is watched first.
    this.#lookedFor.delete(uri);
    askers.add(from);
    this.#lookedFor.set(uri, askers);
  }

  #openSource(document: OpenDocument): Source {
    const known = this.#open.get(document);
    if (known?.version === document.version) return known.source;
    const source = sourceOfText(document.zones.text, this.#platform.bytes);
    this.#open.set(document, { version: document.version, source });
    return source;
  }

  #file(uri: string): Source | LoadFailure {
    const known = this.#files.get(uri);
    if (known !== undefined) return known;
    const text = this.#platform.readText(uri);
    const file = typeof text === 'string' ? sourceOfText(text, this.#platform.bytes) : text;
    this.#files.set(uri, file);
    return file;
  }
}
