import { diagnoseKey, type KeyDiagnosis } from '../audit/key-diagnosis.js';
import type { DkimKeyText } from '../lint/mail-text.js';
import { dkimKey } from '../records/dkim-key.js';
import { say, verbatim } from '../words/phrase.js';
import type { Described } from './described.js';
import type { HoverReader } from './hover-reader.js';
import { describeTag } from './hover-tag.js';
import { code, factLines } from './markdown.js';

/** What a tag of a DKIM key means, and what the key in the record is. */
export function describeKey(text: DkimKeyText, at: number, reader: HoverReader): Described | undefined {
  const described = describeTag(dkimKey, text.key, at, reader);
  if (described === undefined) return undefined;
  return { ...described, markdown: `${described.markdown}\n\n${keyPage(diagnoseKey(text), reader)}` };
}

function keyPage({ summary, key, fingerprint, restrictions }: KeyDiagnosis, { words }: HoverReader): string {
  return factLines(words, [
    [say`The key`, summary],
    [say`Exponent`, key?.algorithm === 'rsa' ? exponentText(key.exponent) : undefined],
    ['SHA-256', fingerprint && code(fingerprint)],
    ...restrictions.map((restriction) => [say`Restricted`, restriction] as const),
  ]);
}

function exponentText(exponent: number | 'large') {
  return exponent === 'large' ? say`longer than six octets` : verbatim(exponent);
}
