import { cite } from '../cite.js';
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
import type { Described } from './described.js';
import { code, link, page } from './markdown.js';

/** What the term or macro at `at` means, what it leaves to defaults, and what it costs. */
export function describeSpf(record: SpfRecord, at: number): Described | undefined {
  if (touches(record.version.span, at)) return { span: record.version.span, markdown: versionPage(record) };
  const term = record.terms.find(({ span }) => touches(span, at));
  if (term === undefined) return undefined;
  const macro = partsOf(term).find(({ kind, span }) => kind === 'macro' && at >= span.start && at < span.end);
  if (macro?.kind === 'macro')
    return { span: macro.span, markdown: macroPage(macro.letter, macro.isUrlEscaped) };
  const row = rowOf(term);
  return { span: term.span, markdown: row === undefined ? unknownPage(term) : termPage(row, term) };
}

/** Whether an offset stands in the span or at its very end, where a pointer often comes to rest. */
function touches({ start, end }: Span<'payload'>, at: number): boolean {
  return at >= start && at <= end;
}

function rowOf(term: Term): SpfTerm | undefined {
  if (term.kind === 'broken') return term.row;
  return term.kind === 'directive' ? findMechanism(term.mechanism) : findModifier(term.modifier ?? '');
}

function unknownPage(term: Term): string {
  const means =
    term.kind === 'modifier'
      ? 'No modifier that SPF knows. Receivers ignore it.'
      : 'No mechanism of SPF. Receivers give up on the whole record (permerror).';
  return page(`${code(textOfOctets(term.text))} · SPF`, [means], [['Defined in', link(cite(7208, '4.6.1'))]]);
}

function versionPage({ octets, terms }: SpfRecord): string {
  const facts = [
    ['Terms', String(terms.length)],
    ['Length', `${octets.length} octets`],
    ['Defined in', link(cite(7208, '4.5'))],
  ] as const;
  const means =
    'The record of the Sender Policy Framework: which hosts may send mail for this domain. Terms are tried from left to right; the first that matches decides.';
  return page(`${code('v=spf1')} · SPF record`, [means], facts);
}

function termPage(row: SpfTerm, term: Term): string {
  const qualifier = row.kind === 'mechanism' ? qualifierFact(term) : undefined;
  const facts = [
    ['Here', code(textOfOctets(term.text))],
    ['When it matches', qualifier],
    ['Default', row.default],
    [
      'Counts as',
      row.costs === 0 ? 'no DNS lookup' : `one of the ten DNS lookups of ${link(cite(7208, '4.6.4'))}`,
    ],
    ['Syntax', code(row.syntax)],
    ['Defined in', link(row.cite)],
  ] as const;
  const warning =
    row.deprecated === undefined ? undefined : `Not to be used any more: ${link(row.deprecated)}.`;
  return page(`${code(row.name)} · SPF ${row.kind}`, [row.means, warning], facts);
}

function qualifierFact(term: Term): string | undefined {
  if (term.kind !== 'directive') return undefined;
  const row = findQualifier(term.qualifier.value);
  if (row === undefined) return undefined;
  const isWritten = term.qualifier.span.end > term.qualifier.span.start;
  const sign = isWritten ? code(row.text) : `${code(defaultQualifier)} (none is written)`;
  return `${sign} gives ${row.result}. ${row.means}`;
}

function partsOf(term: Term): readonly MacroPart[] {
  if (term.kind === 'modifier') return 'macro' in term ? term.macro.parts : term.domain.parts;
  return term.kind === 'directive' && 'domain' in term ? (term.domain?.parts ?? []) : [];
}

function macroPage(letter: string, isUrlEscaped: boolean): string {
  const row = findMacro(letter);
  const means = `Stands for ${row?.means ?? 'nothing'}.`;
  const escaped = isUrlEscaped ? 'Written as a capital: the value is escaped for a URL.' : undefined;
  return page(
    `${code(`%{${letter}}`)} · SPF macro`,
    [means, escaped],
    [['Defined in', row && link(row.cite)]],
  );
}
