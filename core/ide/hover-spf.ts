import { graphOf, lookupsText, voidsText, wayText } from '../audit/spf-budget.js';
import { cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { SpfText } from '../lint/mail-text.js';
import type { MacroPart } from '../records/macro-string.js';
import type { SpfRecord, Term } from '../records/spf-record.js';
import {
  defaultQualifier,
  findMacro,
  findMechanism,
  findModifier,
  findQualifier,
  type SpfTerm,
} from '../records/spf-terms.js';
import type { Span } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import { joined, type Phrase, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { Described } from './described.js';
import type { HoverReader } from './hover-reader.js';
import { code, link, page, worded } from './markdown.js';

/** What the term or macro at `at` means, what it leaves to defaults, and what it costs. */
export function describeSpf(
  { spf: record, domain }: SpfText,
  at: number,
  reader: HoverReader,
): Described | undefined {
  const { words } = reader;
  if (touches(record.version.span, at)) {
    return { span: record.version.span, markdown: versionPage(record, domain, reader) };
  }
  return describeTerm(record, at, words);
}

/** The same in a record of Sender ID, which has the terms of SPF. */
export function describeSenderId(
  record: SpfRecord,
  at: number,
  { words }: HoverReader,
): Described | undefined {
  const { span, value } = record.version;
  return touches(span, at) ? { span, markdown: senderIdPage(value, words) } : describeTerm(record, at, words);
}

function senderIdPage(version: string, words: Words): string {
  const means = say`A record of Sender ID, which checked the sender as people see it (pra) or the one of the envelope (mfrom) with the terms of SPF. It is historic, and no SPF record.`;
  const facts = [[say`Defined in`, link(cite(4406, '3'))]] as const;
  return page(words, say`${code(textOfOctets(version))} · Sender ID record (historic)`, [means], facts);
}

function describeTerm(record: SpfRecord, at: number, words: Words): Described | undefined {
  const term = record.terms.find(({ span }) => touches(span, at));
  if (term === undefined) return undefined;
  const macro = partsOf(term).find(({ kind, span }) => kind === 'macro' && at >= span.start && at < span.end);
  if (macro?.kind === 'macro')
    return { span: macro.span, markdown: macroPage(macro.letter, macro.isUrlEscaped, words) };
  const row = rowOf(term);
  return {
    span: term.span,
    markdown: row === undefined ? unknownPage(term, words) : termPage(row, term, words),
  };
}

/** Whether an offset stands in the span or at its very end, where a pointer often comes to rest. */
function touches({ start, end }: Span<'payload'>, at: number): boolean {
  return at >= start && at <= end;
}

function rowOf(term: Term): SpfTerm | undefined {
  if (term.kind === 'broken') return term.row;
  return term.kind === 'directive' ? findMechanism(term.mechanism) : findModifier(term.modifier ?? '');
}

function unknownPage(term: Term, words: Words): string {
  const means =
    term.kind === 'modifier'
      ? say`No modifier that SPF knows. Receivers ignore it.`
      : say`No mechanism of SPF. Receivers give up on the whole record (permerror).`;
  return page(
    words,
    `${code(textOfOctets(term.text))} · SPF`,
    [means],
    [[say`Defined in`, link(cite(7208, '4.6.1'))]],
  );
}

function versionPage(record: SpfRecord, domain: Name, { words, lookup }: HoverReader): string {
  const { octets, terms } = record;
  const graph = graphOf(domain, record, lookup);
  const way = wayText(graph, domain);
  const facts = [
    [say`Terms`, terms.length],
    [say`Length`, say`${octets.length} octets`],
    [say`In the worst case`, joined([lookupsText(graph), voidsText(graph)], ', ')],
    [say`The way`, way && code(words.of(way))],
    [say`Defined in`, link(cite(7208, '4.5'))],
  ] as const;
  const means = say`The record of the Sender Policy Framework: which hosts may send mail for this domain. Terms are tried from left to right; the first that matches decides.`;
  return page(words, say`${code('v=spf1')} · SPF record`, [means], facts);
}

function termPage(row: SpfTerm, term: Term, words: Words): string {
  const qualifier = row.kind === 'mechanism' ? qualifierFact(term) : undefined;
  const facts = [
    [say`Here`, code(textOfOctets(term.text))],
    [say`When it matches`, qualifier],
    [say`Default`, row.default],
    [
      say`Counts as`,
      row.costs === 0 ? say`no DNS lookup` : say`one of the ten DNS lookups of ${link(cite(7208, '4.6.4'))}`,
    ],
    [say`Syntax`, code(worded(words, row.syntax))],
    [say`Defined in`, link(row.cite)],
  ] as const;
  const warning =
    row.deprecated === undefined ? undefined : say`Not to be used any more: ${link(row.deprecated)}.`;
  const name = code(row.name);
  const heading = row.kind === 'mechanism' ? say`${name} · SPF mechanism` : say`${name} · SPF modifier`;
  return page(words, heading, [row.means, warning], facts);
}

function qualifierFact(term: Term): Phrase | undefined {
  if (term.kind !== 'directive') return undefined;
  const row = findQualifier(term.qualifier.value);
  if (row === undefined) return undefined;
  const isWritten = term.qualifier.span.end > term.qualifier.span.start;
  const sign = isWritten ? code(row.text) : say`${code(defaultQualifier)} (none is written)`;
  return say`${sign} gives ${row.result}. ${row.means}`;
}

function partsOf(term: Term): readonly MacroPart[] {
  if (term.kind === 'modifier') return 'macro' in term ? term.macro.parts : term.domain.parts;
  return term.kind === 'directive' && 'domain' in term ? (term.domain?.parts ?? []) : [];
}

function macroPage(letter: string, isUrlEscaped: boolean, words: Words): string {
  const row = findMacro(letter);
  const means = row === undefined ? say`Stands for nothing.` : say`Stands for ${row.means}.`;
  const escaped = isUrlEscaped ? say`Written as a capital: the value is escaped for a URL.` : undefined;
  const heading = say`${code(`%{${letter}}`)} · SPF macro`;
  return page(words, heading, [means, escaped], [[say`Defined in`, row && link(row.cite)]]);
}
