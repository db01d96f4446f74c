import { labelsOf } from '../../../dns/name.js';
import { type NameTable, none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { Zone } from '../../../zone/read-zone.js';
import { isPause } from '../../../zone/steps.js';
import type { MailZone } from '../../mail-zone.js';
import { nameKindsOf } from '../../name-kinds.js';
import { type Pause, pause } from '../../rule.js';
import { NameFact, nameFacts } from '../shared/name-facts.js';
import { perZone, perZoneInSteps } from '../shared/per-zone.js';

/** Whether the zone has a DKIM key that can sign for a domain in relaxed alignment: at, above or below it. */
export function hasSigner(domainId: number, zone: MailZone): boolean {
  // Keys that are TXT records are known already. Others take a walk over all names, which few zones need.
  return isSignedBy(keyDomains(zone), domainId, zone) || isSignedBy(allDomains(zone), domainId, zone);
}

/** By number of a name: `d=` of a signature can name it, or one below it. */
type SigningDomains = Uint8Array;
const signs = 1;
const signsBelow = 2;

function isSignedBy(
  domains: SigningDomains,
  domainId: number,
  { zone: { names, apexId } }: MailZone,
): boolean {
  if (((domains[domainId] ?? 0) & signsBelow) !== 0) return true;
  for (
    let id = domainId;
    names.parentOf(id) !== none && names.isAtOrBelow(id, apexId);
    id = names.parentOf(id)
  ) {
    if (((domains[id] ?? 0) & signs) !== 0) return true;
  }
  return false;
}

function addDomain(domains: SigningDomains, domainId: number, names: NameTable): void {
  domains[domainId] = (domains[domainId] ?? 0) | signs;
  for (let id = domainId; id !== none && ((domains[id] ?? 0) & signsBelow) === 0; id = names.parentOf(id)) {
    domains[id] = (domains[id] ?? 0) | signsBelow;
  }
}

/** Domains below which there are TXT records at selectors. */
export const keyDomains = perZoneInSteps(function* (zone): Generator<Pause, SigningDomains> {
  const { names } = zone.zone;
  const domains = new Uint8Array(names.length);
  let count = 0;
  for (const { ownerId, kindLabels } of zone.textsOf('dkim-key')) {
    if (isPause(count++)) yield pause;
    // A selector of several labels may belong to something else than a key.
    if (kindLabels > 2 && depthOfKeys(ownerId, names) === undefined) continue;
    addDomain(domains, ancestorOf(ownerId, kindLabels, names), names);
  }
  return domains;
});

/** Domains below which a zone has DKIM keys of any form, or leaves them to others. */
const allDomains = perZone((zone): SigningDomains => {
  const { names } = zone.zone;
  const kinds = nameKindsOf(names);
  const facts = nameFacts(zone);
  const domains = new Uint8Array(names.length);
  for (let id = 0; id < facts.length; id++) {
    if (((facts[id] as number) & NameFact.exists) === 0) continue;
    const kind = kinds.kindOf(id);
    if (kind === 'plain' || kind === 'dmarc') continue;
    const depth = kind === 'selector' ? 1 : depthOfKeys(id, names);
    if (depth === undefined || (depth === 0 && !isElsewhere(id, zone.zone))) continue;
    addDomain(domains, ancestorOf(id, depth + 1, names), names);
  }
  return domains;
});

/** How many labels stand before `_domainkey`; undefined for a name without it, and for ADSP and reporting records. */
function depthOfKeys(id: number, names: NameTable): number | undefined {
  const labels = labelsOf(names.get(id).toLowerCase());
  const depth = labels.indexOf('_domainkey');
  const before = labels[depth - 1];
  return depth < 0 || before === '_adsp' || before === '_report' ? undefined : depth;
}

function ancestorOf(id: number, labels: number, names: NameTable): number {
  let at = id;
  for (let label = 0; label < labels; label++) at = names.parentOf(at);
  return at;
}

const elsewhere: ReadonlySet<number> = new Set([
  numberOfType('CNAME'),
  numberOfType('DNAME'),
  numberOfType('NS'),
]);

/** Whether the keys below a name are somebody else's business. */
function isElsewhere(id: number, { records }: Zone): boolean {
  for (const index of records.atOwner(id)) if (elsewhere.has(records.typeOf(index))) return true;
  return false;
}
