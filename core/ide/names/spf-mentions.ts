import { type Name, readName, root } from '../../dns/name.js';
import type { MacroPart } from '../../records/macro-string.js';
import { isSpf, readSpf } from '../../records/spf.js';
import type { DomainSpec } from '../../records/spf-domain.js';
import type { Term } from '../../records/spf-record.js';
import type { Span } from '../../text/span.js';

/** A name in the text of an SPF record. */
export interface SpfMention {
  /** The term it belongs to, in lower case. */
  readonly term: string;
  /**
   * The name that is asked for. Behind macros, which every message fills in, it is the wildcard: of
   * `exists:%{i}._spf.example.com` the name `*._spf.example.com.`
   */
  readonly name: Name;
  /** Behind macros only what is fixed. */
  readonly span: Span<'payload'>;
  /** The labels that are written out, leftmost first. */
  readonly labels: readonly Span<'payload'>[];
  readonly isBehindMacros: boolean;
}

/** The names in a text; none where it is no SPF record (RFC 7208 s4.5). Total; linear. */
export function spfMentions(octets: string): SpfMention[] {
  if (!isSpf(octets)) return [];
  return readSpf(octets).terms.flatMap((term) => mentionIn(term) ?? []);
}

function mentionIn(term: Term): SpfMention | undefined {
  if (!('domain' in term) || term.domain === undefined) return undefined;
  const name = term.kind === 'directive' ? term.mechanism : term.modifier;
  return wholeMention(name, term.domain) ?? tailMention(name, term.domain.parts);
}

function wholeMention(term: string, { text, span, name }: DomainSpec): SpfMention | undefined {
  if (name === undefined) return undefined;
  return { term, name, span, labels: labelSpans(text, span.start), isBehindMacros: false };
}

/** What is fixed at the end: from the first dot after the last macro on, since the macro may be part of a label. */
function tailMention(term: string, parts: readonly MacroPart[]): SpfMention | undefined {
  const last = parts[parts.length - 1];
  if (last?.kind !== 'literal' || parts.length === 1) return undefined;
  const dot = last.text.indexOf('.');
  const text = last.text.slice(dot + 1);
  if (dot < 0 || text === '') return undefined;
  // In a record a backslash is an octet like any other.
  const escaped = text.replace(/[\\"$();@]/g, '\\$&');
  const read = readName(`*.${escaped.replace(/\.$/, '')}.`, root);
  if ('problem' in read) return undefined;
  const start = last.span.start + dot + 1;
  return {
    term,
    name: read.name,
    span: { start, end: last.span.end },
    labels: labelSpans(text, start),
    isBehindMacros: true,
  };
}

function labelSpans(text: string, start: number): Span<'payload'>[] {
  const labels: Span<'payload'>[] = [];
  let at = start;
  for (const label of text.replace(/\.$/, '').split('.')) {
    labels.push({ start: at, end: at + label.length });
    at += label.length + 1;
  }
  return labels;
}
