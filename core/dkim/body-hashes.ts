import type { BodyAlternative } from '../message/restore/body-alternatives.js';
import type { Canonicalization } from '../records/signature-values.js';
import type { BytePorts } from '../text/source.js';
import { canonicalizeBody } from './canonical/body.js';
import type { BodyOctets } from './canonical/body-end.js';
import type { HashName, HashPort } from './hash-port.js';
import { SignedOctetsHasher } from './signed-octets-hasher.js';

/** Which hash of a body a signature speaks of. */
export interface BodyHashWish {
  readonly canonicalization: Canonicalization;
  readonly hash: HashName;
  /** Canonical octets that are hashed; undefined for all. */
  readonly length: number | undefined;
}

export interface BodyHash {
  readonly digest: Uint8Array;
  /** Octets of the whole body in this form. */
  readonly canonicalLength: number;
}

/**
 * The hashes of a body. Whoever will want one says so first; when the first is looked at, all are made in one pass for
 * each form of the body.
 */
export class BodyHashes {
  readonly body: BodyOctets;
  readonly alternatives: readonly BodyAlternative[];
  readonly #hash: HashPort;
  readonly #ports: BytePorts;
  readonly #wishes = new Map<string, BodyHashWish>();
  readonly #made = new Map<string, BodyHash>();
  /** Made when the first alternative is looked at: most bodies are as they were signed. */
  #others: Map<BodyAlternative, OtherBody> | undefined;
  #alternativeHashes = 0;

  constructor(body: BodyOctets, alternatives: readonly BodyAlternative[], hash: HashPort, ports: BytePorts) {
    this.body = body;
    this.alternatives = alternatives;
    this.#hash = hash;
    this.#ports = ports;
  }

  /** Says that a hash will be wanted. */
  wish(wish: BodyHashWish): void {
    this.#wishes.set(keyOf(wish), wish);
  }

  /** A hash of the body as it is. */
  of(wish: BodyHashWish): BodyHash {
    const key = keyOf(wish);
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    this.#wishes.set(key, wish);
    const due: [string, BodyHashWish][] = [];
    for (const wished of this.#wishes) if (!this.#made.has(wished[0])) due.push(wished);
    return this.#make(this.body, due, this.#made, key);
  }

  /**
   * The same of another reading of the body; undefined where that reads like the body itself, or after too many of them:
   * signatures that want different hashes cost the sender nothing.
   */
  ofAlternative(alternative: BodyAlternative, wish: BodyHashWish): BodyHash | undefined {
    const other = this.#otherOf(alternative);
    const key = keyOf(wish);
    const known = other.made.get(key);
    if (known !== undefined || this.#alternativeHashes >= maxAlternativeHashes) return known;
    other.read ??= { body: this.#bodyOf(alternative) };
    const { body } = other.read;
    if (body === undefined) return undefined;
    this.#alternativeHashes++;
    return this.#make(body, [[key, wish]], other.made, key);
  }

  #otherOf(alternative: BodyAlternative): OtherBody {
    this.#others ??= new Map();
    const known = this.#others.get(alternative);
    if (known !== undefined) return known;
    const other: OtherBody = { made: new Map(), read: undefined };
    this.#others.set(alternative, other);
    return other;
  }

  #bodyOf(alternative: BodyAlternative): BodyOctets | undefined {
    const octets = alternative.body();
    return octets && { octets, lineEnds: this.body.lineEnds };
  }

  #make(
    body: BodyOctets,
    due: readonly (readonly [string, BodyHashWish])[],
    made: Map<string, BodyHash>,
    wanted: string,
  ): BodyHash {
    for (const canonicalization of ['simple', 'relaxed'] as const) {
      const same = due.filter(([, wish]) => wish.canonicalization === canonicalization);
      if (same.length === 0) continue;
      const feeds = same.map(([key, { hash, length }]) => ({
        key,
        feed: new BodyHasher(this.#hash, hash, length ?? Number.POSITIVE_INFINITY),
      }));
      const canonicalLength = canonicalizeBody(body, canonicalization, this.#ports, (octets, standing) => {
        for (const { feed } of feeds) {
          if (standing === 'whole') feed.take(octets);
          else feed.update(octets);
        }
      });
      for (const { key, feed } of feeds) made.set(key, { digest: feed.digest(), canonicalLength });
    }
    // What is wanted is among what is due.
    return made.get(wanted) as BodyHash;
  }
}

/** Another reading of a body, once somebody has read it, and its hashes. */
interface OtherBody {
  readonly made: Map<string, BodyHash>;
  read: { readonly body: BodyOctets | undefined } | undefined;
}

/** Hashes of other readings that are made for one message. */
const maxAlternativeHashes = 24;

function keyOf({ canonicalization, hash, length }: BodyHashWish): string {
  return `${canonicalization} ${hash} ${length ?? 'all'}`;
}

/** The hash of a body that comes in pieces, or at once: then no hasher is made. */
class BodyHasher {
  readonly #port: HashPort;
  readonly #algorithm: HashName;
  readonly #limit: number;
  #hasher: SignedOctetsHasher | undefined;
  #whole: Uint8Array | undefined;

  constructor(port: HashPort, algorithm: HashName, limit: number) {
    this.#port = port;
    this.#algorithm = algorithm;
    this.#limit = limit;
  }

  update(octets: Uint8Array): void {
    this.#hasher ??= this.#begin();
    this.#hasher.update(octets);
  }

  /** Takes all octets at once. */
  take(octets: Uint8Array): void {
    const signed = octets.length <= this.#limit ? octets : octets.subarray(0, this.#limit);
    this.#whole = this.#port.digest(this.#algorithm, signed);
  }

  digest(): Uint8Array {
    return this.#whole ?? (this.#hasher ?? this.#begin()).digest();
  }

  #begin(): SignedOctetsHasher {
    return new SignedOctetsHasher(this.#port.create(this.#algorithm), this.#limit);
  }
}
