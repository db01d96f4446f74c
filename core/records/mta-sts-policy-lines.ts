import type { Source } from '../text/source.js';
import type { Located, Span } from '../text/span.js';
import type { StsPolicyProblem } from './mta-sts-policy-problem.js';

/** A line that is a key, a colon and a value. */
export interface PolicyField {
  readonly key: Located<string, 'source'>;
  readonly value: Located<string, 'source'>;
  readonly isFirst: boolean;
}

/** Senders may stop reading behind this many octets (RFC 8461 s3.3). */
export const mostPolicyOctets = 0x1_0000;

// sts-policy-field-delim = ":" *WSP        sts-policy-term = LF / CRLF                             (RFC 8461 s3.2)

/** Splits a policy into its lines, and those into key and value. Reads what senders read and no more. */
export function readPolicyLines(source: Source): {
  readonly fields: readonly PolicyField[];
  readonly problems: readonly StsPolicyProblem[];
} {
  const fields: PolicyField[] = [];
  const problems: StsPolicyProblem[] = [];
  const { text, isCut } = unitsOf(source);
  let at = 0;
  const mark = source.length === 0 ? '' : source.octetsAt(0).octets;
  if (mark === '\xef\xbb\xbf') at = 1;
  else if (text.startsWith('\xef\xbb\xbf')) at = 3;
  if (at > 0) problems.push({ kind: 'byte-order-mark', span: { start: 0, end: at } });
  if (isCut) problems.push({ kind: 'too-large', span: { start: mostPolicyOctets, end: source.length } });
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    // The last line of a text that was cut is only a part of one.
    if (found < 0 && isCut) break;
    const next = found < 0 ? text.length : found;
    const end = found > at && text.charCodeAt(found - 1) === carriageReturn ? found - 1 : next;
    readLine(text, { start: at, end }, fields, problems);
    at = next + 1;
  }
  return { fields, problems };
}

const carriageReturn = 0x0d;

/** One character a unit; what fits no octet is 0xFF. */
function unitsOf({ bytes }: Source): { readonly text: string; readonly isCut: boolean } {
  const end = Math.min(bytes.length, mostPolicyOctets);
  let text = '';
  for (let at = 0; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return { text, isCut: end < bytes.length };
}

function readLine(
  text: string,
  { start, end }: Span,
  fields: PolicyField[],
  problems: StsPolicyProblem[],
): void {
  const last = skipBack(text, end, start);
  if (last === start) {
    problems.push({ kind: 'empty-line', span: { start, end: Math.max(end, start + 1) } });
    return;
  }
  const written = text.slice(start, last);
  const colon = written.indexOf(':');
  const span = { start, end: last };
  if (written.includes('\r')) {
    const at = start + written.indexOf('\r');
    problems.push({ kind: 'lone-cr', span: { start: at, end: at + 1 } });
  } else if (notText.test(written)) problems.push({ kind: 'not-text', span });
  else if (colon < 1) problems.push({ kind: 'not-a-field', span });
  else {
    const valueStart = skip(text, start + colon + 1, last);
    fields.push({
      key: { value: written.slice(0, colon), span: { start, end: start + colon } },
      value: { value: text.slice(valueStart, last), span: { start: valueStart, end: last } },
      isFirst: fields.length === 0,
    });
  }
}

/** Control characters but the tab: no value may hold them. */
const notText = /[\x00-\x08\x0b-\x1f\x7f]/;

function skip(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBack(text: string, from: number, to: number): number {
  let at = from;
  while (at > to && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
