import { type ArcVerdict, validateArc } from '../arc/validate.js';
import type { MessageOctets } from '../dkim/message-octets.js';
import type { DkimOptions } from '../dkim/options.js';
import { isUndecided } from '../dkim/reasons.js';
import { type DkimVerdict, verifyDkim } from '../dkim/verify.js';
import { mostAuthors, readAuthors } from '../dmarc/authors.js';
import { askAhead, checkDmarc, type DmarcEvaluation } from '../dmarc/check-dmarc.js';
import type { DkimOutcome, SpfOutcome } from '../dmarc/identifiers.js';
import { type Asking, together } from '../dns/asking.js';
import type { Envelope } from '../envelope/evidence.js';
import { checkSenderId, type SenderIdConformance, type SenderIdResult } from '../senderid/check-sender-id.js';
import { checkIdentities, type SpfClient, type SpfIdentities } from '../spf/identities.js';
import type { IpAddress } from '../text/ip-address.js';

/** What a message came with, as it is checked. Texts have one character an octet. */
export interface CheckedEnvelope {
  /** Undefined: SPF cannot be evaluated, which is no failure. */
  readonly clientIp: IpAddress | undefined;
  readonly helo: string | undefined;
  /** Empty for the null reverse-path; undefined where nobody knows it. */
  readonly mailFrom: string | undefined;
}

export interface AuthenticateOptions {
  readonly dkim: DkimOptions;
  readonly senderId: SenderIdConformance;
  /** The name of the host that checks, for the macro r of SPF. */
  readonly receiver?: string;
}

/** All checks of one message. */
export interface Authentication {
  readonly envelope: CheckedEnvelope;
  readonly spf: SpfCheck;
  readonly dkim: DkimVerdict;
  readonly arc: ArcVerdict;
  /** Undefined where it is switched off or there is no client to check. */
  readonly senderId: SenderIdResult | undefined;
  readonly dmarc: DmarcEvaluation;
}

/** `not-evaluable`: nobody knows what SPF would have to check. */
export type SpfCheck =
  | {
      readonly kind: 'checked';
      /** Whose verdict counts: HELO for the null reverse-path (RFC 7208 s2.4). */
      readonly identity: 'mailfrom' | 'helo';
      readonly verdicts: SpfIdentities;
    }
  | { readonly kind: 'not-evaluable'; readonly because: 'no-client-ip' | 'no-identity' };

/** The envelope as evidence has it. */
export function checkedEnvelope({ clientIp, helo, mailFrom }: Envelope): CheckedEnvelope {
  return { clientIp: clientIp?.value, helo: helo?.value, mailFrom: mailFrom?.value };
}

/**
 * Checks a message by SPF, DKIM, ARC, Sender ID and DMARC, side by side: all that the text of the message determines is
 * asked in the first round, and it takes as many rounds as SPF does. Total.
 */
export function* authenticate(
  octets: MessageOctets,
  envelope: CheckedEnvelope,
  options: AuthenticateOptions,
): Asking<Authentication> {
  const { fields, isCut } = octets.message;
  const authors = readAuthors(fields, isCut);
  const client = clientOf(envelope, options);
  const signers = octets.fields.withKey('dkim-signature').slice(0, mostAskedAhead);
  const judged = authors.domains.slice(0, mostAuthors);
  const [identities, dkim, arc, senderId, known] = yield* together([
    'because' in client ? nothing() : checkIdentities(client.client),
    verifyDkim(octets, options.dkim),
    validateArc(octets, options.dkim),
    'because' in client || options.senderId === 'spf'
      ? nothing()
      : checkSenderId({ fields, client: client.client, conformance: options.senderId }),
    askAhead([...judged, ...domainsSigned(signers), ...domainOf(envelope)], judged),
  ] as const);
  const spf = spfCheck(client, identities);
  const outcomes = dkim.signatures.flatMap(
    ({ domain, selector, result, reason, isTesting }): DkimOutcome[] => {
      if (domain === undefined) return [];
      // A key in testing says nothing: the message counts as unsigned (RFC 6376 s3.6.1).
      // One that the file keeps from being decided might have passed, and is no failure.
      const decided = isUndecided(reason) && !isTesting ? 'temperror' : result;
      const counted = isTesting && result === 'pass' ? 'neutral' : decided;
      return [selector === undefined ? { domain, result: counted } : { domain, result: counted, selector }];
    },
  );
  const checked = { authors, spf: spfOutcome(spf, envelope, authors.domains), dkim: outcomes };
  const dmarc = yield* checkDmarc(checked, known);
  return { envelope, spf, dkim, arc, senderId, dmarc };
}

/** Signatures whose domains are asked about before they are verified. */
const mostAskedAhead = 5;

type Client =
  | { readonly client: SpfClient; readonly identity: 'mailfrom' | 'helo' }
  | { readonly because: 'no-client-ip' | 'no-identity' };

function clientOf({ clientIp, helo, mailFrom }: CheckedEnvelope, options: AuthenticateOptions): Client {
  if (clientIp === undefined) return { because: 'no-client-ip' };
  const isNull = mailFrom === undefined || mailFrom === '';
  if (isNull && (helo === undefined || helo === '')) return { because: 'no-identity' };
  const { nowSeconds: timeSeconds } = options.dkim;
  const known = { ip: clientIp, helo: helo ?? '', mailFrom: mailFrom ?? '', timeSeconds };
  const { receiver } = options;
  const client = receiver === undefined ? known : { ...known, receiver };
  return { client, identity: isNull ? 'helo' : 'mailfrom' };
}

function spfCheck(client: Client, verdicts: SpfIdentities | undefined): SpfCheck {
  if ('because' in client) return { kind: 'not-evaluable', because: client.because };
  if (verdicts === undefined) return { kind: 'not-evaluable', because: 'no-identity' };
  return { kind: 'checked', identity: client.identity, verdicts };
}

/**
 * What DMARC is told. Where SPF could not be evaluated it might have passed, for the domain of MAIL FROM if that is known,
 * else for any: then nothing may be called a failure.
 */
function spfOutcome(
  spf: SpfCheck,
  { mailFrom, helo }: CheckedEnvelope,
  [author]: readonly string[],
): SpfOutcome | undefined {
  if (spf.kind === 'checked') {
    const { result, domain } = spf.verdicts.mailFrom;
    return domain === undefined ? undefined : { domain, result };
  }
  const known = mailFrom === undefined ? author : mailFrom === '' ? helo : domainIn(mailFrom);
  return known === undefined || known === '' ? undefined : { domain: known, result: 'temperror' };
}

function domainsSigned(fields: readonly { readonly value: string }[]): string[] {
  return fields.flatMap(
    ({ value }) => /(?:^|;)\s*d\s*=\s*([^\s;]{1,255})/.exec(value.slice(0, 8192))?.[1] ?? [],
  );
}

function domainOf({ mailFrom, helo }: CheckedEnvelope): readonly string[] {
  const domain = mailFrom === undefined || mailFrom === '' ? helo : domainIn(mailFrom);
  return domain === undefined || domain === '' ? [] : [domain];
}

function domainIn(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

// biome-ignore lint/correctness/useYield: it has nothing to ask
function* nothing(): Asking<undefined> {
  return undefined;
}
