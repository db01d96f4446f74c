import { type IpNetwork, readIp4, readIp6 } from '../text/ip-address.js';
import type { Trust } from './evidence.js';

/**
 * Servers that only pass mail on, as people list them: `gw.example.com`, `*.example.net`, `192.0.2.0/24`. What is neither
 * a host nor a network is given back.
 */
export function readTrust(items: readonly string[]): Trust & { readonly unreadable: readonly string[] } {
  const hosts: string[] = [];
  const networks: IpNetwork[] = [];
  const unreadable: string[] = [];
  for (const item of items.map((part) => part.trim())) {
    if (item === '') continue;
    const network = readNetwork(item);
    if (network !== undefined) networks.push(network);
    else if (/^(?:\*\.)?[A-Za-z0-9_.-]+$/.test(item) && !/^[\d.]+$/.test(item))
      hosts.push(item.toLowerCase());
    else unreadable.push(item);
  }
  return { hosts, networks, unreadable };
}

function readNetwork(text: string): IpNetwork | undefined {
  const [address = '', prefix] = text.split('/');
  const ip = readIp4(address) ?? readIp6(address);
  if (ip === undefined) return undefined;
  const most = ip.family === 4 ? 32 : 128;
  const prefixLength = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : most + 1;
  return prefixLength <= most ? { ...ip, prefixLength } : undefined;
}
