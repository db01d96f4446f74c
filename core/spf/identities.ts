import { type Asking, together } from '../dns/asking.js';
import type { IpAddress } from '../text/ip-address.js';
import { checkHost } from './check-host.js';
import type { SpfQuery } from './query.js';
import type { SpfVerdict } from './verdict.js';

/** What a client said of itself in SMTP. Texts have one character an octet. */
export interface SpfClient {
  readonly ip: IpAddress;
  /** The name given in HELO or EHLO; empty where it is not known. */
  readonly helo: string;
  /** MAIL FROM without angle brackets; empty for the null reverse-path. */
  readonly mailFrom: string;
  readonly receiver?: string;
  readonly timeSeconds: number;
}

/** The verdicts about both identities (RFC 7208 s2.3, s2.4). */
export interface SpfIdentities {
  /** `none` where HELO is no name with several labels. */
  readonly helo: SpfVerdict;
  /** Of the null reverse-path that of postmaster@HELO. */
  readonly mailFrom: SpfVerdict;
}

/** Checks both identities of a client side by side. */
export function* checkIdentities(client: SpfClient): Asking<SpfIdentities> {
  if (client.mailFrom === '') {
    const helo = yield* checkHost(heloQuery(client));
    return { helo, mailFrom: helo };
  }
  const [helo, mailFrom] = yield* together([checkHost(heloQuery(client)), checkHost(mailFromQuery(client))]);
  return { helo, mailFrom };
}

/** The HELO identity as a question of check_host(). */
export function heloQuery({ ip, helo, receiver, timeSeconds }: SpfClient): SpfQuery {
  const query = { ip, helo, domain: helo, sender: `postmaster@${helo}`, timeSeconds };
  return receiver === undefined ? query : { ...query, receiver };
}

/** The MAIL FROM identity as a question of check_host(). */
export function mailFromQuery(client: SpfClient): SpfQuery {
  const { ip, helo, mailFrom, receiver, timeSeconds } = client;
  if (mailFrom === '') return heloQuery(client);
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  const query = { ip, helo, domain, sender: mailFrom, timeSeconds };
  return receiver === undefined ? query : { ...query, receiver };
}
