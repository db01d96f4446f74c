import { say } from '../../words/phrase.js';
import { privateKey } from './clean-key.js';
import { readMasterFile, readStrings } from './master-file.js';
import { readNslookup } from './nslookup.js';
import { textRecord } from './owners.js';
import { joinedLines, readPanel, readTable } from './panel.js';
import type { PasteContext, Pasted, ReadPasted } from './pasted.js';
import { readPem } from './pem.js';

/** Characters of a clipboard that are looked at. Nobody pastes more than some keys. */
const mostCharacters = 0x1_0000;

/** A record as its text alone. */
const readText: ReadPasted = (text, context) => {
  const line = joinedLines(text);
  return /^[ -~]+$/.test(line) ? textRecord(line, undefined, context) : undefined;
};

const readers: readonly ReadPasted[] = [
  readPem,
  readStrings,
  readNslookup,
  readPanel,
  readTable,
  readMasterFile,
  readText,
];

/**
 * Reads what somebody copied: keys, key files, answers of lookup tools, what a provider shows. Undefined for anything else.
 * A private key is refused and never repeated. Total and linear.
 */
export function readPasted(text: string, context: PasteContext): Pasted | undefined {
  if (text.length > mostCharacters)
    return { kind: 'refused', reason: say`This is too long for some records` };
  if (/PRIVATE[ \t]?KEY-----/.test(text)) return { kind: 'refused', reason: privateKey };
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') return undefined;
  for (const read of readers) {
    // The strings of a key may be the only place that shows where a line begins.
    const pasted = read(read === readMasterFile ? text : plain, context);
    if (pasted !== undefined) return pasted;
  }
  return undefined;
}
