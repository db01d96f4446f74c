import { isCompoundFile } from '../message/outlook/compound-file.js';
import { readTransportHeader } from '../message/outlook/transport-header.js';
import { type Phrase, say } from '../words/phrase.js';

/** Why there is nothing to verify in a file, as a sentence without its full stop; undefined for anything that may be a message. */
export function noMessageIn(file: Uint8Array): Phrase | undefined {
  if (file[0] === 0x1f && file[1] === 0x8b) return say`This file is compressed with gzip: unpack it first`;
  if (!isCompoundFile(file) || readTransportHeader(file) !== undefined) return undefined;
  return say`This file of Outlook (.msg) holds no header of a message that came over the Internet: it is a draft, or never left its organization, or is another item, so there is nothing to verify. Save the message as .eml where it was received`;
}
