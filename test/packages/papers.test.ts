import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../run-cli.js';

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly sizes: Readonly<Record<string, number>>;
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

interface Bill {
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

// Scripts are plain JavaScript: their types are said here.
const { bundledPackages } = (await import(`${root}scripts/bundled-packages.mjs`)) as {
  readonly bundledPackages: () => readonly Bundled[];
};
const { billOfMaterials, thirdPartyNotices } = (await import(`${root}scripts/papers.mjs`)) as {
  readonly billOfMaterials: (manifest: object, packages: readonly Bundled[]) => Bill;
  readonly thirdPartyNotices: (packages: readonly Bundled[]) => string;
};
const packages = bundledPackages();
const document = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
const own = { name: 'own', version: '1.2.3', description: 'us', license: 'MIT' };

test('what is in the bundles is known, and in every bundle of programs', () => {
  expect(packages.map(({ name }) => name)).toContain('vscode-languageserver');
  expect(new Set(packages.flatMap(({ sizes }) => Object.keys(sizes)))).toContain('dist/extension.js');
});

test('each package in the bundles is named in docs/dependencies.md with its licence', () => {
  const rows = document.split('\n').filter((line) => line.startsWith('|'));
  const missing = packages.filter(
    ({ name, licence }) => !rows.some((row) => row.includes(`\`${name}\``) && row.includes(licence)),
  );
  expect(missing.map(({ name, licence }) => `${name} ${licence}`)).toEqual([]);
});

test('the licences are such as ask for nothing but their text', () => {
  const easy = [
    'MIT',
    'ISC',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    '(MIT AND Zlib)',
  ];
  expect(packages.filter(({ licence }) => !easy.includes(licence))).toEqual([]);
  const notices = thirdPartyNotices(packages);
  for (const { name, version } of packages) expect(notices).toContain(`${name} ${version} (`);
});

test('the bill of materials has each package once, with the hash of the lock file', () => {
  const bill = billOfMaterials(own, packages);
  const refs = bill.components.map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(packages.length);
  expect(bill.dependencies[0]).toEqual({ ref: 'pkg:npm/own@1.2.3', dependsOn: refs });
  for (const { name, hashes } of bill.components) {
    expect([name, hashes[0]?.alg]).toEqual([name, 'SHA-512']);
    expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  }
  expect(refs.find((ref) => ref.includes('hashes'))).toMatch(/^pkg:npm\/%40noble\/hashes@/);
});

test('the same packages give the same bill', () => {
  expect(billOfMaterials(own, packages)).toEqual(billOfMaterials(own, packages));
  expect(billOfMaterials(own, packages).serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(billOfMaterials(own, packages.slice(1)).serialNumber).not.toBe(
    billOfMaterials(own, packages).serialNumber,
  );
});
