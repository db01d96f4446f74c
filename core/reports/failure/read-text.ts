import type { MimePart } from '../../message/mime.js';
import { readIp4, readIp6 } from '../../text/ip-address.js';
import type { ReportOrigin } from '../aggregate/report.js';
import { ProblemLog } from '../problem.js';
import { sampleOf } from './read-feedback.js';
import type { FailureReport, FeedbackField } from './report.js';

/** Lines of a text that are looked at. */
const mostLines = 500;

/**
 * A failure report that is written for people only, as some servers send it. Undefined for a text that does not speak of a
 * failure of DMARC, SPF or DKIM, or names neither address nor domain.
 */
export function readFailureText(
  parts: readonly MimePart[],
  text: string,
  subject: string,
  origin: ReportOrigin,
): FailureReport | undefined {
  if (!/\b(?:dmarc|spf|dkim)\b/i.test(`${subject.slice(0, 500)}\n${text.slice(0, 5000)}`)) return undefined;
  if (!/fail|forensic|not? (?:pass|aligned)/i.test(`${subject.slice(0, 500)}\n${text.slice(0, 5000)}`)) {
    return undefined;
  }
  const lines = text.split('\n').slice(0, mostLines);
  const headerAt = lines.findIndex((line) => isBorder(line.trim()));
  const told = headerAt < 0 ? lines : lines.slice(0, headerAt);
  const fields = told.flatMap(readLine);
  const findValue = (pattern: RegExp): string | undefined =>
    fields.find(({ name }) => pattern.test(name))?.value;
  const sourceIp = addressIn(findValue(/\bip\b/i) ?? '') ?? addressIn(told.join(' '));
  const domain =
    findValue(/\bdomain\b/i) ?? /\bfor ([a-z0-9.-]+\.[a-z]{2,})\b/i.exec(subject.slice(0, 500))?.[1];
  if (sourceIp === undefined && domain === undefined) return undefined;
  const problems = new ProblemLog();
  problems.add('REPORT090', 0);
  return {
    kind: 'failure',
    origin,
    from: 'text',
    feedbackType: 'auth-failure',
    authFailure: undefined,
    reportedDomain: domain?.toLowerCase(),
    sourceIp,
    arrivalDate: findValue(/\bdate\b/i),
    originalMailFrom: undefined,
    deliveryResult: undefined,
    identityAlignment: undefined,
    authenticationResults: [],
    fields,
    text: told.join('\n').trim(),
    sample: sampleOf(parts) ?? headerIn(lines.slice(headerAt + 1), headerAt),
    problems,
  };
}

/** `------ This is a copy of the headers ...` */
function isBorder(line: string): boolean {
  return line.startsWith('---') && /header|original|message/i.test(line.slice(0, 200));
}

/** `  Sender IP Address: 203.0.113.68` */
function readLine(line: string): FeedbackField[] {
  const colon = line.indexOf(':');
  const name = line.slice(0, colon).trim();
  const value = line.slice(colon + 1).trim();
  return colon > 0 && name.length <= 40 && value !== '' ? [{ name, value: value.slice(0, 1000) }] : [];
}

/** The first Internet address among the words of a text. */
function addressIn(text: string): string | undefined {
  const words = text.slice(0, 20_000).split(/[\s,;()[\]<>]+/);
  return words
    .map((word) => word.replace(/[.:]$/, ''))
    .find((word) => readIp4(word) !== undefined || (word.includes('::') && readIp6(word) !== undefined));
}

/** A copy of the header behind a line that announces it. */
function headerIn(lines: readonly string[], headerAt: number): Uint8Array | undefined {
  if (headerAt < 0) return undefined;
  let from = 0;
  while (from < lines.length && lines[from]?.trim() === '') from++;
  const text = lines.slice(from).join('\n');
  return text === '' ? undefined : Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}
