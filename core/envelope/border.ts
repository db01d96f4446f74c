import { readName, root } from '../dns/name.js';
import type { HeaderFields } from '../message/header-field.js';
import { type ReceivedTrace, readReceived } from '../message/received.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { isInNetwork } from '../text/ip-address.js';
import type { Hop, Trust } from './evidence.js';
import { isInternal } from './internal-address.js';

/** Received fields that are read: nobody's mail takes that many steps (RFC 5321 s6.3 speaks of 100). */
const mostHops = 200;

/** The steps that a message took, the newest first. */
export function hopsOf(fields: HeaderFields): readonly Hop[] {
  const hops: Hop[] = [];
  for (const [index, field] of fields.entries()) {
    if (field.key !== 'received' || hops.length === mostHops) continue;
    hops.push({ field, index, trace: readReceived(field.value) });
  }
  return hops;
}

/**
 * The step in which the receiver took the message from outside: the newest that names an address on the Internet which is
 * not one of its own. Whatever stands below was written by others, and may be invented.
 */
export function findBorder(hops: readonly Hop[], trust: Trust): Hop | undefined {
  return hops.find((hop, at) => isFromOutside(hop.trace, hops[at + 1]?.trace, trust));
}

/** Transports within one machine or one system: the other end is no client. */
const localProtocols = /^(?:LMTPS?A?|LOCAL|HTTPS?|MAPI|UUCP|ASMTP-LOCAL|STDIN)$/;

function isFromOutside(hop: ReceivedTrace, below: ReceivedTrace | undefined, trust: Trust): boolean {
  const { address, protocol } = hop;
  if (address === undefined || isInternal(address.value)) return false;
  if (protocol !== undefined && localProtocols.test(protocol.value)) return false;
  if (trust.networks.some((network) => isInNetwork(address.value, network))) return false;
  const names = [hop.reverseName?.value ?? hop.helo?.value, hop.helo?.value];
  if (names.some((name) => name !== undefined && isTrustedHost(name, trust))) return false;
  return !isOwnRelay(hop, below);
}

/**
 * A relay of the same organization, which has a public address: its name is in the domain of the server that took the
 * message, and it is the one that wrote the field below.
 */
function isOwnRelay(hop: ReceivedTrace, below: ReceivedTrace | undefined): boolean {
  const name = hostOf(hop.reverseName?.value ?? hop.helo?.value);
  const by = hostOf(hop.by?.value);
  if (name === undefined || by === undefined || below?.by === undefined) return false;
  const own = organizationOf(by);
  return own !== undefined && own === organizationOf(name) && organizationOf(hostOf(below.by.value)) === own;
}

function isTrustedHost(name: string, { hosts }: Trust): boolean {
  const host = hostOf(name);
  if (host === undefined) return false;
  return hosts.some((wanted) => (wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted));
}

function hostOf(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/\.$/, '');
}

function organizationOf(host: string | undefined): string | undefined {
  if (host === undefined || !host.includes('.')) return undefined;
  const read = readName(host, root);
  return 'problem' in read ? undefined : organizationalDomain(read.name);
}
