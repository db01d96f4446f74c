import type { Located } from '../text/span.js';
import { readComment, readQuoted, skipBlanks, type Wrapped } from './header-text.js';

/** A place in the value of the field, counted in octets from its start. */
type Found = Located<string, 'payload'>;

/** What a Received-SPF field says (RFC 7208 s9.1). Names and values as written, the result in lower case. */
export interface ReceivedSpf {
  readonly result: Found | undefined;
  readonly comment: Wrapped | undefined;
  /** By the name of the key in lower case: `client-ip`, `envelope-from`, `helo`, `identity`. The first of a name counts. */
  readonly values: ReadonlyMap<string, Found>;
}

/** Keys that are read; no field has that many. */
const mostKeys = 64;

/** Reads the value of a field: `pass (comment) client-ip=192.0.2.1; helo=mx.example.net`. Total and linear. */
export function readReceivedSpf(value: string): ReceivedSpf {
  const start = skipBlanks(value, 0);
  const word = wordAt(value, start);
  const result = word && { value: word.value.toLowerCase(), span: word.span };
  let at = skipBlanks(value, word?.span.end ?? start);
  const comment = value[at] === '(' ? readComment(value, at) : undefined;
  at = comment?.end ?? at;
  const values = new Map<string, Found>();
  while (at < value.length && values.size < mostKeys) {
    at = skipBlanks(value, at);
    if (value[at] === ';') at++;
    else if (value[at] === '(') at = readComment(value, at).end;
    else at = takePair(value, at, values);
  }
  return { result, comment, values };
}

/** Takes `key=value` and returns the offset behind it; what is none is passed. */
function takePair(value: string, at: number, values: Map<string, Found>): number {
  const key = wordAt(value, at);
  if (key === undefined) return at + 1;
  const equals = skipBlanks(value, key.span.end);
  if (value[equals] !== '=') return key.span.end;
  const found = valueAt(value, skipBlanks(value, equals + 1));
  const name = key.value.toLowerCase();
  if (!values.has(name)) values.set(name, found);
  return found.span.end;
}

/** A quoted string, an address in angle brackets, or what stands before the next blank or semicolon. */
function valueAt(value: string, start: number): Found {
  if (value[start] === '"') {
    const { text, end } = readQuoted(value, start);
    return { value: text, span: { start, end } };
  }
  const [written = ''] = /^[^\s;]*/.exec(value.slice(start, start + 1024)) ?? [];
  return { value: written.replace(/^<(.*)>$/, '$1'), span: { start, end: start + written.length } };
}

function wordAt(value: string, start: number): Found | undefined {
  const [word] = /^[A-Za-z0-9_.-]+/.exec(value.slice(start, start + 256)) ?? [];
  return word === undefined ? undefined : { value: word, span: { start, end: start + word.length } };
}
