import type { MessageRule } from '../message-rule.js';
import { bodyLengthLimited } from './body-length-limited.js';
import { bodyUnsigned } from './body-unsigned.js';
import { contentUnsigned } from './content-unsigned.js';
import { fieldRepeated } from './field-repeated.js';
import { fromAddable } from './from-addable.js';
import { signatureExpired } from './signature-expired.js';
import { signatureFromFuture } from './signature-from-future.js';
import { signatureSha1 } from './signature-sha1.js';
import { signatureUnaligned } from './signature-unaligned.js';
import { signingKeyShort } from './signing-key-short.js';

/** Every rule about a message, by code. */
export const messageRules: readonly MessageRule[] = [
  bodyLengthLimited,
  bodyUnsigned,
  fromAddable,
  fieldRepeated,
  contentUnsigned,
  signatureExpired,
  signatureFromFuture,
  signatureSha1,
  signingKeyShort,
  signatureUnaligned,
];
