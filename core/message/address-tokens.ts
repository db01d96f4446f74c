/** A piece of a structured field (RFC 5322 s3.2); white space and line ends between them are no tokens. */
export interface AddressToken {
  /** `special`: one of `< > : ; @ , .`. An octet outside of ASCII is part of an atom (RFC 6532 s3.2). */
  readonly kind: 'atom' | 'quoted' | 'literal' | 'comment' | 'special';
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly isApart: boolean;
  /** Whether a quoted string, a comment or a literal lacks its end. */
  readonly isOpen: boolean;
}

/** Splits a field into tokens. Total: any octets, one character each, give some. Linear. */
export function addressTokens(octets: string): AddressToken[] {
  const tokens: AddressToken[] = [];
  let isApart = false;
  for (let at = 0; at < octets.length; ) {
    const char = octets.charAt(at);
    if (isBlank(char)) {
      isApart = true;
      at++;
      continue;
    }
    const kind = kindAt(char);
    const { end, isOpen } = endOf(octets, at, kind);
    tokens.push({ kind, start: at, end, isApart, isOpen });
    at = end;
    isApart = false;
  }
  return tokens;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\n';
}

function kindAt(char: string): AddressToken['kind'] {
  if (char === '"') return 'quoted';
  if (char === '(') return 'comment';
  if (char === '[') return 'literal';
  return specials.includes(char) ? 'special' : 'atom';
}

const specials = '<>:;@,.';

function endOf(
  octets: string,
  start: number,
  kind: AddressToken['kind'],
): { readonly end: number; readonly isOpen: boolean } {
  switch (kind) {
    case 'special':
      return { end: start + 1, isOpen: false };
    case 'quoted':
      return endOfEnclosed(octets, start, '"');
    case 'literal':
      return endOfEnclosed(octets, start, ']');
    case 'comment':
      return endOfComment(octets, start);
    case 'atom': {
      let end = start + 1;
      while (end < octets.length && isAtom(octets.charAt(end))) end++;
      return { end, isOpen: false };
    }
  }
}

function isAtom(char: string): boolean {
  return !isBlank(char) && !specials.includes(char) && char !== '"' && char !== '(' && char !== '[';
}

function endOfEnclosed(
  octets: string,
  start: number,
  close: string,
): { readonly end: number; readonly isOpen: boolean } {
  for (let at = start + 1; at < octets.length; at++) {
    const char = octets.charAt(at);
    if (char === '\\') at++;
    else if (char === close) return { end: at + 1, isOpen: false };
  }
  return { end: octets.length, isOpen: true };
}

/** Comments nest (RFC 5322 s3.2.2). */
function endOfComment(octets: string, start: number): { readonly end: number; readonly isOpen: boolean } {
  let depth = 0;
  for (let at = start; at < octets.length; at++) {
    const char = octets.charAt(at);
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return { end: at + 1, isOpen: false };
  }
  return { end: octets.length, isOpen: true };
}

/** What stands between the quotation marks, backslashes and line ends taken out (RFC 5322 s3.2.4). */
export function unquoted(text: string): string {
  return text
    .replace(/^"|"$/g, '')
    .replace(/\\([\x00-\uffff])|[\r\n]/g, (_, escaped: string | undefined) => escaped ?? '');
}
