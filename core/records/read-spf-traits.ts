import { hasHostBits } from '../text/ip-address.js';
import type { DomainSpec } from './spf-domain.js';
import type { SpfProblem } from './spf-problem.js';
import type { AddressDirective, Directive, Modifier, NetworkDirective, Term } from './spf-record.js';
import { findMacro, type MechanismName, type Qualifier } from './spf-terms.js';
import { type SpfTraits, shortestPrefix, spfTrait } from './spf-traits.js';

/** The traits of a record. Linear; makes nothing of plain terms. */
export function readTraits(terms: readonly Term[], problems: readonly SpfProblem[]): SpfTraits {
  let traits = problems.length > 0 ? spfTrait.problem : 0;
  let seen = 0;
  let sawModifier = false;
  for (const term of terms) {
    if (term.kind === 'broken') continue;
    if (term.kind === 'modifier') {
      traits |= traitsOfModifier(term);
      if (term.modifier === 'redirect' || term.modifier === 'exp') sawModifier = true;
      continue;
    }
    if (sawModifier) traits |= spfTrait.earlyModifier;
    if ((traits & spfTrait.all) !== 0) traits |= spfTrait.afterAll;
    traits |= traitsOfDirective(term, traits);
    const bit = bitOf[term.mechanism];
    if ((seen & bit) !== 0) traits |= isNetwork(term) ? spfTrait.severalNetworks : spfTrait.repeatedMechanism;
    seen |= bit;
  }
  return traits | traitsOfEnd(traits);
}

/** What becomes of senders that no mechanism matches. */
function traitsOfEnd(traits: SpfTraits): SpfTraits {
  const hasAll = (traits & spfTrait.all) !== 0;
  const hasRedirect = (traits & spfTrait.redirect) !== 0;
  const isSilent = hasAll ? (traits & spfTrait.neutralAll) !== 0 : !hasRedirect;
  return (isSilent ? spfTrait.noVerdict : 0) | (hasAll && hasRedirect ? spfTrait.redirectWithAll : 0);
}

function traitsOfModifier(term: Modifier): SpfTraits {
  if ('domain' in term) {
    const isRedirect = term.modifier === 'redirect';
    return traitsOfDomain(term.domain, isRedirect) | (isRedirect ? spfTrait.redirect : 0);
  }
  return term.modifier === undefined ? spfTrait.unknownModifier : spfTrait.reportModifier;
}

/** `before`: the traits of the terms before it. */
function traitsOfDirective(term: Directive, before: SpfTraits): SpfTraits {
  switch (term.mechanism) {
    case 'all':
      return (before & spfTrait.all) === 0 ? traitsOfAll(term.qualifier.value) : 0;
    case 'ip4':
    case 'ip6':
      return traitsOfNetwork(term);
    case 'a':
    case 'mx':
      return traitsOfAddresses(term);
    case 'ptr':
      return spfTrait.ptr | (term.domain === undefined ? 0 : traitsOfDomain(term.domain, true));
    case 'include':
      return spfTrait.include | traitsOfDomain(term.domain, true);
    case 'exists':
      return spfTrait.lookup | traitsOfDomain(term.domain, true);
  }
}

function traitsOfAll(qualifier: Qualifier): SpfTraits {
  switch (qualifier) {
    case '+':
      return spfTrait.all | spfTrait.passAll;
    case '?':
      return spfTrait.all | spfTrait.neutralAll;
    case '-':
      return spfTrait.all | spfTrait.failAll;
    case '~':
      return spfTrait.all;
  }
}

function traitsOfNetwork({ qualifier, network, prefix }: NetworkDirective): SpfTraits {
  if (prefix === undefined) return 0;
  const isShort = prefix.value < shortestPrefix[network.family] && qualifier.value === '+';
  return (isShort ? spfTrait.shortPrefix : 0) | (hasHostBits(network) ? spfTrait.hostBits : 0);
}

function traitsOfAddresses({ mechanism, qualifier, domain, prefix4, prefix6 }: AddressDirective): SpfTraits {
  let traits = mechanism === 'mx' ? spfTrait.lookup | spfTrait.mx : spfTrait.lookup;
  if (domain !== undefined) traits |= traitsOfDomain(domain, true);
  if (prefix4 === undefined && prefix6 === undefined) return traits;
  const isShort =
    (prefix4 !== undefined && prefix4.value < shortestPrefix[4]) ||
    (prefix6 !== undefined && prefix6.value < shortestPrefix[6]);
  return isShort && qualifier.value === '+' ? traits | spfTrait.shortPrefix : traits;
}

/** `isAsked`: whether receivers look the name up to decide about a message. */
function traitsOfDomain(domain: DomainSpec, isAsked: boolean): SpfTraits {
  let traits = 0;
  if (domain.mistake !== undefined) traits |= spfTrait.mistake;
  if (domain.finalDot !== undefined) traits |= spfTrait.finalDot;
  if (domain.macros !== 'any') return traits;
  for (const part of domain.parts) {
    if (part.kind !== 'macro') continue;
    if (part.letter === 'p') traits |= spfTrait.ptr;
    if (isAsked && findMacro(part.letter)?.isPerMessage === true) traits |= spfTrait.perMessageMacro;
  }
  return traits;
}

function isNetwork({ mechanism }: Directive): boolean {
  return mechanism === 'ip4' || mechanism === 'ip6';
}

/** `all` may stand there as often as it likes: behind the first nobody looks. */
const bitOf: Readonly<Record<MechanismName, number>> = {
  all: 0,
  include: 1 << 0,
  a: 1 << 1,
  mx: 1 << 2,
  ptr: 1 << 3,
  ip4: 1 << 4,
  ip6: 1 << 5,
  exists: 1 << 6,
};
