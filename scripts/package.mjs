#!/usr/bin/env node
// Usage: npm run package [-- --out FILE]
// Packs the extension into dns-mail-auth-VERSION.vsix, the same for all platforms, prints what is in it, and fails where it
// has grown past its size. Asks no network once the packages of scripts/vsce are there. The same commit gives the same octets.
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from './host/process.mjs';
import { ensureInstalled, requireNode, root } from './setup.mjs';
import { packExtension, vsceFolder } from './vsce.mjs';

/** What the marketplaces' readers are asked to load: 1 MB. */
const mostOctets = 1_000_000;

requireNode();
ensureInstalled();
ensureInstalled(vsceFolder);

await runScript(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const out = resolve(values.out ?? join(root, `dns-mail-auth-${version}.vsix`));
  const files = packExtension(out);
  for (const file of files) console.log(`  ${file}`);
  const { size } = statSync(out);
  console.log(`Wrote ${relative(process.cwd(), out)}: ${files.length} files, ${size} octets`);
  if (size <= mostOctets) return 0;
  console.error(`That is more than ${mostOctets}.`);
  return 1;
});
