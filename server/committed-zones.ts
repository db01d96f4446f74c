import { sourceOfText } from '../core/text/source.js';
import { readZone } from '../core/zone/read-zone.js';
import type { Zone } from '../core/zone/zone.js';
import type { Documents } from './documents.js';
import type { Platform } from './platform.js';

/** Looks up how the zones of documents were committed last. */
export class CommittedZones {
  readonly #platform: Platform;
  readonly #documents: Documents;
  readonly #isAllowed: () => boolean;
  readonly #found: (uri: string, zone: Zone) => void;
  readonly #texts = new Map<string, string>();

  /** `isAllowed`: git reads the configuration of a repository, so nobody asks it about one that is not trusted. */
  constructor(
    platform: Platform,
    documents: Documents,
    isAllowed: () => boolean,
    found: (uri: string, zone: Zone) => void,
  ) {
    this.#platform = platform;
    this.#documents = documents;
    this.#isAllowed = isAllowed;
    this.#found = found;
  }

  /** Looks a document up; tells what is found, if it is not what was found before. */
  look(uri: string): void {
    if (!this.#isAllowed()) return;
    void this.#platform.committedText(uri).then((text) => {
      const open = this.#documents.get(uri);
      if (text === undefined || open === undefined || this.#texts.get(uri) === text) return;
      this.#texts.set(uri, text);
      const { apex } = open.zones.zone;
      this.#found(uri, readZone(sourceOfText(text, this.#platform.bytes), { id: uri, originHint: apex }));
    });
  }
}
