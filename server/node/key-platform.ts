import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../core/words/phrase.js';
import { makeKey, readPrivateKey, writePrivateKey } from '../../platform/node/key-files.js';
import { nodeSigner } from '../../platform/node/signer.js';
import { reasonOf } from '../../platform/node/zone-files.js';
import type { KeyPlatform } from '../key-platform.js';

export const nodeKeys: KeyPlatform = {
  async make(kind) {
    const key = await makeKey(kind);
    return {
      own: key.own,
      save(uri) {
        const path = pathOf(uri);
        return path === undefined ? notHere : writePrivateKey(path, key)?.failure;
      },
    };
  },
  open(file) {
    const path = pathOf(file);
    if (path === undefined) return { failure: notHere };
    try {
      // A pipe would wait for somebody who writes into it.
      if (!statSync(path).isFile()) return { failure: say`no file with a key` };
    } catch (error) {
      return { failure: reasonOf(error) };
    }
    const key = readPrivateKey(path);
    if ('failure' in key) return key;
    const signer = nodeSigner(key.pem);
    return signer === undefined
      ? { failure: say`neither an RSA nor an Ed25519 key` }
      : { own: key.own, signer };
  },
};

const notHere = say`not an absolute path of a file on this machine`;

function pathOf(file: string): string | undefined {
  try {
    if (file.startsWith('file:')) return fileURLToPath(file);
  } catch {
    // A file on another machine.
    return undefined;
  }
  if (/^~[/\\]/.test(file)) return join(homedir(), file.slice(2));
  return isAbsolute(file) ? file : undefined;
}
