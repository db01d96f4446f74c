import type { Located } from '../text/span.js';
import { type PrefixProblem, readNetwork, readPrefix, splitDualPrefix } from './spf-network.js';
import { broken, part, type Reading, readDomain, report, reportDualPrefix } from './spf-reading.js';
import type { AddressDirective, BrokenTerm, Directive, NetworkDirective } from './spf-record.js';
import type { Qualifier, SpfMechanism } from './spf-terms.js';

/** A mechanism whose name is known: what stands before and behind it. */
interface Named extends Reading {
  readonly row: SpfMechanism;
  readonly qualifier: Located<Qualifier>;
  readonly name: Located<string>;
  /** Everything behind the name. */
  readonly behind: Located<string>;
  /** What follows the colon; undefined where there is none. */
  readonly argument: Located<string> | undefined;
}

/** Reads what stands behind the name of a mechanism. */
export function readMechanism(
  { word, problems }: Reading,
  row: SpfMechanism,
  qualifier: Located<Qualifier>,
  name: Located<string>,
): Directive | BrokenTerm {
  const behind = part(word, name.span.end - word.span.start, word.value.length);
  const argument = behind.value.startsWith(':') ? part(behind, 1, behind.value.length) : undefined;
  const named: Named = { word, problems, row, qualifier, name, behind, argument };
  return readArgument(named) ?? broken(named, name, row);
}

function readArgument(named: Named): Directive | undefined {
  const { word, row, qualifier, name, behind, argument } = named;
  const { value: text, span } = word;
  switch (row.name) {
    case 'all':
      if (behind.value === '') return { kind: 'directive', text, span, qualifier, name, mechanism: row.name };
      report(named, { kind: 'wrong-argument', fault: 'takes-nothing', row, text: behind.value }, behind.span);
      return undefined;
    case 'include':
    case 'exists': {
      if (argument === undefined) {
        report(named, { kind: 'wrong-argument', fault: 'needs-domain', row, text }, span);
        return undefined;
      }
      const domain = readDomain(named, row, argument);
      return domain && { kind: 'directive', text, span, qualifier, name, mechanism: row.name, domain };
    }
    case 'ptr': {
      if (argument === undefined && behind.value !== '') {
        report(
          named,
          { kind: 'wrong-argument', fault: 'takes-no-prefix', row, text: behind.value },
          behind.span,
        );
        return undefined;
      }
      const domain = argument && readDomain(named, row, argument);
      if (argument !== undefined && domain === undefined) return undefined;
      return { kind: 'directive', text, span, qualifier, name, mechanism: row.name, domain };
    }
    case 'a':
    case 'mx':
      return readAddresses(named, row.name);
    case 'ip4':
    case 'ip6':
      return readNetworks(named, row.name);
  }
}

// A = "a" [ ":" domain-spec ] [ dual-cidr-length ]
function readAddresses(named: Named, mechanism: 'a' | 'mx'): AddressDirective | undefined {
  const { word, row, qualifier, name, behind, argument } = named;
  const split = splitDualPrefix(argument ?? behind);
  if (argument === undefined && split.before.value !== '') {
    reportDualPrefix(named, behind);
    return undefined;
  }
  const domain = argument && readDomain(named, row, split.before, argument);
  // `a:example.com/24/64`: what looks like the length for IPv6 is told with the rest that is in front of it.
  if (argument !== undefined && domain === undefined) return undefined;
  const prefix4 = split.prefix4 && readPrefix(split.prefix4, 4);
  const prefix6 = split.prefix6 && readPrefix(split.prefix6, 6);
  if (prefix4 !== undefined && 'fault' in prefix4) return reportPrefix(named, prefix4, 4);
  if (prefix6 !== undefined && 'fault' in prefix6) return reportPrefix(named, prefix6, 6);
  const { value: text, span } = word;
  return { kind: 'directive', text, span, qualifier, name, mechanism, domain, prefix4, prefix6 };
}

// IP4 = "ip4" ":" ip4-network [ ip4-cidr-length ]
function readNetworks(named: Named, mechanism: 'ip4' | 'ip6'): NetworkDirective | undefined {
  const { word, qualifier, name, behind, argument } = named;
  const { value: text, span } = word;
  const family = mechanism === 'ip4' ? 4 : 6;
  const { address, prefix, network, addressProblem, prefixProblem } = readNetwork(argument ?? behind, family);
  if (addressProblem !== undefined) {
    const { fault } = addressProblem;
    const isThere = addressProblem.text !== '' && argument !== undefined;
    const place = isThere ? addressProblem.span : span;
    report(named, { kind: 'bad-address', fault, family, text: addressProblem.text, name: name.span }, place);
  }
  if (prefixProblem !== undefined) return reportPrefix(named, prefixProblem, family);
  if (network === undefined || argument === undefined) return undefined;
  return { kind: 'directive', text, span, qualifier, name, mechanism, network, address, prefix };
}

function reportPrefix(reading: Reading, { fault, text, span }: PrefixProblem, family: 4 | 6): undefined {
  report(reading, { kind: 'bad-prefix', fault, family, text }, span);
  return undefined;
}
