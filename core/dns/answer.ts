import type { IpAddress } from '../text/ip-address.js';
import type { Name } from './name.js';

/** The data of the types that mail authentication asks for. */
export interface DnsData {
  readonly A: IpAddress;
  readonly AAAA: IpAddress;
  readonly MX: { readonly preference: number; readonly exchange: Name };
  readonly NS: Name;
  readonly PTR: Name;
  readonly CNAME: Name;
  /** The character-strings, one character an octet; they never pass through UTF-8. */
  readonly TXT: readonly string[];
  /** RFC 7208 s14.1: obsolete, asked for only to say that it is. */
  readonly SPF: readonly string[];
  readonly TLSA: {
    readonly usage: number;
    readonly selector: number;
    readonly matchingType: number;
    /** One character an octet. */
    readonly association: string;
  };
}
export type DnsType = keyof DnsData;

/**
 * Why there is no answer. `timeout`: nobody answered in time. `servfail`, `refused`: a server said so. `malformed`: what
 * came cannot be read. `loop`: a CNAME chain without an end. `unreachable`: no server could be spoken to. `cancelled`:
 * the user does not want to know any more. `budget`: the time or the number of questions for a whole evaluation is used up.
 */
export type Unavailability =
  | 'timeout'
  | 'servfail'
  | 'refused'
  | 'malformed'
  | 'loop'
  | 'unreachable'
  | 'cancelled'
  | 'budget';

/** Where an answer came from: a server's address, or a file and its line, counted from 1. */
export type AnswerSource =
  | { readonly kind: 'server'; readonly server: string }
  | { readonly kind: 'zone'; readonly path: string; readonly line: number | undefined }
  | { readonly kind: 'nowhere' };

interface Answered {
  readonly source: AnswerSource;
  /** How long it may be kept. */
  readonly ttlSeconds: number;
  /** The CNAMEs that were followed, first to last; the data stands at the last. */
  readonly aliases: readonly Name[];
}

/**
 * What DNS says to a question. `nodata`: the name exists and has no record of the type. `nxdomain`: there is no such
 * name, nor any below it (RFC 8020). The standards treat these and `unavailable` differently, so they stay apart.
 */
export type DnsAnswer<T extends DnsType = DnsType> =
  | (Answered & {
      readonly kind: 'found';
      readonly data: readonly DnsData[T][];
      /** Where each of the data stands, where that is known; else all of it comes from `source`. */
      readonly sources?: readonly AnswerSource[];
    })
  | (Answered & { readonly kind: 'nodata' | 'nxdomain' })
  | { readonly kind: 'unavailable'; readonly reason: Unavailability; readonly source: AnswerSource };
