import type { Name } from '../../dns/name.js';
import { type IpAddress, printIp } from '../../text/ip-address.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { KnownZone } from '../names/known-zone.js';
import { isGenerated, type ZoneEdit } from './action.js';
import { textsAt } from './domain-facts.js';
import { textEdits } from './text-layout.js';

/** Edits that add a sender to the SPF record of a domain, or why there are none. */
export type SpfAddition = { readonly edits: readonly ZoneEdit[] } | { readonly problem: Phrase };

/**
 * Adds an address to the SPF record of a domain, in the first of some zones that has one. It comes before `all` and before
 * modifiers, so that it is looked at.
 */
export function addToSpf(zones: Iterable<KnownZone>, domain: Name, address: IpAddress): SpfAddition {
  const shown = domain.replace(/\.$/, '');
  const term = `ip${address.family}:${printIp(address)}`;
  for (const known of zones) {
    const texts = textsAt(known.zone, domain, 'spf');
    const [own, another] = texts;
    if (own === undefined) continue;
    if (another !== undefined)
      return { problem: say`${shown} has more than one SPF record: merge them first.` };
    if (own.spf.problems.length > 0)
      return { problem: say`The SPF record of ${shown} is broken: repair it first.` };
    if (own.spf.terms.some(({ text }) => text.toLowerCase() === term)) {
      return { problem: say`${term} stands in the SPF record of ${shown} already.` };
    }
    const next = own.spf.terms.find(
      (one) => one.kind === 'modifier' || (one.kind === 'directive' && one.mechanism === 'all'),
    );
    const at = next === undefined ? own.text.octets.trimEnd().length : next.span.start;
    const text = next === undefined ? ` ${term}` : `${term} `;
    const edits = textEdits(known.zone, own, [{ span: { start: at, end: at }, text }]);
    if (edits === undefined || isGenerated(known.zone, own.record.typeSpan)) {
      return { problem: say`The SPF record of ${shown} cannot be edited where it stands.` };
    }
    return { edits: edits.map((edit) => ({ known, span: edit.span, newText: edit.text })) };
  }
  return { problem: say`No zone at hand has an SPF record of ${shown}.` };
}
