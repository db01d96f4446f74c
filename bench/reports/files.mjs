// Generated reports, kept outside git until the generator changes.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cacheFolder } from '../paths.mjs';
import { reportPieces, reportText } from './generate.mjs';

const generator = fileURLToPath(new URL('generate.mjs', import.meta.url));

/** A report of so many records as `{ path, bytes }`. Its name is that of the standard: some programs read no other. */
export function reportFileOf(records, style) {
  const folder = folderOf(`${style}-${records}`, (half) => {
    const path = join(half, fileName);
    writeFileSync(path, '');
    for (const piece of reportPieces({ records, style })) appendFileSync(path, piece);
  });
  const path = join(folder, fileName);
  return { path, bytes: statSync(path).size };
}

const fileName = 'receiver.example!example.com!1700006400!1700092799.xml';

/** A folder of small packed reports, as a mailbox has them. */
export function folderOfReports(count) {
  return folderOf(`folder-${count}`, (half) => {
    for (let report = 0; report < count; report++) {
      const options = {
        records: 1 + (report % 25),
        seed: report + 1,
        day: report % 365,
        style: report % 2 === 0 ? 'pretty' : 'oneline',
      };
      const begin = 1_700_006_400 + options.day * 86_400;
      const reporter = `r${report % 200}.example`;
      const name = `${reporter}!example.com!${begin}!${begin + 86_399}!${report}.xml.gz`;
      writeFileSync(join(half, name), gzipSync(reportText({ ...options, reporter })));
    }
  });
}

/** The folder of a name, made by `make` where it is not there yet. */
function folderOf(name, make) {
  const hash = createHash('sha256')
    .update(readFileSync(generator))
    .update(readFileSync(fileURLToPath(import.meta.url)));
  const path = join(cacheFolder, 'reports', `${name}-${hash.digest('hex').slice(0, 8)}`);
  if (existsSync(path)) return path;
  // A run that is interrupted must not leave half of it under the whole one's name.
  const half = `${path}.${process.pid}.half`;
  mkdirSync(half, { recursive: true });
  make(half);
  rmSync(path, { recursive: true, force: true });
  renameSync(half, path);
  return path;
}
