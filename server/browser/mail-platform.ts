import { browserHash } from '../../platform/browser/hash.js';
import { browserSignatures } from '../../platform/browser/signatures.js';
import { readCharset } from '../../platform/shared/charsets.js';
import { nowSeconds, readDate } from '../../platform/shared/dates.js';
import type { MailPlatform } from '../messages/mail-platform.js';
import type { RemoteFiles } from './remote-files.js';
import { scope } from './scope.js';

export const browserMail = (files: RemoteFiles): MailPlatform => ({
  hash: browserHash,
  ...browserSignatures,
  readMessage: (uri) => files.message(uri),
  encode: (text) => new scope.TextEncoder().encode(text),
  decode: (octets) => new scope.TextDecoder('utf-8', { ignoreBOM: true }).decode(octets),
  nowSeconds,
  readDate,
  readCharset,
});
