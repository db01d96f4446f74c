import { readDomain } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import { labelsOf } from '../dns/name.js';
import { toUnicode } from '../dns/u-label.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { isOneSlip } from './distance.js';
import { domainSkeleton } from './skeleton.js';

/** A domain with what is compared of it. Texts as people read them, in lower case, without final dot. */
export interface KnownDomain {
  readonly domain: string;
  /** What is registered of it: the longest public suffix and one label. */
  readonly organization: string;
  /** The label that was registered, and the suffix behind it. */
  readonly label: string;
  readonly suffix: string;
  readonly skeleton: string;
}

/** Reads a domain; undefined for what is none. `octets` has one character an octet. */
export function knownDomain(octets: string): KnownDomain | undefined {
  const read = readDomain(octets);
  if ('fault' in read) return undefined;
  const organization = shown(organizationalDomain(read.name));
  const dot = organization.indexOf('.');
  return {
    domain: shown(read.name),
    organization,
    label: dot < 0 ? organization : organization.slice(0, dot),
    suffix: dot < 0 ? '' : organization.slice(dot + 1),
    skeleton: domainSkeleton(organization),
  };
}

/** How one domain resembles another of somebody else. */
export type Resemblance =
  /** It looks the same, and is another. */
  | 'look-alike-domain'
  /** One character more, less or other, or two swapped. */
  | 'near-miss'
  /** The whole of it stands inside: `example.com.evil.test`, `example-com.test`. */
  | 'domain-inside'
  /** The same label under another public suffix. */
  | 'other-suffix';

/** Of very short names every second one is a slip of another. */
const shortestLabel = 5;

/** How a domain resembles a protected one; undefined where it does not, and for domains of one organization. */
export function resemblance(other: KnownDomain, own: KnownDomain): Resemblance | undefined {
  if (other.organization === own.organization) return undefined;
  if (other.skeleton === own.skeleton) return 'look-alike-domain';
  const hyphened = own.domain.replaceAll('.', '-');
  const labels = other.domain.split('.');
  if (`.${other.domain}.`.includes(`.${own.domain}.`) || labels.includes(hyphened)) return 'domain-inside';
  if (own.label.length < shortestLabel) return undefined;
  if (domainSkeleton(other.label) === domainSkeleton(own.label)) return 'other-suffix';
  return other.suffix === own.suffix && isOneSlip(other.label, own.label) ? 'near-miss' : undefined;
}

/** Labels with characters that no label of a host has stand as they are written. */
function shown(name: Name): string {
  return toUnicode(labelsOf(name).join('.'));
}
