import type { IpAddress } from '../text/ip-address.js';

/** What check_host() is asked (RFC 7208 s4.1). Texts have one character an octet. */
export interface SpfQuery {
  /** Where the message came from. An IPv4-mapped address counts as IPv4. */
  readonly ip: IpAddress;
  /** The domain whose record decides, as it stands in the message; U-labels are taken. */
  readonly domain: string;
  /** MAIL FROM without angle brackets, or the HELO name. Without a local part it is that of the postmaster. */
  readonly sender: string;
  /** The name given in HELO or EHLO; empty where it is not known. */
  readonly helo: string;
  /** The name of the host that checks, for the macro r. */
  readonly receiver?: string;
  /** The time of the check for the macro t, in seconds since 1970. */
  readonly timeSeconds: number;
}
