import type { Located, Span } from '../text/span.js';

/** Why an entry of `rua` or `ruf` is no URI that a report could be sent to. */
export type UriFault =
  | 'empty'
  | 'no-scheme'
  | 'white-space'
  | 'not-ascii'
  /** An exclamation mark that should have been written `%21` (RFC 7489 s6.2). */
  | 'raw-mark'
  /** A comma that should have been written `%2C`: it cuts the URI in two. */
  | 'raw-comma'
  /** `!` and something else than a size. */
  | 'bad-size'
  /** `mailto://`: what follows is no address any more. */
  | 'slashes'
  | 'no-mailbox'
  | 'bad-character';

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
  /** What is wrong and the smallest place that shows it. */
  readonly fault: { readonly kind: UriFault; readonly span: Span<'payload'> } | undefined;
  /** `mailto:` and an address about which there is nothing at all to say. False where that takes a closer look. */
  readonly isPlain: boolean;
}

// obs-dmarc-uri = URI [ "!" 1*DIGIT [ "k" / "m" / "g" / "t" ] ]                   (RFC 7489 s6.4, RFC 9989 s4.8)
const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/;
const sizeLimit = /^!([0-9]+)[kmgt]?$/i;
const largestSize = '18446744073709551615';

/** Reads one entry of a list, white space round it taken off. Total; linear. */
export function readReportUri({ value: text, span }: Located<string>): ReportUri {
  const locate = (from: number, to: number): Located<string> => ({
    value: text.slice(from, to),
    span: { start: span.start + from, end: span.start + to },
  });
  const named = scheme.exec(text)?.[0].toLowerCase();
  const mark = text.lastIndexOf('!');
  const uriEnd = mark >= 0 && isSize(text.slice(mark)) ? mark : text.length;
  const rest = locate(named === undefined ? 0 : Math.min(named.length + 1, uriEnd), uriEnd);
  const uri = {
    text,
    span,
    scheme: named === undefined ? undefined : { value: named, span: locate(0, named.length).span },
    rest,
    host: hostOf(named, rest),
    size: uriEnd < text.length ? locate(uriEnd, text.length) : undefined,
    isPlain: false,
  };
  return { ...uri, fault: faultOf(uri) };
}

/** Whether a text begins as a URI does. */
export function hasScheme(text: string): boolean {
  return scheme.test(text);
}

/** The number must fit 64 bits (RFC 7489 s6.2). */
function isSize(text: string): boolean {
  const digits = sizeLimit.exec(text)?.[1]?.replace(/^0+/, '');
  if (digits === undefined || digits.length > largestSize.length) return false;
  return digits.length < largestSize.length || digits <= largestSize;
}

function faultOf({ text, span, scheme, rest, host }: Omit<ReportUri, 'fault'>): ReportUri['fault'] {
  const at = (start: number, end: number): Span<'payload'> => ({
    start: span.start + start,
    end: span.start + end,
  });
  if (text === '') return { kind: 'empty', span };
  // `<mailto:a@example.com>` has its scheme; the brackets are what is wrong.
  if (scheme === undefined) return { kind: /^[<"']/.test(text) ? 'bad-character' : 'no-scheme', span };
  if (/[ \t\r\n]/.test(text)) return { kind: 'white-space', span };
  const foreign = notAscii.exec(rest.value);
  if (foreign !== null) {
    return { kind: 'not-ascii', span: partWith(rest.span.start + foreign.index, rest, host) };
  }
  const comma = text.indexOf(',');
  if (comma >= 0) return { kind: 'raw-comma', span: at(comma, comma + 1) };
  const mark = rest.value.indexOf('!') + rest.span.start - span.start;
  if (rest.value.includes('!')) {
    // What stands before the @ belongs to the address, what stands behind it was meant as a size.
    const isInAddress = text.includes('@', mark);
    return isInAddress
      ? { kind: 'raw-mark', span: at(mark, mark + 1) }
      : { kind: 'bad-size', span: at(mark, text.length) };
  }
  if (/["<>\\^`{|}\x00-\x1f\x7f]|%(?![0-9A-Fa-f]{2})/.test(text)) return { kind: 'bad-character', span };
  if (scheme.value !== 'mailto') return undefined;
  if (rest.value.startsWith('//'))
    return { kind: 'slashes', span: at(scheme.value.length + 1, scheme.value.length + 3) };
  return isMailbox(rest.value) ? undefined : { kind: 'no-mailbox', span };
}

/** The host, what stands before it, or what stands behind it. */
function partWith(
  offset: number,
  { span }: Located<string>,
  host: Located<string> | undefined,
): Span<'payload'> {
  if (host === undefined) return span;
  if (offset >= host.span.end) return { start: host.span.end, end: span.end };
  return offset >= host.span.start ? host.span : { start: span.start, end: host.span.start - 1 };
}

/** Octets of UTF-8 and their percent-encoded form: RFC 8616 s6 has only conventional addresses and A-labels. */
const notAscii = /[\x80-\xff]|%[89A-Fa-f][0-9A-Fa-f]/;

// addr-spec without quoted strings and address literals, an optional query behind it (RFC 6068 s2). A colon is no atext:
// `mailto:mailto:a@example.com` is no mailbox.
const mailbox = /^[^@?#[\]:]+@([^@?#[\]]+)(?:[?#].*)?$/;
const label = /^[A-Za-z0-9_-]{1,63}$/;

function isMailbox(rest: string): boolean {
  const domain = mailbox.exec(rest)?.[1];
  if (domain === undefined || domain.length > 254) return false;
  return domain
    .replace(/\.$/, '')
    .split('.')
    .every((part) => label.test(part));
}

function hostOf(scheme: string | undefined, rest: Located<string>): Located<string> | undefined {
  const isMail = scheme === 'mailto';
  if (!isMail && !rest.value.startsWith('//')) return undefined;
  const start = isMail ? 0 : 2;
  const end = start + (/^[^/?#]*/.exec(rest.value.slice(start))?.[0].length ?? 0);
  const sign = rest.value.lastIndexOf('@', end - 1);
  // A mailbox has something before the @ and a domain after it; //user@host is rare, but a URI.
  if (isMail && sign < 1) return undefined;
  const from = sign < start ? start : sign + 1;
  const host = /^(?:\[[^\]]*\]|[^:!]*)/.exec(rest.value.slice(from, end))?.[0] ?? '';
  if (host === '') return undefined;
  const at = rest.span.start + from;
  return { value: host.toLowerCase().replace(/\.$/, ''), span: { start: at, end: at + host.length } };
}
