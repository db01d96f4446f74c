import { readQuoted, skipCfws } from './header-text.js';

/** What a Content-Type field says (RFC 2045 s5.1). */
export interface ContentType {
  /** `multipart/mixed`, in lower case. */
  readonly type: string;
  /** Values by names in lower case; of two with one name the first. One character an octet. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Parameters that are read: nobody writes more than a few. */
const mostParameters = 50;

/** Reads the value of Content-Type or Content-Disposition. Total and linear; what strays from the grammar is passed over. */
export function readContentType(value: string): ContentType {
  let at = skipCfws(value, 0);
  const typeEnd = endOf(value, at, tokenOctet);
  const type = value.slice(at, typeEnd).toLowerCase();
  const parameters = new Map<string, string>();
  at = skipCfws(value, typeEnd);
  while (at < value.length && parameters.size < mostParameters) {
    if (value[at] !== ';') {
      at = skipCfws(value, at + 1);
      continue;
    }
    at = skipCfws(value, at + 1);
    const nameEnd = endOf(value, at, tokenOctet);
    const name = value.slice(at, nameEnd).toLowerCase();
    at = skipCfws(value, nameEnd);
    if (name === '' || value[at] !== '=') continue;
    at = skipCfws(value, at + 1);
    const quoted = value[at] === '"' ? readQuoted(value, at) : undefined;
    const end = quoted?.end ?? endOf(value, at, valueOctet);
    if (!parameters.has(name)) parameters.set(name, quoted?.text ?? value.slice(at, end));
    at = skipCfws(value, end);
  }
  return { type, parameters };
}

function endOf(value: string, at: number, octet: RegExp): number {
  let end = at;
  while (end < value.length && octet.test(value[end] as string)) end++;
  return end;
}

const tokenOctet = /[^\s;="()]/;
/** Nobody quotes a boundary with `=` or `/` in it as they should. */
const valueOctet = /[^\s;"]/;
