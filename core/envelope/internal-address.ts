import { type IpAddress, type IpNetwork, isInNetwork, readIp4, readIp6 } from '../text/ip-address.js';

/** Networks that no mail comes from over the Internet: a hop from there is one inside an organization. */
const internal: readonly IpNetwork[] = [
  // RFC 1918, RFC 6598, RFC 1122 s3.2.1.3, RFC 3927
  ...[network4('10.0.0.0', 8), network4('172.16.0.0', 12), network4('192.168.0.0', 16)],
  ...[
    network4('100.64.0.0', 10),
    network4('127.0.0.0', 8),
    network4('169.254.0.0', 16),
    network4('0.0.0.0', 8),
  ],
  // RFC 4291 s2.5, RFC 4193
  ...[network6('::1', 128), network6('::', 128), network6('fc00::', 7), network6('fe80::', 10)],
].flat();

/** Whether an address is private, loopback, link-local or shared (RFC 6890). */
export function isInternal(address: IpAddress): boolean {
  return internal.some((network) => isInNetwork(address, network));
}

function network4(text: string, prefixLength: number): readonly IpNetwork[] {
  const address = readIp4(text);
  return address === undefined ? [] : [{ ...address, prefixLength }];
}

function network6(text: string, prefixLength: number): readonly IpNetwork[] {
  const address = readIp6(text);
  return address === undefined ? [] : [{ ...address, prefixLength }];
}
