import { none } from '../name-table.js';
import { isGenericForm } from '../rdata/codec.js';
import { octetsOfBase32 } from '../rdata/kinds/base32.js';
import { numberOfType } from '../rdata/type-numbers.js';
import type { Context } from './context.js';
import { isMailboxName } from './label-kinds.js';

/*
 * What BIND calls check-names (RFC 952, RFC 1123 s2.1): names of hosts have letters, digits and hyphens, those of
 * mailboxes (RFC 1035 s3.3.13) anything printable before the host.
 */

const a = numberOfType('A');
const aaaa = numberOfType('AAAA');
const nsec3 = numberOfType('NSEC3');
const ptr = numberOfType('PTR');
const soa = numberOfType('SOA');
const minfo = numberOfType('MINFO');
const svcb = numberOfType('SVCB');
const https = numberOfType('HTTPS');

const hostOwners = new Set((['A', 'AAAA', 'MX', 'A6', 'WKS'] as const).map(numberOfType));
const mailboxOwners = new Set((['MB', 'MG'] as const).map(numberOfType));
const hostTargets = new Set(
  (['NS', 'MX', 'SOA', 'SRV', 'AFSDB', 'RT', 'DSYNC', 'PTR', 'SVCB', 'HTTPS'] as const).map(numberOfType),
);
const mailboxTargets = new Set((['RP', 'MINFO'] as const).map(numberOfType));

/** What the checks have to do with a type. */
export const Checked = { owner: 1, target: 2 } as const;

export const checkedTypes = new Uint8Array(0x1_0000);
for (const type of [...hostOwners, ...mailboxOwners, nsec3]) checkedTypes[type] = Checked.owner;
for (const type of [...hostTargets, ...mailboxTargets]) {
  checkedTypes[type] = (checkedTypes[type] as number) | Checked.target;
}

/** Whether a record may have its owner. `told` remembers owners that were told already, for all their records. */
export function checkOwner(context: Context, record: number, told: Set<number>): void {
  const { zone, labels, report } = context;
  const owner = zone.records.ownerOf(record);
  const type = zone.records.typeOf(record);
  if (type === nsec3) {
    if (!isHash(zone.names.labelOf(owner))) report({ kind: 'nsec3-owner', record, isRefused: true });
    return;
  }
  const needs = mailboxOwners.has(type) ? 'mailbox' : 'host';
  if (needs === 'mailbox' ? labels.isMailbox(owner) : labels.isHostOwner(owner)) return;
  if ((type === a || type === aaaa) && isSpecialHost(context, owner, type)) return;
  if (told.has(owner)) return;
  told.add(owner);
  report({ kind: 'bad-owner', record, needs, isRefused: false });
}

/** Whether the first name in the data, of SOA and MINFO the second too, is what it is to be. */
export function checkTarget(context: Context, record: number): void {
  const { zone, labels } = context;
  const { records } = zone;
  const target = records.targetOf(record);
  const type = records.typeOf(record);
  if (target === none) return;
  // An SOA elsewhere has a mistake that counts for more.
  if (type === soa && records.ownerOf(record) !== zone.apexId) return;
  const isMailbox = mailboxTargets.has(type);
  if (!(isMailbox ? labels.isMailbox(target) : labels.isHost(target))) {
    // Only of addresses in reverse is it known that hosts have them.
    if (type === ptr && !isReverse(context, records.ownerOf(record))) return;
    reportTarget(context, record, 0, isMailbox ? 'mailbox' : 'host');
  }
  if (type === soa || type === minfo) checkSecondName(context, record);
}

/** The second name is not in the table of targets, and maybe not in that of names. */
function checkSecondName(context: Context, record: number): void {
  const second = context.zone.fieldValues(context.zone.records.get(record))[1]?.value;
  if (second !== undefined && !isMailboxName(second)) reportTarget(context, record, 1, 'mailbox');
}

function reportTarget(context: Context, record: number, field: number, needs: 'host' | 'mailbox'): void {
  const { zone, report } = context;
  const view = zone.records.get(record);
  // BIND does not look into data in the generic form (RFC 3597), nor at the target of an alias (RFC 9460 s2.4.2).
  if (isGenericForm(view.type, zone.fieldsOf(view))) return;
  const isService = view.type.number === svcb || view.type.number === https;
  if (isService && zone.wireOf(view).startsWith('\0\0')) return;
  report({ kind: 'bad-name', record, field, needs, isRefused: false });
}

/** Below `_spf`, `_spf_verify` and `_spf_rate` stand the targets of SPF's `exists` (RFC 7208 s5.7, D.1). */
const spfLabels: ReadonlySet<string> = new Set(['_spf', '_spf_verify', '_spf_rate']);

/** Owners of addresses that need not be host names: SPF's, and `gc._msdcs` of an Active Directory. */
function isSpecialHost({ zone, labels }: Context, owner: number, type: number): boolean {
  const { names } = zone;
  const parent = names.parentOf(owner);
  if (parent === none) return false;
  const isCatalog = names.labelOf(owner).toLowerCase() === 'gc';
  if (isCatalog && names.labelOf(parent).toLowerCase() === '_msdcs') {
    return labels.isHost(names.parentOf(parent));
  }
  if (type !== a) return false;
  for (let at = owner; at !== none; at = names.parentOf(at)) {
    if (spfLabels.has(names.labelOf(at).toLowerCase())) return true;
  }
  return false;
}

const reverse: readonly string[] = ['in-addr.arpa', 'ip6.arpa', 'ip6.int'];
/** Where DNS-Based Service Discovery lists domains (RFC 6763 s11): what they point to need not be a host. */
const discovery = /^(?:b|db|dr|r|lb)\._dns-sd\._udp\./i;

function isReverse({ zone }: Context, owner: number): boolean {
  const { names } = zone;
  const top: number[] = [];
  for (let at = owner; at !== none; at = names.parentOf(at)) top.push(at);
  const [second, first] = [top[top.length - 3], top[top.length - 2]];
  if (first === undefined || second === undefined) return false;
  const suffix = `${names.labelOf(second)}.${names.labelOf(first)}`.toLowerCase();
  return reverse.includes(suffix) && !discovery.test(names.get(owner));
}

/** Base32hex without padding, its spare bits zero (RFC 4648 s7). BIND has nothing against the root. */
function isHash(label: string): boolean {
  return octetsOfBase32(label.toUpperCase()) !== undefined;
}
