import { readDomain } from '../dns/domain.js';
import { labelsOf, type Name } from '../dns/name.js';
import type { UnusableDomain } from './reason.js';

/** An address taken apart: texts have one character an octet. */
export interface Sender {
  readonly localPart: string;
  readonly domain: string;
}

/**
 * Takes an address apart at its last `@`. Without a local part it is `postmaster` (RFC 7208 s4.3); the route of RFC 5321
 * appendix C is dropped.
 */
export function readSender(address: string): Sender {
  const route = address.startsWith('@') ? address.indexOf(':') : -1;
  const mailbox = address.slice(route + 1);
  const sign = mailbox.lastIndexOf('@');
  return { localPart: mailbox.slice(0, Math.max(sign, 0)) || 'postmaster', domain: mailbox.slice(sign + 1) };
}

/** A domain that can be checked: a name with more than one label (RFC 7208 s4.3). */
export function readCheckedDomain(
  octets: string,
): { readonly name: Name } | { readonly fault: UnusableDomain } {
  const read = readDomain(octets);
  if ('fault' in read) return read;
  return hasSeveralLabels(read.name) ? read : { fault: 'single-label' };
}

export function hasSeveralLabels(name: Name): boolean {
  if (!name.includes('\\')) return name.indexOf('.') < name.length - 1;
  return labelsOf(name).length > 1;
}
