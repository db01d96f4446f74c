// What every host is given to run: the extensions, the entry of the suite, a workspace, and the suite's environment.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples, root } from './paths.mjs';
import { makeTemporaryFolder } from './process.mjs';

/** Prepares one run of the suite; everything a test can write to is a copy in a temporary folder. */
export function prepareSuite(mode) {
  const folder = makeTemporaryFolder('suite');
  const workspace = join(folder, 'examples');
  cpSync(examples, workspace, { recursive: true });
  const resultsFile = join(folder, 'results.jsonl');
  return {
    folder,
    workspace,
    resultsFile,
    otherExtensions: [join(root, 'test/editor/foreign-language')],
    tests: join(root, 'dist-test/editor/index.js'),
    env: {
      DNS_MAIL_AUTH_RESULTS: resultsFile,
      DNS_MAIL_AUTH_FORCE_PUSH: mode === 'push' ? '1' : '0',
      DNS_MAIL_AUTH_TEST_DOOR: '1',
      DNS_MAIL_AUTH_GREP: process.env.DNS_MAIL_AUTH_GREP ?? '',
    },
  };
}

/**
 * Writes an extension that does nothing into `folder` and returns its path. A host runs a suite for an extension in
 * development; where ours is installed instead, this one stands in.
 */
export function writeStandIn(folder) {
  const path = join(folder, 'stand-in');
  mkdirSync(path);
  const manifest = { name: 'stand-in', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}
