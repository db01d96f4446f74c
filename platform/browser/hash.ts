import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Hasher, HashPort } from '../../core/dkim/hash-port.js';

/** Hashes in JavaScript: those of a browser take a whole text at once and answer later. */
export const browserHash: HashPort = {
  create: (algorithm) => hasherOf((algorithm === 'sha1' ? sha1 : sha256).create()),
  digest: (algorithm, octets) => (algorithm === 'sha1' ? sha1 : sha256)(octets),
};

type Hash = ReturnType<typeof sha1.create> | ReturnType<typeof sha256.create>;

function hasherOf(hash: Hash): Hasher {
  return {
    update: (octets) => {
      hash.update(octets);
    },
    copy: () => hasherOf(hash.clone()),
    digest: () => hash.digest(),
  };
}
