import { mailProviders } from '../../records/providers.js';
import { type SpfTerm, spfMacros } from '../../records/spf-terms.js';
import { say } from '../../words/phrase.js';
import type { Zone } from '../../zone/zone.js';
import { spfOwnersNear } from './block-texts.js';
import type { Completion, Proposal } from './completion.js';
import { mailHostNetworks } from './mail-hosts.js';
import { findTerm, macroPage, providerPage } from './spf-pages.js';
import type { TermPlace } from './spf-place.js';
import type { TextContext } from './text-context.js';
import { inText } from './text-edit.js';
import { findNames, fullName } from './zone-names.js';
import { type OwnerBits, ownerBit } from './zone-owners.js';

/** What may stand behind the name of a term: names, networks, macros. */
export function spfArguments(context: TextContext, here: TermPlace): readonly Completion[] {
  const { place } = context;
  const { octets, at } = place;
  const row = findTerm(here.name);
  if (row === undefined) return [];
  const isRightSign = row.kind === 'modifier' ? here.separator === '=' : here.separator === ':';
  const written = octets.slice(here.argument.start, at);
  if (!isRightSign || written.includes('/')) return [];
  const slash = octets.slice(here.argument.start, here.argument.end).indexOf('/');
  const end = slash < 0 ? here.argument.end : here.argument.start + slash;
  const percent = written.lastIndexOf('%');
  if (takesDomain(row) && percent >= 0 && /^%(?:\{[a-z]?)?$/i.test(written.slice(percent))) {
    const start = here.argument.start + percent;
    return macros(octets, start, end).flatMap(({ word, ...macro }) => inText(place, word, macro) ?? []);
  }
  const word = { start: here.argument.start, end };
  const used = new Set(here.others.map(({ text }) => text.replace(/^[+\-~?]/, '')));
  return argumentsOf(context, row, written)
    .filter(({ label }) => !used.has(`${here.name}${here.separator}${label.toLowerCase()}`))
    .flatMap((proposal) => inText(place, word, proposal) ?? []);
}

function takesDomain({ argument }: SpfTerm): boolean {
  return argument.includes('domain');
}

function argumentsOf(context: TextContext, row: SpfTerm, typed: string): readonly Proposal[] {
  const { zone } = context;
  switch (row.name) {
    case 'ip4':
    case 'ip6':
      return mailHostNetworks(zone, context.name.domain)
        .filter((network) => network.startsWith(row.name))
        .map((network) => ({
          label: network.slice(4),
          kind: 'address',
          detail: say`a mail host of this zone`,
        }));
    case 'include':
      return [...senders(context), ...providers()];
    case 'redirect':
      return senders(context);
    case 'a':
    case 'ptr':
      return names(context, typed, (_, bits) => (bits & ownerBit.address) !== 0);
    case 'mx':
      return names(context, typed, (_, bits) => (bits & ownerBit.mx) !== 0);
    case 'exp':
      return names(context, typed, (id, bits) => (bits & ownerBit.text) !== 0 && isPlain(zone, id));
    case 'rr':
      return ['all', 'e', 'f', 's', 'n'].map((label) => ({ label, kind: 'value' }));
    case 'ra':
      return ['postmaster', 'spf-reports'].map((label) => ({ label, kind: 'address' }));
    default:
      return takesDomain(row) ? macroStarts() : [];
  }
}

/** Whether no label of a name says that its texts are for something else. */
function isPlain({ names: table }: Zone, id: number): boolean {
  return !table.labelBegins(id, '_d') && !table.labelBegins(table.parentOf(id), '_');
}

/** Names of the zone that have an SPF record, but for the one that is being written. */
function senders({ zone, place, ownerId }: TextContext): Proposal[] {
  return spfOwnersNear(zone, place.offset)
    .filter((id) => id !== ownerId && zone.names.isAtOrBelow(id, zone.apexId))
    .map((id) => ({
      label: fullName(zone.names, id),
      kind: 'name',
      detail: say`has an SPF record in this zone`,
    }));
}

function providers(): Proposal[] {
  return mailProviders.map((provider) => ({
    label: provider.include,
    kind: 'provider',
    detail: provider.name,
    page: providerPage(provider),
  }));
}

function names(
  { zone, place }: TextContext,
  typed: string,
  accepts: (id: number, bits: OwnerBits) => boolean,
): Proposal[] {
  const isWritable = (id: number, bits: OwnerBits): boolean =>
    !zone.names.labelBegins(id, '*') && accepts(id, bits);
  const found = findNames(zone, { offset: place.offset, typed, accepts: isWritable });
  return found.ids.map((id) => ({ label: fullName(zone.names, id), kind: 'name' }));
}

/** Names with macros that ask about the very sender, to begin with. */
function macroStarts(): Proposal[] {
  return ['%{ir}.%{v}._spf.%{d}', '%{l}._spf.%{d}'].map((label) => ({ label, kind: 'macro' }));
}

interface MacroProposal extends Proposal {
  readonly word: { readonly start: number; readonly end: number };
}

/** The macros, in the place of one that has been begun: from its percent sign to the brace that closes it, if there is one. */
function macros(octets: string, start: number, end: number): MacroProposal[] {
  const rest = /^%(?:\{[a-z]?\}?)?/i.exec(octets.slice(start, end))?.[0] ?? '%';
  const word = { start, end: start + rest.length };
  return spfMacros
    .filter(({ isForExplanation }) => !isForExplanation)
    .map((row) => ({
      label: `%{${row.letter}}`,
      kind: 'macro',
      detail: row.means,
      page: macroPage(row),
      isDeprecated: row.deprecated !== undefined,
      word,
    }));
}
