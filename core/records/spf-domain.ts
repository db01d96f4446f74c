import { type Name, readName, root } from '../dns/name.js';
import { readIp4, readIp6 } from '../text/ip-address.js';
import type { Located, Span } from '../text/span.js';
import type { MacroPart, MacroReading } from './macro-string.js';

/** A domain as a term names it (RFC 7208 s7.1): fixed, or with macros that every message fills in. */
export interface DomainSpec {
  readonly text: string;
  readonly span: Span<'payload'>;
  readonly parts: readonly MacroPart[];
  /** `plain`: only i, d and v, about which there is nothing to say. `any`: parts that ask for a closer look. */
  readonly macros: 'none' | 'plain' | 'any';
  /** The name it stands for, where it has no macros and such a name can exist. */
  readonly name: Name | undefined;
  /** The final dot, which is accepted but should not be published (RFC 7208 s7.3). */
  readonly finalDot: Span<'payload'> | undefined;
  /** What the grammar takes although it cannot be a domain. Nothing matches it, but the record stands. */
  readonly mistake: DomainMistake | undefined;
}

export interface DomainMistake {
  readonly fault: 'url' | 'mailbox' | 'empty-label' | 'long-label' | 'long-name';
  readonly span: Span<'payload'>;
}

/** Why a text is no domain-spec, which makes the whole record a permanent error. */
export interface DomainProblem {
  readonly fault:
    | 'empty'
    | 'single-label'
    | 'ip4'
    | 'ip6'
    | 'url'
    | 'port'
    | 'prefix'
    | 'empty-label'
    | 'numeric-top'
    | 'hyphen-edge'
    | 'bad-top';
  readonly span: Span<'payload'>;
}

// domain-spec = macro-string domain-end       domain-end = ( "." toplabel [ "." ] ) / macro-expand
// toplabel = ( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )
const topLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** Reads a macro string without problems of its own as a domain-spec. Linear. */
export function readDomainSpec(macro: MacroReading): DomainSpec | DomainProblem {
  const { text, span, parts } = macro;
  if (text === '') return { fault: 'empty', span };
  const last = parts[parts.length - 1];
  const isFixed = parts.length === 1 && last?.kind === 'literal';
  if (last?.kind !== 'literal') {
    return { text, span, parts, macros: 'any', name: undefined, finalDot: undefined, mistake: undefined };
  }
  const hasFinalDot = last.text.endsWith('.');
  const body = hasFinalDot ? last.text.slice(0, -1) : last.text;
  const dot = body.lastIndexOf('.');
  const top = body.slice(dot + 1);
  const topStart = last.span.start + dot + 1;
  if (dot < 0 || !topLabel.test(top) || /^[0-9]+$/.test(top)) {
    return problemOf(
      { value: text, span },
      { value: top, span: { start: topStart, end: topStart + top.length } },
      dot >= 0,
    );
  }
  const finalDot = hasFinalDot ? { start: last.span.end - 1, end: last.span.end } : undefined;
  const read = isFixed ? readFixed(text, span) : undefined;
  return {
    text,
    span,
    parts,
    macros: isFixed ? 'none' : 'any',
    finalDot,
    name: read?.name,
    mistake: read?.mistake,
  };
}

export function isDomainProblem(read: DomainSpec | DomainProblem): read is DomainProblem {
  return 'fault' in read;
}

/** What the text was meant to be, as far as that shows: the message depends on it, the verdict does not. */
function problemOf(whole: Located<string>, top: Located<string>, hasDot: boolean): DomainProblem {
  const text = whole.value;
  const slash = startOfPrefixes(top.value);
  const address = text.slice(0, startOfPrefixes(text)).replace(/\.$/, '');
  if (readIp4(address) !== undefined) return { fault: 'ip4', span: whole.span };
  if (readIp6(address) !== undefined) return { fault: 'ip6', span: whole.span };
  if (text.includes('://')) return { fault: 'url', span: whole.span };
  if (slash < top.value.length)
    return { fault: 'prefix', span: { start: top.span.start + slash, end: top.span.end } };
  if (!hasDot) return { fault: 'single-label', span: whole.span };
  if (top.value === '') return { fault: 'empty-label', span: whole.span };
  const port = /:[0-9]+$/.exec(top.value);
  if (port !== null)
    return { fault: 'port', span: { start: top.span.start + port.index, end: top.span.end } };
  if (/^[0-9]+$/.test(top.value)) return { fault: 'numeric-top', span: top.span };
  return { fault: /^-|-$/.test(top.value) ? 'hyphen-edge' : 'bad-top', span: top.span };
}

/** Where the slashes and digits at the end of a text begin, from their first slash on; the end where there are none. */
function startOfPrefixes(text: string): number {
  let start = text.length;
  for (let at = text.length - 1; at >= 0 && /[/0-9]/.test(text[at] ?? ''); at--)
    if (text[at] === '/') start = at;
  return start;
}

/** The name that a text without macros stands for, or why there is none. */
function readFixed(text: string, span: Span<'payload'>): Pick<DomainSpec, 'name' | 'mistake'> {
  if (text.includes('://')) return { name: undefined, mistake: { fault: 'url', span } };
  if (text.includes('@')) return { name: undefined, mistake: { fault: 'mailbox', span } };
  // In a record a backslash is an octet like any other.
  const escaped = text.replace(/[\\"$();]/g, '\\$&');
  const read = readName(escaped.endsWith('.') ? escaped : `${escaped}.`, root);
  if ('name' in read) return { name: read.name, mistake: undefined };
  const { kind, offset, length } = read.problem;
  if (kind === 'long-name') return { name: undefined, mistake: { fault: 'long-name', span } };
  // Escapes shift offsets, but what holds one of these characters is no domain anyway.
  const at = escaped === text ? { start: span.start + offset, end: span.start + offset + length } : span;
  return {
    name: undefined,
    mistake: { fault: kind === 'long-label' ? 'long-label' : 'empty-label', span: at },
  };
}
