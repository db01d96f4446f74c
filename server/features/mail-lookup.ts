import type { DnsLookup } from '../../core/audit/dns-lookup.js';
import { lookupIn } from '../../core/ide/mail/zones-lookup.js';
import { type KnownZone, knownZone, realZones, type Workspace } from './workspace.js';

/** The zones of the workspace, that of a document first: of two of one name it is the one that is asked. */
export function zonesFrom(workspace: Workspace, uri: string): readonly KnownZone[] {
  const own = knownZone(workspace, uri);
  const others = [...realZones(workspace)];
  return own === undefined ? others : [own, ...others.filter((known) => known.uri !== uri)];
}

/** What the zones of the workspace answer, as a document sees them. */
export function mailLookup(workspace: Workspace, uri: string): DnsLookup {
  let lookup: DnsLookup | undefined;
  return (question) => {
    lookup ??= lookupIn(zonesFrom(workspace, uri));
    return lookup(question);
  };
}
