import type { Edit } from '../../finding.js';
import type { EntryWalk } from '../entry-walk.js';
import type { Change } from './changes.js';
import { isSameAfter } from './proof.js';

/** Octets of edited text that are read again at once. */
const batchOctets = 32_768;

/** Lets through the edits that leave their entries what they were; changes that do not are held back. */
export class ProvenEdits {
  readonly #walk: EntryWalk;
  readonly #refuse: (change: Change) => void;
  #batch: Change[] = [];
  #octets = 0;

  /** The walk is borrowed: it is always left where it stood. */
  constructor(walk: EntryWalk, refuse: (change: Change) => void) {
    this.#walk = walk;
    this.#refuse = refuse;
  }

  /** Adds a change. Returns whether there are enough of them to be taken. */
  add(change: Change): boolean {
    this.#batch.push(change);
    this.#octets += change.octets;
    return this.#octets >= batchOctets;
  }

  /** Proves the changes that wait, and returns their edits. */
  take(): readonly Edit[] {
    const batch = this.#batch;
    this.#batch = [];
    this.#octets = 0;
    const proven: Edit[] = [];
    const { place } = this.#walk;
    const isProven = isSameAfter(batch, this.#walk);
    for (const change of batch) {
      if (isProven || isSameAfter([change], this.#walk)) proven.push(...change.edits);
      else this.#refuse(change);
    }
    this.#walk.backTo(place);
    return proven;
  }
}
