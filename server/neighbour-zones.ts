import { knownWhenAsked } from '../core/lint/known-answers.js';
import type { LintOptions } from '../core/lint/run.js';
import type { Zone } from '../core/zone/zone.js';
import type { Documents } from './documents.js';

/**
 * Options by which a document is judged together with the other zones that are open. The same object as long as nothing
 * changes: other options mean that the zone has to be judged anew.
 */
export class NeighbourZones {
  readonly #documents: Documents;
  readonly #known = new Map<string, { readonly lint: LintOptions; readonly options: LintOptions }>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** A document came, went or was saved. Returns whether others have to be judged again. */
  changed(uri: string): boolean {
    // A part of a zone answers nobody; the zone that includes it is told in its own way.
    if (this.#documents.zoneOf(uri)?.isWhole === false) return false;
    for (const other of this.#known.keys()) if (other !== uri) this.#known.delete(other);
    return this.#hasOthers(uri);
  }

  optionsFor(uri: string, lint: LintOptions): LintOptions {
    const known = this.#known.get(uri);
    if (known?.lint === lint) return known.options;
    const elsewhere = this.#hasOthers(uri) ? knownWhenAsked(() => [...this.#others(uri)]) : undefined;
    const options = elsewhere === undefined ? lint : { ...lint, elsewhere };
    this.#known.set(uri, { lint, options });
    return options;
  }

  #hasOthers(uri: string): boolean {
    for (const _ of this.#others(uri)) return true;
    return false;
  }

  /** A file without an SOA is a part of some zone, not one of its own. */
  *#others(uri: string): IterableIterator<Zone> {
    for (const { uri: other, zones } of this.#documents.all()) {
      if (other !== uri && zones.zone.isWhole) yield zones.zone;
    }
  }
}
