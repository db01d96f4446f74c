// Which packages of others are in our bundles, and how many octets each takes there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * What `scripts/build.mjs --inputs` has found in the bundles: `{ folder, name, version, licence, licenceText, integrity,
 * sizes }`, sorted by name. `folder` is the key of the lock file, `sizes` maps the file of a bundle to octets.
 */
export function bundledPackages() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = new Map();
  for (const [bundle, inputs] of Object.entries(
    JSON.parse(readFileSync(join(root, '.cache/bundle-inputs.json'), 'utf8')),
  )) {
    for (const [input, octets] of Object.entries(inputs)) {
      const folder = folderOf(input);
      if (folder === undefined || octets === 0) continue;
      const sizes = found.get(folder) ?? {};
      sizes[bundle] = (sizes[bundle] ?? 0) + octets;
      found.set(folder, sizes);
    }
  }
  return [...found.keys()].sort().map((folder) => {
    const { version, license: licence, integrity } = lock[folder];
    return {
      folder,
      name: nameOf(folder),
      version,
      licence,
      integrity,
      ...read(folder),
      sizes: found.get(folder),
    };
  });
}

/** The package that a folder of the lock file holds. */
export function nameOf(folder) {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** `node_modules/a/node_modules/@b/c` for a file of that package. */
function folderOf(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

function read(folder) {
  const path = join(root, folder);
  const file = readdirSync(path).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file`);
  return { licenceText: readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim() };
}
