import { differenceText, severityOf } from '../../core/drift/words.js';
import { publishedLines, zoneLines } from '../../core/drift/zone-lines.js';
import { textOfOctets } from '../../core/text/utf8.js';
import type { Words } from '../../core/words/words.js';
import type { UnreadableFile } from '../../platform/node/zone-files.js';
import {
  type ComparedFile,
  type ComparedWith,
  type Differing,
  differencesOf,
  whereOf,
} from './compared-file.js';

/** What `drift --format json` prints: lines and columns count from 1, columns in UTF-16 units. */
export function driftJson(files: readonly ComparedFile[], errors: readonly UnreadableFile[], words: Words) {
  return {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      origin: file.zone.apex,
      servers: file.comparisons.map((comparison) => serverJson(file, comparison, words)),
    })),
    errors: errors.map((file) => ({ ...file, message: words.of(file.message) })),
  };
}

function serverJson(file: ComparedFile, comparison: ComparedWith, words: Words) {
  const { compared, isCut } = comparison.drift;
  return {
    ...(comparison.label === '' ? {} : { server: comparison.label }),
    compared: compared.filter(({ difference }) => difference?.kind !== 'unknown').length,
    notCompared: compared.filter(({ difference }) => difference?.kind === 'unknown').length,
    isCut,
    differences: differencesOf(comparison).map((one) => differenceJson(file, one, words)),
  };
}

function differenceJson(file: ComparedFile, { compared, difference }: Differing, words: Words) {
  const { question } = compared;
  const { file: path, line, column } = whereOf(file, compared);
  return {
    kind: difference.kind,
    severity: severityOf[difference.kind],
    record: question.kind,
    owner: question.name,
    type: question.type,
    message: words.of(differenceText(compared, difference)),
    ...(path === file.path ? {} : { file: path }),
    line,
    column,
    zone: zoneLines(compared).map(textOfOctets),
    published: difference.kind === 'unknown' ? null : publishedLines(compared).map(textOfOctets),
    ...(difference.kind === 'unknown' ? { reason: difference.reason } : {}),
  };
}
