import { type Name, readName, root } from '../dns/name.js';
import { none } from '../zone/name-table.js';
import type { Zone } from '../zone/zone.js';
import { exchangesOf, knownAnswers } from './known-answers.js';

/**
 * The hosts that take the mail of the domain that a policy file is for, as far as the zones at hand show it. The file does
 * not name its domain: the path does where it leads through the folder of a web host (`mta-sts.example.com/`), else it is
 * the only domain with MTA-STS in the zones. Undefined where that leaves it open.
 */
export function policyExchanges(path: string, zones: readonly Zone[]): readonly string[] | undefined {
  const domain = domainInPath(path) ?? onlyDomain(zones);
  if (domain === undefined) return undefined;
  return exchangesOf(domain, knownAnswers(zones));
}

const folder = /(?:^|[\\/])mta-sts\.([A-Za-z0-9][A-Za-z0-9.-]{0,250})[\\/]/i;

function domainInPath(path: string): Name | undefined {
  const read = readName(folder.exec(path)?.[1] ?? '', root);
  return 'name' in read ? read.name : undefined;
}

/** The one domain with a record at `_mta-sts`, or else with a host `mta-sts`. */
function onlyDomain(zones: readonly Zone[]): Name | undefined {
  for (const label of ['_mta-sts', 'mta-sts']) {
    const domains = new Set<Name>();
    for (const { names, records } of zones) {
      for (let id = 0; id < names.length; id++) {
        const domain = names.hasLabel(id, label) ? names.parentOf(id) : none;
        if (domain !== none && hasRecords(records.atOwner(id))) domains.add(names.get(domain));
      }
    }
    if (domains.size > 0) return domains.size === 1 ? domains.values().next().value : undefined;
  }
  return undefined;
}

function hasRecords(indexes: Iterable<number>): boolean {
  for (const _ of indexes) return true;
  return false;
}
