import { type Phrase, say } from '../../core/words/phrase.js';
import type { MailPlatform } from './mail-platform.js';

/** Which message is meant, and its text where that is to be looked at and not what lies on the disk. */
export interface MessageSource {
  readonly uri: string;
  readonly text?: string | undefined;
}

/** The octets of a message, or why they cannot be had. */
export async function octetsOfMessage(
  mail: MailPlatform,
  { uri, text }: MessageSource,
): Promise<Uint8Array | { readonly problem: Phrase }> {
  if (text !== undefined) return mail.encode(text);
  const read = await mail.readMessage(uri);
  return 'failure' in read ? { problem: say`The message cannot be read: ${read.failure}.` } : read;
}
