import { sourceOfOctets } from '../../core/text/source.js';
import type { LoadedFile } from '../../core/zone/zone-file.js';
import { nodePorts } from './byte-ports.js';
import { type GitOptions, readCommittedSync } from './git.js';

/**
 * A file as it was committed last, for reading the committed version of a zone: as the `openFile` of `includeFiles` it
 * goes before what lies on the disk. Undefined where there is no such version.
 */
export function committedFile(path: string, options: GitOptions = {}): LoadedFile | undefined {
  const octets = readCommittedSync(path, options);
  return octets && { id: path, source: sourceOfOctets(octets, nodePorts) };
}
