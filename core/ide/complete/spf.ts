import { mailProviders } from '../../records/providers.js';
import { type SpfTerm, spfQualifiers, spfTerms } from '../../records/spf-terms.js';
import { verbatim } from '../../words/phrase.js';
import { code } from '../markdown.js';
import type { Completion, Proposal } from './completion.js';
import { type InsertPart, stop } from './insertion.js';
import { mailHostNetworks } from './mail-hosts.js';
import { pageOf } from './page.js';
import { spfArguments } from './spf-arguments.js';
import { findTerm, providerPage, termPage } from './spf-pages.js';
import { type TermPlace, termPlaceIn } from './spf-place.js';
import type { TextContext } from './text-context.js';
import { inText } from './text-edit.js';

/** Terms of an SPF record, or what may stand behind the name of one. */
export function spfCompletions(context: TextContext): readonly Completion[] {
  const { place } = context;
  const here = termPlaceIn(place.octets, place.at);
  if (here.separator !== undefined && place.at >= here.argument.start) return spfArguments(context, here);
  // A term that touches the string before would become a part of its last one.
  if (here.span.start > 0 && place.octets[here.span.start - 1] !== ' ') return [];
  const isAfterAll = here.others.some(({ name, start }) => name === 'all' && start < here.span.start);
  const proposals = isAfterAll ? [] : [...mechanisms(here), ...alls(here), ...ready(context, here)];
  const terms = outdatedLast([...proposals, ...modifiers(here)]);
  return terms.flatMap(({ word, ...proposal }) => inText(place, word, proposal) ?? []);
}

function outdatedLast(proposals: readonly TermProposal[]): readonly TermProposal[] {
  const isOutdated = ({ isDeprecated }: TermProposal): boolean => isDeprecated === true;
  return [...proposals.filter((some) => !isOutdated(some)), ...proposals.filter(isOutdated)];
}

interface TermProposal extends Proposal {
  readonly word: TermPlace['span'];
}

function mechanisms(here: TermPlace): TermProposal[] {
  const isTyped = here.separator !== undefined;
  return spfTerms.flatMap((row): TermProposal[] => {
    if (row.kind !== 'mechanism' || row.name === 'all') return [];
    const needsArgument = !row.argument.startsWith('optional');
    const insert: InsertPart[] = [row.name];
    if (needsArgument && !isTyped) insert.push(':', stop(''));
    return [termProposal(row, here.nameSpan, insert)];
  });
}

/** Modifiers come without a qualifier. Those that may stand there once do so at the end. */
function modifiers(here: TermPlace): TermProposal[] {
  if (here.qualifier !== '') return [];
  const used = new Set(here.others.map(({ name }) => name));
  return spfTerms.flatMap((row): TermProposal[] => {
    if (row.kind !== 'modifier' || used.has(row.name)) return [];
    if (row.name === 'redirect' && used.has('all')) return [];
    const insert: InsertPart[] = here.separator === undefined ? [`${row.name}=`, stop('')] : [row.name];
    return [termProposal(row, here.nameSpan, insert)];
  });
}

function termProposal(row: SpfTerm, word: TermPlace['span'], insert: readonly InsertPart[]): TermProposal {
  const { name, kind, syntax, deprecated } = row;
  const detail = typeof syntax === 'string' ? verbatim(syntax) : syntax;
  return {
    label: name,
    kind,
    insert,
    detail,
    page: termPage(row),
    isDeprecated: deprecated !== undefined,
    word,
  };
}

/** The mechanism that ends a record, with each qualifier; one is enough. */
function alls(here: TermPlace): TermProposal[] {
  const row = findTerm('all');
  if (row === undefined || here.separator !== undefined || here.others.some(({ name }) => name === 'all'))
    return [];
  const wanted = here.qualifier === '' ? ['-', '~', '?'] : [here.qualifier];
  return spfQualifiers
    .filter(({ text }) => wanted.includes(text))
    .sort((a, b) => wanted.indexOf(a.text) - wanted.indexOf(b.text))
    .map(({ text, result, means }) => ({
      label: `${text}all`,
      kind: 'mechanism',
      detail: verbatim(result),
      page: pageOf([code(`${text}all`), row.means, means]),
      word: here.span,
    }));
}

/** Terms that are complete: the addresses of the mail hosts, and providers. */
function ready(context: TextContext, here: TermPlace): TermProposal[] {
  if (here.separator !== undefined) return [];
  const used = new Set(here.others.map(({ text }) => text.replace(/^[+\-~?]/, '')));
  const word = { start: here.nameSpan.start, end: here.span.end };
  const networks = mailHostNetworks(context.zone, context.name.domain).map((label): TermProposal => {
    const row = findTerm(label.slice(0, 3));
    return { label, kind: 'address', page: row && termPage(row), word };
  });
  const providers = mailProviders.map((provider): TermProposal => {
    const label = `include:${provider.include}`;
    return { label, kind: 'provider', detail: provider.name, page: providerPage(provider), word };
  });
  return [...networks, ...providers].filter(({ label }) => !used.has(label.toLowerCase()));
}
