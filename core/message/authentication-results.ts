import type { Located, Span } from '../text/span.js';
import { isBlank, readQuoted, skipCfws, type Wrapped } from './header-text.js';

/*
 * Authentication-Results (RFC 8601 s2.2), and what ARC-Authentication-Results holds behind its instance.
 *
 * authres-payload = [CFWS] authserv-id [CFWS version] (no-result / 1*resinfo) [CFWS]
 * resinfo = [CFWS] ";" methodspec [CFWS reasonspec] [CFWS 1*propspec]
 */

/** A place in the value of the field, counted in octets from its start. */
type Found = Located<string, 'payload'>;

export interface PropertySpec {
  /** `smtp`, `header`, `body`, `policy`, in lower case; empty for `action=none` and the like, which is outside the grammar. */
  readonly type: string;
  /** `mailfrom`, `d`, in lower case. */
  readonly property: string;
  readonly value: Found;
}

export interface MethodResult {
  /** In lower case. */
  readonly method: Found;
  /** In lower case. */
  readonly result: Found;
  readonly reason: Found | undefined;
  readonly properties: readonly PropertySpec[];
  readonly comments: readonly Wrapped[];
  /** From the name of the method to the last property. */
  readonly span: Span<'payload'>;
}

export interface AuthenticationResults {
  /** Undefined where the field begins with a result at once, as Outlook writes it. */
  readonly authservId: Found | undefined;
  /** 1 unless it says otherwise. Of a version that nobody knows the results are not read. */
  readonly version: string;
  /** It says that nothing was checked. */
  readonly isNone: boolean;
  readonly results: readonly MethodResult[];
  /** Where it strays from the grammar. What could be read all the same is in `results`. */
  readonly problems: readonly Span<'payload'>[];
}

/** Results that are read of one field: a hundred times as many as receivers write. */
const mostResults = 1000;

/**
 * Reads the value of a field. Total and linear; a result that cannot be read is a problem, and the next one is read. Behind
 * `mostResults` the rest is left.
 */
export function readAuthenticationResults(value: string): AuthenticationResults {
  const reader = new Reader(value);
  const authservId = reader.beginsWithResult() ? undefined : reader.takeWord();
  let version = '1';
  if (authservId !== undefined) {
    const written = reader.takeWord(digits);
    if (written !== undefined) version = written.value;
  } else if (!reader.beginsWithResult()) reader.fault(0);
  const results: MethodResult[] = [];
  let isNone = false;
  if (version !== '1') return { authservId, version, isNone, results, problems: reader.problems };
  // The first result of a field without authserv-id has no semicolon before it.
  if (authservId === undefined && reader.beginsWithResult()) addResult(reader, results);
  while (results.length < mostResults && reader.takeSemicolon()) {
    const at = reader.at;
    if (reader.isAtEnd()) break;
    const begin = reader.at;
    if (!reader.beginsWithResult() && reader.takeWord()?.value.toLowerCase() === 'none') {
      isNone = true;
      if (results.length > 0 || !reader.isAtEnd()) reader.fault(begin);
    } else addResult(reader, results, at);
  }
  if (results.length < mostResults && !reader.isAtEnd()) reader.fault(reader.at);
  return { authservId, version, isNone: isNone && results.length === 0, results, problems: reader.problems };
}

/** The value of a property; undefined where the result does not have it. The first one counts. */
export function propertyOf(result: MethodResult, type: string, property: string): string | undefined {
  return result.properties.find((some) => some.type === type && some.property === property)?.value.value;
}

function addResult(reader: Reader, results: MethodResult[], at = reader.at): void {
  reader.at = at;
  const result = readResult(reader);
  reader.comments = undefined;
  if (result !== undefined) results.push(result);
}

