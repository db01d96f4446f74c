import { decodedBody, fieldOf, type MimePart, readMime, walkParts } from '../../message/mime.js';
import { textOfOctets } from '../../text/utf8.js';
import { readFeedback } from '../failure/read-feedback.js';
import { readFailureText } from '../failure/read-text.js';
import type { Place } from './content-sink.js';
import type { Reading } from './reading.js';

type ReadPart = (reading: Reading, place: Place, octets: Uint8Array) => Promise<void>;

/** Types whose parts hold other parts, or a message that a report is about. */
const isStructure = (type: string): boolean =>
  type.startsWith('multipart/') || type === 'message/rfc822' || type === 'message/global';

/** Reads the reports that a mail brings: attached whatever the type says, or as the parts of a failure report. */
export async function readMail(
  reading: Reading,
  place: Place,
  octets: Uint8Array,
  readPart: ReadPart,
): Promise<void> {
  const mail = readMime(octets);
  const subject = fieldOf(mail, 'subject');
  const origin = { ...place.origin, ...(subject === undefined ? {} : { subject: textOfOctets(subject) }) };
  const parts = Array.from(walkParts(mail));
  const before = reading.found + reading.problems.length;
  const feedback = parts.find(({ type }) => type === 'message/feedback-report');
  if (feedback !== undefined) {
    reading.set.failures.push(readFeedback(feedback, parts, origin));
    reading.found++;
    return;
  }
  for (const part of parts) {
    if (isStructure(part.type) || part.body.length === 0) continue;
    if (reading.left-- <= 0) break;
    const name = part.fileName === undefined ? undefined : textOfOctets(part.fileName);
    await readPart(reading, { ...place, origin: { ...origin, name }, isQuiet: true }, decodedBody(part));
  }
  if (before !== reading.found + reading.problems.length) return;
  const failure = readFailureText(parts, textsOf(parts), subject ?? '', origin);
  if (failure !== undefined) {
    reading.set.failures.push(failure);
    reading.found++;
  } else if (!place.isQuiet) reading.problem(origin, 'REPORT016', 0);
}

/** What the mail says to people: its parts of text, those of attached messages left out. */
function textsOf(parts: readonly MimePart[]): string {
  return parts
    .filter(({ type, depth }) => type === 'text/plain' && depth <= 1)
    .map((part) => {
      const body = decodedBody(part).subarray(0, 65_536);
      let text = '';
      for (const octet of body) text += String.fromCharCode(octet);
      return textOfOctets(text);
    })
    .join('\n');
}
