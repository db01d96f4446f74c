import type { Name } from '../core/dns/name.js';
import { type Source, sourceOfText } from '../core/text/source.js';
import { readZone } from '../core/zone/read-zone.js';
import type { Zone } from '../core/zone/zone.js';
import type { FileLoader } from '../core/zone/zone-file.js';
import type { Documents } from './documents.js';
import type { Platform } from './platform.js';

/** Looks up how the zones of documents were committed last. */
export class CommittedZones {
  readonly #platform: Platform;
  readonly #documents: Documents;
  readonly #isAllowed: () => boolean;
  readonly #found: (uri: string, zone: Zone | undefined) => void;
  readonly #seen = new Map<string, string>();
  readonly #loader: FileLoader;

  /** `isAllowed`: git reads the configuration of a repository, so nobody asks it about one that is not trusted. */
  constructor(
    platform: Platform,
    documents: Documents,
    loader: FileLoader,
    isAllowed: () => boolean,
    found: (uri: string, zone: Zone | undefined) => void,
  ) {
    this.#loader = loader;
    this.#platform = platform;
    this.#documents = documents;
    this.#isAllowed = isAllowed;
    this.#found = found;
  }

  /** Looks a document up; tells what is found, if it is not what was found before. */
  look(uri: string): void {
    if (!this.#isAllowed()) return;
    void this.#find(uri).then((texts) => {
      const open = this.#documents.get(uri);
      const seen = texts === undefined ? undefined : JSON.stringify([...texts]);
      if (open === undefined || this.#seen.get(uri) === seen) return;
      if (seen === undefined) this.#seen.delete(uri);
      else this.#seen.set(uri, seen);
      this.#found(uri, texts && this.#read(uri, texts, open.zones.zone.apex));
    });
  }

  forget(uri: string): void {
    this.#seen.delete(uri);
  }

  /** The committed text of a document and of the files that it includes now; undefined for one that was never committed. */
  async #find(uri: string): Promise<ReadonlyMap<string, string> | undefined> {
    const text = await this.#platform.committedText(uri);
    if (text === undefined) return undefined;
    const texts = new Map([[uri, text]]);
    for (const file of this.#documents.get(uri)?.zones.zone.includedFiles ?? []) {
      const committed = await this.#platform.committedText(file);
      if (committed !== undefined) texts.set(file, committed);
    }
    return texts;
  }

  /** Both versions are read alike: with what they include. */
  #read(uri: string, texts: ReadonlyMap<string, string>, apex: Name): Zone {
    const sourceOf = (file: string): Source | undefined => {
      const text = texts.get(file);
      return text === undefined ? undefined : sourceOfText(text, this.#platform.bytes);
    };
    const loader: FileLoader = {
      load: (path, from) => {
        const loaded = this.#loader.load(path, from);
        const source = 'id' in loaded ? sourceOf(loaded.id) : undefined;
        return 'id' in loaded && source !== undefined ? { id: loaded.id, source } : loaded;
      },
    };
    return readZone(sourceOf(uri) ?? sourceOfText(''), { id: uri, originHint: apex, loader });
  }
}