function readResult(reader: Reader): MethodResult | undefined {
  const comments: Wrapped[] = [];
  reader.comments = comments;
  const start = reader.skip();
  const method = reader.takeKeyword();
  if (method === undefined) return reader.giveUp(start);
  if (reader.takeMark('/') && reader.takeWord(digits) === undefined) return reader.giveUp(start);
  const result = reader.takeMark('=') ? reader.takeKeyword() : undefined;
  if (result === undefined) return reader.giveUp(start);
  let reason: Found | undefined;
  let end = result.span.end;
  const properties: PropertySpec[] = [];
  for (;;) {
    const at = reader.skip();
    const word = reader.takeKeyword();
    if (word === undefined) break;
    if (word.value === 'reason' && reader.takeMark('=')) {
      reason = reader.takeValue();
      end = reason?.span.end ?? end;
      continue;
    }
    const property = reader.takeMark('.') ? reader.takeKeyword() : undefined;
    const value = reader.takeMark('=') ? reader.takeValue() : undefined;
    if (value === undefined) {
      reader.at = at;
      if (!reader.passWord()) break;
      continue;
    }
    properties.push({
      type: property === undefined ? '' : word.value,
      property: (property ?? word).value,
      value,
    });
    end = value.span.end;
  }
  return { method, result, reason, properties, comments, span: { start, end } };
}

// Sticky: each takes what stands at its `lastIndex`.
const keyword = /[A-Za-z0-9_-]+/y;
const digits = /[0-9]+/y;
/** An authserv-id: a MIME token (RFC 2045 s5.1), colons of addresses let through. */
const token = /[^\s()<>@,;"/[\]?=]+/y;
/** A value: a token, or an address. */
const plain = /[^\s();"]+/y;

class Reader {
  at = 0;
  comments: Wrapped[] | undefined;
  readonly problems: Span<'payload'>[] = [];
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  skip(): number {
    this.at = skipCfws(this.#value, this.at, (comment) => this.comments?.push(comment));
    return this.at;
  }

  isAtEnd(): boolean {
    return this.skip() >= this.#value.length;
  }

  /** Whether a method and its result come next, and nothing is taken. */
  beginsWithResult(): boolean {
    const { at, comments } = this;
    this.comments = undefined;
    const method = this.takeKeyword();
    const isResult = method !== undefined && this.takeMark('=');
    this.at = at;
    this.comments = comments;
    return isResult;
  }

  takeMark(mark: string): boolean {
    const before = this.at;
    if (this.#value[this.skip()] !== mark) {
      this.at = before;
      return false;
    }
    this.at++;
    return true;
  }

  takeSemicolon(): boolean {
    // What stands before it belongs to nothing.
    const start = this.skip();
    while (this.at < this.#value.length && this.#value[this.at] !== ';') this.#pass();
    if (this.at > start) this.problems.push({ start, end: this.at });
    if (this.at >= this.#value.length) return false;
    this.at++;
    return true;
  }

  takeKeyword(): Found | undefined {
    const word = this.#takeRun(keyword);
    return word && { value: word.value.toLowerCase(), span: word.span };
  }

  takeWord(of: RegExp = token): Found | undefined {
    const start = this.skip();
    if (of === token && this.#value[start] === '"') return this.#takeQuoted();
    return this.#takeRun(of);
  }

  takeValue(): Found | undefined {
    const start = this.skip();
    const { value } = this.#value[start] === '"' ? this.#takeQuoted() : { value: '' };
    const rest = this.#takeRunHere(plain);
    if (this.at === start) return undefined;
    return { value: value + rest, span: { start, end: this.at } };
  }

  /** Passes a word that nobody knows; false where none stands here. */
  passWord(): boolean {
    const start = this.skip();
    this.#takeRunHere(plain);
    if (this.at > start) this.problems.push({ start, end: this.at });
    return this.at > start;
  }

  fault(start: number): void {
    this.problems.push({ start, end: this.#value.length });
  }

  giveUp(start: number): undefined {
    this.at = start;
    return undefined;
  }

  #pass(): void {
    const char = this.#value[this.at];
    if (char === '"') this.at = readQuoted(this.#value, this.at).end;
    else if (char === '(' || isBlank(this.#value.charCodeAt(this.at))) this.skip();
    else this.at++;
  }

  #takeQuoted(): Found {
    const { text, start, end } = readQuoted(this.#value, this.at);
    this.at = end;
    return { value: text, span: { start, end } };
  }

  #takeRun(of: RegExp): Found | undefined {
    const start = this.skip();
    const value = this.#takeRunHere(of);
    return value === '' ? undefined : { value, span: { start, end: this.at } };
  }

  #takeRunHere(of: RegExp): string {
    const start = this.at;
    of.lastIndex = start;
    if (of.test(this.#value)) this.at = of.lastIndex;
    return this.#value.slice(start, this.at);
  }
}
