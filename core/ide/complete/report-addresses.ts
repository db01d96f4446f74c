import { cite } from '../../cite.js';
import { isAtOrBelow, type Name, nameOfLabels } from '../../dns/name.js';
import { organizationalDomain } from '../../records/organizational-domain.js';
import { say } from '../../words/phrase.js';
import { code, link } from '../markdown.js';
import { addressesNear } from './block-texts.js';
import type { Proposal } from './completion.js';
import { pageOf } from './page.js';
import type { AnyKind } from './tag-list-kinds.js';
import { mailDomain, type TextContext } from './text-context.js';

/** The address that people give to reports of a kind of record. */
export function usualAddress(context: TextContext, { id }: AnyKind): string {
  return `${id === 'dmarc' ? 'dmarc' : 'tls'}-reports@${mailDomain(context)}`;
}

/** Where reports may go: addresses that the zone names already, and usual ones of the domain. */
export function reportAddresses(context: TextContext, kind: AnyKind): readonly Proposal[] {
  const { zone, place, name } = context;
  const known = addressesNear(zone, place.offset);
  const all = new Set([...known, usualAddress(context, kind), `postmaster@${mailDomain(context)}`]);
  const isKnown = new Set(known);
  return [...all].map((address) => {
    const label = `mailto:${address}`;
    // Only reports about DMARC ask for it.
    const permission = kind.id === 'dmarc' ? permissionName(address, name.domain) : undefined;
    return {
      label,
      kind: 'address',
      detail: isKnown.has(address) ? say`used in this zone` : undefined,
      page: pageOf([
        code(label),
        permission === undefined
          ? undefined
          : say`The address is in another domain: reports go there only while ${code(`${permission} TXT "v=DMARC1"`)} is published (${link(cite(9990, '4'))}).`,
      ]),
    };
  });
}

/** Where another domain must permit reports about this one; undefined within one organization. */
function permissionName(address: string, domain: Name): string | undefined {
  const host = address.slice(address.lastIndexOf('@') + 1);
  if (host === '' || host.includes('\\')) return undefined;
  const target = nameOfLabels(host.split('.').filter((label) => label !== ''));
  const organization = organizationalDomain(domain);
  if (isAtOrBelow(target, organization)) return undefined;
  return `${domain.slice(0, -1)}._report._dmarc.${target}`;
}
