import { nameOfOctets, octetsOfName } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import type { DomainSpec } from '../records/spf-domain.js';
import type { Step } from './evaluation.js';
import { expandDomain } from './macro-expansion.js';
import { macroValues } from './macro-values.js';
import type { TermNote } from './trace.js';

/** The domain that a term is about. */
export type Target =
  | { readonly kind: 'name'; readonly name: Name; readonly text: string }
  | { readonly kind: 'unusable'; readonly text: string; readonly note: TermNote }
  | { readonly kind: 'pending' };

/** Fills in the domain of a term; without one it is that of the record (RFC 7208 s4.8). */
export function readTarget(step: Step, spec: DomainSpec | undefined): Target {
  if (spec === undefined) return { kind: 'name', name: step.domain, text: octetsOfName(step.domain) };
  if (spec.name !== undefined) return { kind: 'name', name: spec.name, text: octetsOfName(spec.name) };
  const expansion = expandDomain(spec.parts, macroValues(step));
  if (expansion.kind === 'pending') return expansion;
  if (expansion.kind === 'unusable') {
    return { kind: 'unusable', text: spec.text, note: { kind: 'unusable-macro' } };
  }
  const { text } = expansion;
  const read = nameOfOctets(text);
  if ('fault' in read)
    return { kind: 'unusable', text, note: { kind: 'unusable-target', fault: read.fault } };
  return { kind: 'name', name: read.name, text };
}
