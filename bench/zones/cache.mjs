// The zones that have been generated, kept outside git until the generator changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../paths.mjs';
import { generateZone } from './generate.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const zonesFolder = join(cacheFolder, 'zones');

/** A generated zone as `{ path, bytes, megabytes, limit, shape }`. `limit` is `{ records }` or `{ bytes }`. */
export function zoneOf(shape, limit) {
  const [[unit, amount]] = Object.entries(limit);
  const path = join(zonesFolder, `${shape}-${amount}-${unit}-${generatorHash()}.zone`);
  if (!existsSync(path)) {
    mkdirSync(zonesFolder, { recursive: true });
    dropOutdated();
    // A run that is interrupted must not leave half a zone under the whole one's name.
    const half = `${path}.${process.pid}.half`;
    generateZone({ shape, limit, path: half });
    renameSync(half, path);
  }
  const bytes = statSync(path).size;
  return { path, bytes, megabytes: bytes / 1e6, limit, shape };
}

let hash;
function generatorHash() {
  if (hash !== undefined) return hash;
  const all = createHash('sha256');
  for (const file of readdirSync(here).sort()) all.update(readFileSync(join(here, file)));
  hash = all.digest('hex').slice(0, 8);
  return hash;
}

function dropOutdated() {
  for (const file of readdirSync(zonesFolder)) {
    if (!file.includes(generatorHash())) rmSync(join(zonesFolder, file), { force: true });
  }
}
