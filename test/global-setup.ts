import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line and the server are tested as users run them: bundled. */
export default function buildBundles(): void {
  const build = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
  execFileSync(process.execPath, [build, '--inputs'], {
    stdio: 'inherit',
  });
}
