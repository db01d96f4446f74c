import { type Source, sourceOfText } from '../core/text/source.js';
import type { FileLoader, LoadedFile } from '../core/zone/zone-file.js';
import type { Documents } from './documents.js';
import type { Platform } from './platform.js';

/** Finds the files that documents include: as the editor has them, else as they lie on disk. Ids are URIs. */
export class IncludeLoader implements FileLoader {
  readonly #platform: Platform;
  readonly #folders: () => readonly string[];
  readonly #documents: () => Documents;
  /** Files as they were read last, until somebody says that they have changed. */
  readonly #files = new Map<string, Source | { readonly failure: string }>();
  readonly #open = new Map<string, { readonly version: number; readonly source: Source }>();
  readonly #lookedFor = new Map<string, Set<string>>();

  constructor(platform: Platform, folders: () => readonly string[], documents: () => Documents) {
    this.#platform = platform;
    this.#folders = folders;
    this.#documents = documents;
  }

  load(path: string, from: string): LoadedFile | { readonly failure: string } {
    const candidates = this.#platform.candidates(from, path, this.#folders());
    let failure = 'no such file or folder';
    for (const uri of candidates) {
      this.#noteLook(uri, from);
      const found = this.#openSource(uri) ?? this.#file(uri);
      if ('bytes' in found) return { id: uri, source: found };
      if (found.failure !== failure) failure = found.failure;
    }
    return { failure };
  }

  /** The URI that a path leads to; undefined where there is no such file. */
  resolve(from: string, path: string): string | undefined {
    const loaded = this.load(path, from);
    return 'id' in loaded ? loaded.id : undefined;
  }

  /** Forgets a file, and returns the URIs of the files that asked for it. */
  forget(uri: string): ReadonlySet<string> {
    this.#files.delete(uri);
    return this.#lookedFor.get(uri) ?? new Set();
  }

  /** All files that were asked for, whether they exist or not. */
  get watched(): readonly string[] {
    return [...this.#lookedFor.keys()];
  }

  #noteLook(uri: string, from: string): void {
    const askers = this.#lookedFor.get(uri) ?? new Set();
    askers.add(from);
    this.#lookedFor.set(uri, askers);
  }

  #openSource(uri: string): Source | undefined {
    const document = this.#documents().get(uri);
    if (document === undefined) return undefined;
    const known = this.#open.get(uri);
    if (known?.version === document.version) return known.source;
    const source = sourceOfText(document.zones.text, this.#platform.bytes);
    this.#open.set(uri, { version: document.version, source });
    return source;
  }

  #file(uri: string): Source | { readonly failure: string } {
    const known = this.#files.get(uri);
    if (known !== undefined) return known;
    const text = this.#platform.readText(uri);
    const file = typeof text === 'string' ? sourceOfText(text, this.#platform.bytes) : text;
    this.#files.set(uri, file);
    return file;
  }
}
