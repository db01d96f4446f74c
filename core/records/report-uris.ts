import type { Located, Span } from '../text/span.js';
import { type Grammar, splitList } from '../tags/grammar.js';

/** Why an entry of `rua` or `ruf` is no URI that a report could be sent to. */
export type UriFault = 'empty' | 'no-scheme' | 'white-space' | 'no-mailbox' | 'bad-size' | 'bad-character';

/** One entry of a list of report URIs. */
export interface ReportUri {
  readonly text: string;
  readonly span: Span<'payload'>;
  /** Lower case, without the colon; undefined where there is none. */
  readonly scheme: Located<string> | undefined;
  /** The URI without scheme and size limit. For `mailto:` the address, percent-encoding kept. */
  readonly rest: Located<string>;
  /** The domain that reports go to: of a `mailto:` what follows the last `@`; lower case, no final dot. */
  readonly host: Located<string> | undefined;
  /** `!10m` and the like, from the exclamation mark on (RFC 7489 s6.2). */
  readonly size: Located<string> | undefined;
  readonly fault: UriFault | undefined;
}

// dmarc-uri = URI [ "!" 1*DIGIT [ "k" / "m" / "g" / "t" ] ]      (RFC 7489 s6.4, RFC 9989 s4.8)
const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/;
const sizeLimit = /^![0-9]+[kmgt]?$/i;

/** A list of report URIs. Every entry is kept; those with a fault are reported. Valid when at least one has none. */
export const reportUris: Grammar<readonly ReportUri[]> = {
  syntax: 'mailto:address[, ...]',
  choices: [],
  read(value, report) {
    const uris = splitList(value, ',').map(readUri);
    for (const uri of uris) {
      if (uri.fault !== undefined) report({ span: uri.text === '' ? value.span : uri.span, expected: 'a URI' });
    }
    return uris;
  },
};

/** Entries that a report can be sent to. */
export function usableUris(uris: readonly ReportUri[]): readonly ReportUri[] {
  return uris.filter((uri) => uri.fault === undefined);
}

function readUri({ value: text, span }: Located<string>): ReportUri {
  const bang = text.indexOf('!');
  const uriEnd = bang < 0 ? text.length : bang;
  const named = scheme.exec(text);
  const restStart = named === null ? 0 : named[0].length + 1;
  const slice = (from: number, to: number): Located<string> => ({
    value: text.slice(from, to),
    span: { start: span.start + from, end: span.start + to },
  });
  const rest = slice(Math.min(restStart, uriEnd), uriEnd);
  const size = bang < 0 ? undefined : slice(bang, text.length);
  const located = named === null ? undefined : slice(0, named[0].length);
  const uri = {
    text,
    span,
    scheme: located && { value: located.value.toLowerCase(), span: located.span },
    rest,
    host: hostOf(located?.value.toLowerCase(), rest),
    size,
  };
  return { ...uri, fault: faultOf(uri) };
}

function faultOf({ text, scheme, host, size }: Omit<ReportUri, 'fault'>): UriFault | undefined {
  if (text === '') return 'empty';
  if (/[ \t]/.test(text)) return 'white-space';
  if (scheme === undefined) return 'no-scheme';
  if (size !== undefined && !sizeLimit.test(size.value)) return 'bad-size';
  if (scheme.value === 'mailto' && host === undefined) return 'no-mailbox';
  return /["<>\\^`{|}]/.test(text) ? 'bad-character' : undefined;
}

function hostOf(scheme: string | undefined, rest: Located<string>): Located<string> | undefined {
  const from = scheme === 'mailto' ? rest.value.lastIndexOf('@') + 1 : rest.value.startsWith('//') ? 2 : 0;
  // A mailbox has something before the @ and a domain after it.
  if (from === 0 || (scheme === 'mailto' && from === 1)) return undefined;
  const host = /^[^/?#:]*/.exec(rest.value.slice(from))?.[0] ?? '';
  const start = rest.span.start + from;
  if (host === '') return undefined;
  return {
    value: host.toLowerCase().replace(/\.$/, ''),
    span: { start, end: start + host.length },
  };
}
