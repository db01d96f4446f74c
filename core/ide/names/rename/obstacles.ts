import { isAtOrBelow, type Name, parentOf, root } from '../../../dns/name.js';
import { shownName } from '../../../lint/rules/shared/shown.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { Zone } from '../../../zone/read-zone.js';
import { doesExist, recordsAt } from '../block-index.js';
import type { KnownZone } from '../known-zone.js';
import { headSpan } from '../record-places.js';
import { type Refusal, refusal } from './refusal.js';
import { changesOnlyCase, type Renaming } from './renaming.js';
import { touchedBy } from './touched.js';

const ns = numberOfType('NS');
const rrsig = numberOfType('RRSIG');

/**
 * Why a name must not be renamed, whatever the new label: it is the name of a zone or above one, belongs to a zone that
 * is not known, stands at a delegation, or is signed. Looks at the numbers of each record once.
 */
export function whyFixed(renaming: Renaming, zones: readonly KnownZone[]): Refusal | undefined {
  return whyAtApex(renaming, zones) ?? whyElsewhere(renaming, zones) ?? whyBound(renaming, zones);
}

function whyAtApex({ from }: Renaming, zones: readonly KnownZone[]): Refusal | undefined {
  const known = zones.find(({ zone }) => zone.isWhole && isAtOrBelow(zone.apex, from));
  if (known === undefined) return undefined;
  const [name, apex] = [shownName(from), shownName(known.zone.apex)];
  const message =
    known.zone.apex === from
      ? say`"${name}" is the name of a whole zone, which name servers know by it; only names below "${apex}" can be renamed.`
      : say`"${name}" is part of the name of a whole zone, which name servers know by it; only names below "${apex}" can be renamed.`;
  return refusal(message, known, soaSpan(known.zone));
}

/** Somebody of the known zones must have the right to say what stands at the name. */
function whyElsewhere({ from }: Renaming, zones: readonly KnownZone[]): Refusal | undefined {
  const holders = zones.filter(({ zone }) => isIn(zone, from));
  const delegations = holders.map((known) => ({ known, cut: delegationAbove(known.zone, from) }));
  const delegated = delegations.filter(({ cut }) => cut !== undefined);
  if (delegated.length === delegations.length) {
    const [first] = delegated;
    return first === undefined
      ? refusal(
          say`"${shownName(from)}" belongs to a zone that is not open here, so its records could not be renamed.`,
        )
      : whyDelegated(from, first.known, first.cut);
  }
  // The name of a server below a delegation stands in two zones, which are not published at the same moment.
  const glue = delegated.find(({ known: { zone } }) => doesExist(zone, from));
  return glue && whyDelegated(from, glue.known, glue.cut);
}

function whyDelegated(from: Name, known: KnownZone, cut: number | undefined): Refusal {
  const record = known.zone.records.get(cut ?? 0);
  const [owner, shown] = [shownName(record.owner), shownName(from)];
  const message =
    record.ownerId === known.zone.names.find(from)
      ? say`"${owner}" is delegated: it stands on both sides of a zone cut and cannot be renamed at once.`
      : say`"${owner}" is delegated: "${shown}" stands on both sides of a zone cut and cannot be renamed at once.`;
  return refusal(message, known, headSpan(record));
}

/** Delegations and signatures at or below the name, which others have a copy of or which would no longer verify. */
function whyBound(renaming: Renaming, zones: readonly KnownZone[]): Refusal | undefined {
  const { from } = renaming;
  for (const known of zones) {
    const { records, apexId } = known.zone;
    const { hasOwner } = touchedBy(known.zone, renaming);
    for (let index = 0; index < records.length; index++) {
      const type = records.typeOf(index);
      if ((type !== ns && type !== rrsig) || !hasOwner(index)) continue;
      if (type === ns && records.ownerOf(index) === apexId) continue;
      const record = records.get(index);
      const owner = shownName(record.owner);
      const message =
        type === ns
          ? say`"${owner}" is delegated, and its own zone would keep its name; "${shownName(from)}" cannot be renamed across a zone cut.`
          : say`"${owner}" is signed, and its signatures would no longer verify; rename it in the unsigned zone.`;
      return refusal(message, known, headSpan(record));
    }
  }
  return undefined;
}

/** Why the new name cannot be taken: something stands there already, and the records would merge. */
export function whyTaken(renaming: Renaming, zones: readonly KnownZone[]): Refusal | undefined {
  const { to } = renaming;
  if (changesOnlyCase(renaming)) return undefined;
  for (const known of zones) {
    const { zone } = known;
    if (!doesExist(zone, to)) continue;
    const { hasOwner } = touchedBy(zone, { from: to, covers: (name) => isAtOrBelow(name, to) });
    for (let index = 0; index < zone.records.length; index++) {
      if (!hasOwner(index)) continue;
      const record = zone.records.get(index);
      const message =
        record.ownerId === zone.names.find(to)
          ? say`"${shownName(to)}" has records already, and two names would become one.`
          : say`"${shownName(record.owner)}" has records already, so names below "${shownName(to)}" would be mixed.`;
      return refusal(message, known, headSpan(record));
    }
  }
  return undefined;
}

/** Whether a zone says what stands at a name. A fragment says so only about names that it has. */
function isIn(zone: Zone, name: Name): boolean {
  if (zone.isWhole) return isAtOrBelow(name, zone.apex);
  return doesExist(zone, name);
}

/** Number of the first NS record at a name or above it that is not the zone's own. At most 127 steps. */
function delegationAbove(zone: Zone, name: Name): number | undefined {
  const { names, records, apex, apexId } = zone;
  for (let at = name; at !== apex && at !== root; at = parentOf(at)) {
    const id = names.find(at);
    if (id === undefined) continue;
    if (id === apexId) return undefined;
    for (const index of recordsAt(zone, id)) if (records.typeOf(index) === ns) return index;
  }
  return undefined;
}

function soaSpan(zone: Zone): { readonly start: number; readonly end: number } | undefined {
  for (const index of recordsAt(zone, zone.apexId)) return headSpan(zone.records.get(index));
  return undefined;
}
