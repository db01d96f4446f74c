// Usage: node scripts/ship-papers.mjs
// Builds dist/ and puts beside the programs what has to go with them: dist/sbom.cdx.json, which packages of others are in
// them (CycloneDX 1.6), and dist/third-party.txt, the licences of those.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.mjs';
import { billOfMaterials, thirdPartyNotices } from './papers.mjs';
import { root } from './setup.mjs';

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--inputs'], {
  cwd: root,
  stdio: 'inherit',
});
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages = bundledPackages();
writeFileSync(
  join(root, 'dist/sbom.cdx.json'),
  `${JSON.stringify(billOfMaterials(manifest, packages), null, 1)}\n`,
);
writeFileSync(join(root, 'dist/third-party.txt'), thirdPartyNotices(packages));
