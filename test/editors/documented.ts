import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../run-cli.js';

/** The first block of a language in docs/editors.md: what readers copy is what the tests run. */
export function documented(language: string): string {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const start = page.indexOf(`\`\`\`${language}\n`);
  if (start < 0) throw new Error(`docs/editors.md has no block of ${language}`);
  const from = page.indexOf('\n', start) + 1;
  return page.slice(from, page.indexOf('\n```', from));
}

/** A home with a zone in it that has a mistake, and our command on the search path. */
export interface Home {
  readonly folder: string;
  readonly zone: string;
  readonly env: NodeJS.ProcessEnv;
  /** Writes a file into the home and returns its path. */
  readonly write: (name: string, text: string) => string;
}

export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-home-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'dist/cli.js'), join(folder, 'bin/dns-mail-auth'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const zone = write(
    'db.example.com',
    '@ 60 SOA ns1 h 1 7200 3600 1209600 300\n@ 60 NS ns1.example.net.\n_dmarc 60 TXT "v=DMARC1; p=quarantin"\n',
  );
  const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  // The server tells its findings in the language of the environment.
  return { folder, zone, write, env: { ...process.env, HOME: folder, PATH, LC_ALL: 'C.UTF-8' } };
}
