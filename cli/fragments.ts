import { normalize } from 'node:path';
import type { CheckedFile } from './checked-file.js';

/**
 * Leaves out files that were found in a folder and that another zone includes: what is wrong in them was told there. Of a
 * file that is included twice it is told once.
 */
export function withoutFragments(
  files: readonly CheckedFile[],
  named: readonly string[],
): readonly CheckedFile[] {
  const included = new Set(files.flatMap(({ zone }) => zone.includedFiles));
  const isFragment = ({ path }: CheckedFile): boolean =>
    included.has(normalize(path)) && !named.includes(path);
  return files.filter((file) => !isFragment(file)).map(withoutDoubles);
}

function withoutDoubles(file: CheckedFile): CheckedFile {
  if (file.zone.includedFiles.length === 0) return file;
  const told = new Set<string>();
  const findings = file.findings.filter(({ code, span }) => {
    const { file: place, span: at } = file.zone.placeOf(span);
    const key = `${code} ${place.kind} ${place.id} ${at.start}-${at.end}`;
    if (told.has(key)) return place.kind !== 'included';
    told.add(key);
    return true;
  });
  return { ...file, findings };
}
