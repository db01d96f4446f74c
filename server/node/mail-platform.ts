import { fileURLToPath } from 'node:url';
import { say } from '../../core/words/phrase.js';
import { nodeHash, nodeSignatures } from '../../platform/node/crypto.js';
import { readMessageFile } from '../../platform/node/message-files.js';
import { readCharset } from '../../platform/shared/charsets.js';
import { nowSeconds, readDate } from '../../platform/shared/dates.js';
import type { MailPlatform } from '../messages/mail-platform.js';

export const nodeMail: MailPlatform = {
  hash: nodeHash,
  ...nodeSignatures,
  readMessage(uri) {
    try {
      const read = readMessageFile(fileURLToPath(uri));
      return 'message' in read ? { failure: read.message } : read;
    } catch {
      return { failure: say`not a file on this machine` };
    }
  },
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (octets) => Buffer.from(octets).toString('utf8'),
  nowSeconds,
  readDate,
  readCharset,
};
