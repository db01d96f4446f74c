import { unfold } from '../../message/header-text.js';
import { decodedBody, type MimePart } from '../../message/mime.js';
import { readMessage } from '../../message/read-message.js';
import { textOfOctets } from '../../text/utf8.js';
import type { ReportOrigin } from '../aggregate/report.js';
import { ProblemLog } from '../problem.js';
import { mendOctets } from '../table/mend.js';
import type { FailureReport, FeedbackField } from './report.js';

/** Fields of a feedback part that are kept. */
const mostFields = 1000;
const mostTextOctets = 65_536;

/** Fields that may stand once only (RFC 5965 s3.1, s3.2; RFC 6591 s3.1, s3.2; RFC 6692 s3). */
const single = new Set([
  ...['feedback-type', 'user-agent', 'version', 'original-envelope-id', 'original-mail-from', 'arrival-date'],
  ...['received-date', 'reporting-mta', 'source-ip', 'source-port', 'incidents', 'auth-failure'],
  ...['delivery-result', 'dkim-domain', 'dkim-identity', 'dkim-selector', 'identity-alignment'],
]);

const knownTypes = [
  'abuse',
  'fraud',
  'virus',
  'other',
  'not-spam',
  'auth-failure',
  'opt-out',
  'opt-out-list',
];
const knownFailures = ['adsp', 'bodyhash', 'revoked', 'signature', 'spf', 'dmarc'];

/** The report in a part `message/feedback-report`, with the message beside it (RFC 5965 s2). */
export function readFeedback(
  part: MimePart,
  parts: readonly MimePart[],
  origin: ReportOrigin,
): FailureReport {
  const problems = new ProblemLog();
  const fields = fieldsOf(decodedBody(part));
  const values = (name: string): string[] =>
    fields.filter((field) => field.name.toLowerCase() === name).map(({ value }) => value);
  const first = (name: string): string | undefined => values(name)[0];
  const feedbackType = first('feedback-type')?.toLowerCase();
  const authFailure = wordOf(first('auth-failure'));
  judge({ values, feedbackType, authFailure }, problems);
  const sample = sampleOf(parts);
  if (sample === undefined) problems.add('REPORT094', 0);
  return {
    kind: 'failure',
    origin,
    from: 'feedback-part',
    feedbackType,
    authFailure,
    reportedDomain: first('reported-domain')?.toLowerCase(),
    sourceIp: first('source-ip')?.replace(/\s.*$/s, ''),
    arrivalDate: first('arrival-date') ?? first('received-date'),
    originalMailFrom: first('original-mail-from'),
    deliveryResult: first('delivery-result'),
    identityAlignment: first('identity-alignment'),
    authenticationResults: values('authentication-results'),
    fields,
    text: textOf(parts),
    sample,
    problems,
  };
}

/** The fields of a header-like text. White space above the first is seen, and passed over. */
export function fieldsOf(octets: Uint8Array): FeedbackField[] {
  let start = 0;
  while (start < octets.length && (octets[start] as number) <= 0x20) start++;
  return readMessage(octets.subarray(start))
    .fields.slice(0, mostFields)
    .map(({ name, value }) => ({
      name,
      value: textOfOctets(unfold(value))
        .replace(/[ \t]+/g, ' ')
        .trim(),
    }));
}

/** The first word of a value: what follows is a comment. */
function wordOf(value: string | undefined): string | undefined {
  return value?.toLowerCase().replace(/[\s(;].*$/s, '');
}

interface Judged {
  readonly values: (name: string) => readonly string[];
  readonly feedbackType: string | undefined;
  readonly authFailure: string | undefined;
}

function judge({ values, feedbackType, authFailure }: Judged, problems: ProblemLog): void {
  const wanted = ['feedback-type', 'user-agent', 'version'];
  if (feedbackType === 'auth-failure') wanted.push('auth-failure', 'authentication-results');
  for (const name of wanted) if (values(name).length === 0) problems.add('REPORT091', 0, name);
  for (const name of single) if (values(name).length > 1) problems.add('REPORT092', 0, name);
  if (feedbackType !== undefined && !knownTypes.includes(feedbackType)) {
    problems.add('REPORT093', 0, 'Feedback-Type', feedbackType);
  }
  if (authFailure !== undefined && !knownFailures.includes(authFailure)) {
    problems.add('REPORT093', 0, 'Auth-Failure', authFailure);
  }
}

/** What people are told: the first part of text. */
export function textOf(parts: readonly MimePart[]): string {
  const part = parts.find(({ type, parts: inner }) => type === 'text/plain' && inner.length === 0);
  if (part === undefined) return '';
  return readableText(decodedBody(part).subarray(0, mostTextOctets));
}

/** Octets as text, line by line, each free of control characters. */
export function readableText(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text
    .split('\n')
    .map((line) => {
      const bytes = Uint8Array.from(line, (char) => char.charCodeAt(0));
      const mended = mendOctets(bytes, 0, bytes.length);
      let out = '';
      for (const octet of mended.octets) out += String.fromCharCode(octet);
      return textOfOctets(out);
    })
    .join('\n')
    .trim();
}

/** The message that failed, or its header. It may be encoded, though no standard allows it. */
export function sampleOf(parts: readonly MimePart[]): Uint8Array | undefined {
  const part = parts.find(
    ({ type, depth }) =>
      depth > 0 &&
      (type === 'message/rfc822' || type === 'text/rfc822-headers' || type === 'message/rfc822-headers'),
  );
  return part === undefined ? undefined : decodedBody(part);
}
