import { say } from '../../../words/phrase.js';
import { numberOfOctets, octetsOfNumber } from '../octets.js';
import {
  base64Text,
  dohPath,
  ipv4Hints,
  ipv6Hints,
  nothing,
  port,
  protocolNames,
  type ServiceValue,
  text,
} from './service-values.js';

/** A parameter of SVCB and HTTPS records. */
export interface ServiceKey {
  readonly name: string;
  readonly number: number;
  readonly value: ServiceValue;
  /** BIND 9.18 prints newer ones with their number and as text, so that older readers take them. */
  readonly isPrintedByNumber?: true;
}

/** `mandatory` lists keys of the same record (RFC 9460 s8). */
const mandatoryKeys: ServiceValue = {
  syntax: say`other keys of the record with commas between them, such as alpn,port`,
  read(written) {
    const keys = written.split(',').map(findKeyNumber);
    const sorted = keys.filter((key) => key !== undefined).sort((a, b) => a - b);
    if (sorted.length < keys.length || sorted.some((key, index) => key === sorted[index - 1]))
      return undefined;
    return sorted[0] === 0 ? undefined : sorted.map((key) => octetsOfNumber(key, 2)).join('');
  },
  print: (octets) => keysIn(octets).map(nameOfKey).join(','),
  accepts(octets) {
    const keys = keysIn(octets);
    return (
      keys.length > 0 && octets.length % 2 === 0 && keys.every((key, index) => key > (keys[index - 1] ?? 0))
    );
  },
};

/** The keys that the value of `mandatory` lists. */
export function keysIn(octets: string): readonly number[] {
  const keys: number[] = [];
  for (let at = 0; at < octets.length; at += 2) keys.push(numberOfOctets(octets, at, 2));
  return keys;
}

export const mandatory = 0;
export const alpn = 1;
export const noDefaultAlpn = 2;

/** The keys that have a name (RFC 9460 s14.3.2, RFC 9461 s5), as BIND 9.18 knows them. */
const keys: readonly ServiceKey[] = [
  { name: 'mandatory', number: mandatory, value: mandatoryKeys },
  { name: 'alpn', number: alpn, value: protocolNames },
  { name: 'no-default-alpn', number: noDefaultAlpn, value: nothing },
  { name: 'port', number: 3, value: port },
  { name: 'ipv4hint', number: 4, value: ipv4Hints },
  { name: 'ech', number: 5, value: base64Text },
  { name: 'ipv6hint', number: 6, value: ipv6Hints },
  { name: 'dohpath', number: 7, value: dohPath, isPrintedByNumber: true },
];

const byName: ReadonlyMap<string, ServiceKey> = new Map(keys.map((key) => [key.name, key]));
const byNumber: ReadonlyMap<number, ServiceKey> = new Map(keys.map((key) => [key.number, key]));

/** The key of a name in lower case; its value is written in a way of its own. */
export function findServiceKey(name: string): ServiceKey | undefined {
  return byName.get(name);
}

/** The number of a key by its name in any case or as `key65400`; undefined for no key. */
export function findKeyNumber(name: string): number | undefined {
  if (name.length > 64) return undefined;
  const digits = /^key(0|[1-9][0-9]{0,4})$/.exec(name)?.[1];
  if (digits === undefined) return byName.get(name.toLowerCase())?.number;
  return Number(digits) <= 0xffff ? Number(digits) : undefined;
}

export function nameOfKey(number: number): string {
  const key = byNumber.get(number);
  return key === undefined || key.isPrintedByNumber ? `key${number}` : key.name;
}

/** How the value of a key is printed. */
export function printedValueOf(number: number): ServiceValue {
  const key = byNumber.get(number);
  return key === undefined || key.isPrintedByNumber ? text : key.value;
}

/** Whether octets may be the value of a key. */
export function isServiceValue(number: number, octets: string): boolean {
  return byNumber.get(number)?.value.accepts(octets) ?? true;
}
