import { isBlank, readQuoted, skipCfws, unfold } from './header-text.js';

export interface Parameters {
  /** What stands before the first semicolon, in lower case. */
  readonly head: string;
  /** By name in lower case; the first of a name counts. One character an octet. */
  readonly parameters: ReadonlyMap<string, string>;
}

const mostParameters = 100;

/**
 * A value such as `text/xml; name="a.xml"`. Values that are cut into `name*0`, `name*1` are put together, and those that are
 * written `name*=utf-8''a%21b` are decoded (RFC 2231). Total and linear.
 */
export function readParameters(value: string): Parameters {
  const text = unfold(value);
  let at = skipCfws(text, 0);
  const headEnd = endOfToken(text, at);
  const head = text.slice(at, headEnd).toLowerCase();
  const plain = new Map<string, string>();
  at = headEnd;
  for (let count = 0; at < text.length && count < mostParameters; count++) {
    const semicolon = text.indexOf(';', at);
    if (semicolon < 0) break;
    at = skipCfws(text, semicolon + 1);
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const name = text.slice(at, equals).trim().toLowerCase();
    at = skipCfws(text, equals + 1);
    const quoted = text[at] === '"' ? readQuoted(text, at) : undefined;
    const end = quoted?.end ?? endOfToken(text, at);
    const written = quoted?.text ?? text.slice(at, end);
    if (name !== '' && !plain.has(name)) plain.set(name, written);
    at = end;
  }
  return { head, parameters: joinedUp(plain) };
}

function endOfToken(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== ';' && !isBlank(text.charCodeAt(end))) end++;
  return end;
}

// name*0="a"; name*1*=%62; name*=utf-8''a%62                                                       (RFC 2231 s3, s4)
function joinedUp(plain: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of plain) {
    const star = name.indexOf('*');
    const base = star < 0 ? name : name.slice(0, star);
    const isEncoded = name.endsWith('*');
    const piece = isEncoded ? percentDecoded(value.replace(/^[^']*'[^']*'/, '')) : value;
    if (base === '') continue;
    if (star < 0) joined.set(name, value);
    else if (/^\*0?\*?$/.test(name.slice(star))) {
      if (!joined.has(base)) joined.set(base, piece);
    } else if (joined.has(base)) joined.set(base, (joined.get(base) ?? '') + piece);
  }
  return joined;
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
