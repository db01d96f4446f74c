// Signed messages in files, and a zone with their key: what the command line is measured on.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../paths.mjs';
import { bundleMail } from './bundle.mjs';
import { sceneOf } from './scene.mjs';

let scene;

/** Writes a message and returns `{ message, zone, bytes }`, the paths and its size. */
export async function mailFileOf(style, size) {
  scene ??= sceneOf(await import(await bundleMail()));
  const folder = join(cacheFolder, 'mail');
  mkdirSync(folder, { recursive: true });
  const zone = join(folder, 'example.com.zone');
  const message = join(folder, `${style}-${size}.eml`);
  const lines = Object.entries(scene.records).map(
    ([name, text]) =>
      `${name}. TXT ${text
        .match(/.{1,250}/g)
        .map((part) => `"${part}"`)
        .join(' ')}`,
  );
  writeFileSync(zone, `$TTL 60\n${lines.join('\n')}\n`);
  const octets = scene.signed(style, size);
  writeFileSync(message, octets);
  return { message, zone, bytes: octets.length };
}
