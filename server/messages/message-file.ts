import { decodeWords } from '../../core/message/encoded-words.js';
import { readTransportHeader } from '../../core/message/outlook/transport-header.js';
import { mboxParts } from '../../core/message/restore/mbox.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import type { Span } from '../../core/text/span.js';
import { textOfOctets } from '../../core/text/utf8.js';
import { noMessageIn } from '../../core/verdict/no-message.js';
import { inert } from '../../core/verdict/view/inert.js';
import { say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import type { MessageChoice, MessageFileAnswer } from '../features/verify-protocol.js';
import type { Platform } from '../platform.js';

/** Messages of one file that a person chooses from. */
const mostChoices = 1000;
/** Characters of a subject that are shown. */
const longest = 200;

/** The one message of a file that is meant: by its number in an mbox file, from 1. Undefined where the file is one message. */
export function partOf(file: Uint8Array, number: number | undefined): Span | undefined {
  if (number === undefined) return undefined;
  let at = 0;
  for (const part of mboxParts(file)) if (++at === number) return part;
  return undefined;
}

/** What a file holds: one message, several, or what Outlook has made of one. */
export function describeFile(file: Uint8Array, platform: Platform, words: Words): MessageFileAnswer {
  const nothing = noMessageIn(file);
  if (nothing !== undefined) return { kind: 'refused', message: `${words.of(nothing)}.` };
  const header = readTransportHeader(file);
  if (header !== undefined)
    return { kind: 'outlook', header: textOfOctets(platform.bytes.latin1(header, 0, header.length)) };
  const messages: MessageChoice[] = [];
  let leftOut = 0;
  for (const part of mboxParts(file)) {
    // A file that begins like an mbox and holds one message.
    if (messages.length === 0 && part.end === file.length) break;
    if (messages.length < mostChoices)
      messages.push(choiceOf(file, part, messages.length + 1, platform, words));
    else leftOut++;
  }
  return messages.length === 0 ? { kind: 'one' } : { kind: 'several', messages, leftOut };
}

function choiceOf(
  file: Uint8Array,
  part: Span,
  number: number,
  { bytes, mail }: Platform,
  words: Words,
): MessageChoice {
  const { fields } = restoreMessage(file, bytes, part).message;
  const shown = (key: string): string => {
    const value = fields.find((field) => field.key === key)?.value.slice(0, 10 * longest) ?? '';
    const text = mail === undefined ? textOfOctets(value) : decodeWords(value, mail.readCharset);
    return inert(text.trim().slice(0, longest));
  };
  const subject = shown('subject');
  return {
    number,
    label: `${number}: ${subject === '' ? words.of(say`(no subject)`) : subject}`,
    description: shown('from'),
    detail: shown('date'),
  };
}
