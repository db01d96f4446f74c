import type { Name } from '../../dns/name.js';
import { printIpv4, printIpv6 } from './kinds/addresses.js';
import { takeString } from './kinds/strings.js';
import { WireReader } from './wire-reader.js';

/*
 * The data of the types that rules look into, in typed form. Each function takes what `readRdata` returned for a record
 * of its type; other octets are a broken promise and throw a RangeError.
 */

export interface Mx {
  readonly preference: number;
  readonly exchange: Name;
}

export interface Srv {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: Name;
}

export interface Soa {
  readonly primaryNameServer: Name;
  readonly responsibleMailbox: Name;
  readonly serial: number;
  readonly refreshSeconds: number;
  readonly retrySeconds: number;
  readonly expireSeconds: number;
  readonly minimumSeconds: number;
}

export interface Caa {
  readonly flags: number;
  readonly tag: string;
  /** One character an octet. */
  readonly value: string;
}

export interface Tlsa {
  readonly usage: number;
  readonly selector: number;
  readonly matchingType: number;
  /** One character an octet. */
  readonly association: string;
}

/** The name that NS, CNAME, DNAME, PTR, MB, MG, MR and NSAP-PTR consist of, and the first one of RP and others. */
export function nameOf(wire: string): Name {
  return whole(new WireReader(wire).takeName());
}

export function mxOf(wire: string): Mx {
  const reader = new WireReader(wire);
  return { preference: whole(reader.takeNumber(2)), exchange: whole(reader.takeName()) };
}

export function srvOf(wire: string): Srv {
  const reader = new WireReader(wire);
  return {
    priority: whole(reader.takeNumber(2)),
    weight: whole(reader.takeNumber(2)),
    port: whole(reader.takeNumber(2)),
    target: whole(reader.takeName()),
  };
}

export function soaOf(wire: string): Soa {
  const reader = new WireReader(wire);
  return {
    primaryNameServer: whole(reader.takeName()),
    responsibleMailbox: whole(reader.takeName()),
    serial: whole(reader.takeNumber(4)),
    refreshSeconds: whole(reader.takeNumber(4)),
    retrySeconds: whole(reader.takeNumber(4)),
    expireSeconds: whole(reader.takeNumber(4)),
    minimumSeconds: whole(reader.takeNumber(4)),
  };
}

export function caaOf(wire: string): Caa {
  const reader = new WireReader(wire);
  return { flags: whole(reader.takeNumber(1)), tag: whole(takeString(reader)), value: reader.takeRest() };
}

export function tlsaOf(wire: string): Tlsa {
  const reader = new WireReader(wire);
  return {
    usage: whole(reader.takeNumber(1)),
    selector: whole(reader.takeNumber(1)),
    matchingType: whole(reader.takeNumber(1)),
    association: reader.takeRest(),
  };
}

/** The character-strings of TXT and the types like it, one character an octet. */
export function stringsOf(wire: string): readonly string[] {
  const reader = new WireReader(wire);
  const strings: string[] = [];
  while (reader.left > 0) strings.push(whole(takeString(reader)));
  return strings;
}

/** The address of A or AAAA as people write it. */
export function addressOf(wire: string): string {
  if (wire.length === 4) return printIpv4(wire);
  if (wire.length === 16) return printIpv6(wire);
  throw new RangeError('no address');
}

function whole<T>(part: T | undefined): T {
  if (part === undefined) throw new RangeError('the data is cut short');
  return part;
}
