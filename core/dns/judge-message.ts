import type { AnswerSource, DnsAnswer, DnsData, DnsType, Unavailability } from './answer.js';
import type { DnsQuestion } from './asking.js';
import { type DnsMessage, type MessageRecord, Rcode } from './message.js';
import { isAtOrBelow, keyOf, type Name } from './name.js';
import { renamed } from './rename.js';

/** Links of a CNAME chain that are followed, in one answer and across answers, before it counts as endless. */
export const maxAliases = 16;
/** No answer is kept for longer: a week (RFC 8767 s4). */
export const maxTtlSeconds = 604_800;
/** That there is nothing is kept for three hours at most (RFC 2308 s5). */
export const maxNegativeTtlSeconds = 10_800;

/** What a message says to a question. */
export type Judged =
  | { readonly kind: 'answered'; readonly answer: DnsAnswer }
  /** It follows CNAMEs to a name that it says nothing about: the last of them is to be asked for next. */
  | { readonly kind: 'leads'; readonly aliases: readonly Name[]; readonly ttlSeconds: number };

/** What was followed before the question was asked. */
export interface Followed {
  readonly aliases: readonly Name[];
  /** The smallest TTL on the way. */
  readonly ttlSeconds: number;
}

export const nothingFollowed: Followed = { aliases: [], ttlSeconds: maxTtlSeconds };

/**
 * Judges a message that answers a question (see `answersQuery`). `before`: the CNAMEs that led to the question, which
 * count for the length of the chain and stand in the answer.
 */
export function judgeMessage(
  message: DnsMessage,
  question: DnsQuestion,
  source: AnswerSource,
  before: Followed = nothingFollowed,
): Judged {
  const unavailable = (reason: Unavailability): Judged => ({
    kind: 'answered',
    answer: { kind: 'unavailable', reason, source },
  });
  if (message.rcode !== Rcode.noError && message.rcode !== Rcode.nxDomain) {
    return unavailable(message.rcode === Rcode.refused ? 'refused' : 'servfail');
  }
  const aliases = [...before.aliases];
  let { ttlSeconds } = before;
  let name = question.name;
  for (;;) {
    const found = findData(message, name, question.type);
    if (found === 'malformed') return unavailable('malformed');
    if (found !== undefined) {
      const { data } = found;
      ttlSeconds = Math.min(ttlSeconds, found.ttlSeconds);
      return { kind: 'answered', answer: { kind: 'found', data, source, ttlSeconds, aliases } };
    }
    const link = linkFrom(message, name);
    if (link === undefined) break;
    if (link === 'malformed') return unavailable('malformed');
    if (aliases.length === maxAliases) return unavailable('loop');
    aliases.push(link.target);
    ttlSeconds = Math.min(ttlSeconds, link.ttlSeconds);
    name = link.target;
  }
  const isDenied = message.rcode === Rcode.nxDomain;
  const soa = soaAbove(message, name);
  if (!isDenied && soa === undefined) {
    if (name !== question.name) return { kind: 'leads', aliases, ttlSeconds };
    // The server says who might know: it answers for its own zones only.
    if (isReferral(message)) return unavailable('refused');
  }
  // Without an SOA nobody says how long that may be kept, so it is not (RFC 2308 s5).
  const kept = soa === undefined ? 0 : Math.min(ttlOf(soa), soa.data.minimumSeconds, maxNegativeTtlSeconds);
  const kind = isDenied ? 'nxdomain' : 'nodata';
  const answer = { kind, source, ttlSeconds: Math.min(ttlSeconds, kept), aliases } as const;
  return { kind: 'answered', answer };
}

function findData(
  { answers }: DnsMessage,
  name: Name,
  type: DnsType,
): { readonly data: readonly DnsData[DnsType][]; readonly ttlSeconds: number } | 'malformed' | undefined {
  const key = keyOf(name);
  const found: DnsData[DnsType][] = [];
  let ttlSeconds = maxTtlSeconds;
  for (const record of answers) {
    const { data } = record;
    if (data.type === 'malformed') {
      if (data.of === type && keyOf(record.owner) === key) return 'malformed';
    } else if (data.type === type && 'value' in data && keyOf(record.owner) === key) {
      found.push(data.value);
      ttlSeconds = Math.min(ttlSeconds, ttlOf(record));
    }
  }
  return found.length === 0 ? undefined : { data: found, ttlSeconds };
}

interface Link {
  readonly target: Name;
  readonly ttlSeconds: number;
}

/** Where a CNAME, or a DNAME above (RFC 6672 s3.2), leads from a name. */
function linkFrom({ answers }: DnsMessage, name: Name): Link | 'malformed' | undefined {
  const key = keyOf(name);
  let above: Link | undefined;
  for (const record of answers) {
    const { owner, data } = record;
    if (data.type === 'CNAME' && keyOf(owner) === key) {
      return { target: data.value, ttlSeconds: ttlOf(record) };
    }
    if (data.type === 'malformed' && data.of === 'CNAME' && keyOf(owner) === key) return 'malformed';
    if (data.type !== 'DNAME') continue;
    const target = renamed(name, owner, data.target);
    if (target !== undefined && target !== 'too-long') above ??= { target, ttlSeconds: ttlOf(record) };
  }
  return above;
}

type SoaRecord = MessageRecord & { readonly data: { readonly type: 'SOA'; readonly minimumSeconds: number } };

/** The SOA record that says that there is nothing at a name (RFC 2308 s2). */
function soaAbove({ authorities }: DnsMessage, name: Name): SoaRecord | undefined {
  return authorities.find(
    (record): record is SoaRecord => record.data.type === 'SOA' && isAtOrBelow(name, record.owner),
  );
}

/** RFC 2308 s2.2: name servers without an SOA. Who resolves for others does not refer to others. */
function isReferral(message: DnsMessage): boolean {
  const { answers, authorities } = message;
  if (message.isAuthoritative || message.isRecursionAvailable || answers.length > 0) return false;
  return authorities.some(({ data }) => data.type === 'NS');
}

/** RFC 2181 s8: with the top bit set it counts as zero. */
function ttlOf({ ttlSeconds }: MessageRecord): number {
  return ttlSeconds > 0x7fff_ffff ? 0 : Math.min(ttlSeconds, maxTtlSeconds);
}
