import { defaultDkimOptions } from '../core/dkim/options.js';
import type { Given, Trust } from '../core/envelope/evidence.js';
import { readTrust } from '../core/envelope/read-trust.js';
import { type Protected, readProtected } from '../core/lookalike/find-imitation.js';
import type { DmarcStandard } from '../core/records/dmarc-policy.js';
import type { SenderIdConformance } from '../core/senderid/check-sender-id.js';
import { type IpAddress, readIp4, readIp6 } from '../core/text/ip-address.js';
import { type Arguments, oneOf, UsageError } from './arguments.js';
import { readTypedTime } from './typed-time.js';

/** The options of `verify` beside those for DNS, for `readArguments`. */
export const verifyOptions = {
  'client-ip': { type: 'string' },
  helo: { type: 'string' },
  'mail-from': { type: 'string' },
  hop: { type: 'string' },
  trust: { type: 'string' },
  receiver: { type: 'string' },
  time: { type: 'string' },
  standard: { type: 'string' },
  'spf-conformance': { type: 'string' },
  'min-rsa-bits': { type: 'string' },
  'max-rsa-bits': { type: 'string' },
  'max-signatures': { type: 'string' },
  'clock-skew': { type: 'string' },
  'body-length': { type: 'string' },
  'lookalike-person': { type: 'string', multiple: true },
  'lookalike-domain': { type: 'string', multiple: true },
  format: { type: 'string' },
} as const;

export interface VerifyOptions {
  readonly given: Given;
  readonly trust: Trust;
  readonly receiver: string | undefined;
  /** When signatures are judged. `received`: when the message came in, as far as it says so. Seconds since 1970. */
  readonly time: 'now' | 'received' | number;
  readonly standard: DmarcStandard;
  readonly senderId: SenderIdConformance;
  readonly dkim: typeof defaultDkimOptions;
  readonly lookalike: Protected;
  readonly format: 'text' | 'json' | 'authres';
}

export function readVerifyOptions(args: Arguments): VerifyOptions {
  const number = (name: string, least: number, most: number): number | undefined =>
    readNumber(args.text(name), name, least, most);
  const { minRsaBits, maxRsaBits, maxSignatures, clockSkewSeconds } = defaultDkimOptions;
  return {
    given: readGiven(args, number('hop', 1, 200)),
    trust: readTrustOption(args.text('trust')),
    receiver: args.text('receiver'),
    time: readTime(args.text('time')),
    standard: oneOf(args.text('standard'), 'standard', ['rfc9989', 'rfc7489'], 'rfc9989'),
    senderId: oneOf(
      args.text('spf-conformance'),
      'spf-conformance',
      ['spf', 'sidf-compatible', 'sidf'],
      'spf',
    ),
    dkim: {
      minRsaBits: number('min-rsa-bits', 1, 65_536) ?? minRsaBits,
      maxRsaBits: number('max-rsa-bits', 1, 65_536) ?? maxRsaBits,
      maxSignatures: number('max-signatures', 0, 10_000) ?? maxSignatures,
      clockSkewSeconds: number('clock-skew', 0, 1_000_000_000) ?? clockSkewSeconds,
      bodyLength: oneOf(args.text('body-length'), 'body-length', ['honour', 'reject'], 'honour'),
    },
    lookalike: readLookalike(args.texts('lookalike-person'), args.texts('lookalike-domain')),
    format: oneOf(args.text('format'), 'format', ['text', 'json', 'authres'], 'text'),
  };
}

function readGiven(args: Arguments, hop: number | undefined): Given {
  const [ip, helo, mailFrom] = [args.text('client-ip'), args.text('helo'), args.text('mail-from')];
  return {
    ...(ip === undefined ? {} : { clientIp: readClientIp(ip) }),
    ...(helo === undefined ? {} : { helo: octetsOf(helo) }),
    ...(mailFrom === undefined ? {} : { mailFrom: octetsOf(mailFrom.replace(/^<(.*)>$/, '$1')) }),
    // People count from one.
    ...(hop === undefined ? {} : { hop: hop - 1 }),
  };
}

function readClientIp(text: string): IpAddress {
  const ip = readIp4(text) ?? readIp6(text);
  if (ip === undefined) throw new UsageError(`--client-ip "${text}" is no address`);
  return ip;
}

/** `gw.example.com,*.example.net,192.0.2.0/24`: servers that only pass mail on. */
function readTrustOption(text: string | undefined): Trust {
  const { hosts, networks, unreadable } = readTrust((text ?? '').split(','));
  if (unreadable.length > 0) {
    throw new UsageError(`--trust: "${unreadable[0]}" is neither a host nor a network`);
  }
  return { hosts, networks };
}

/** Whom senders may try to pass for. */
function readLookalike(people: readonly string[], domains: readonly string[]): Protected {
  const { unreadable, ...list } = readProtected(people, domains);
  if (unreadable.length === 0) return list;
  throw new UsageError(`--lookalike-domain "${unreadable[0]}" is no domain name`);
}

function readTime(text: string | undefined): VerifyOptions['time'] {
  if (text === undefined || text === 'received') return 'received';
  if (text === 'now') return 'now';
  const time = readTypedTime(text);
  if (time === undefined) {
    throw new UsageError(
      `--time takes now, received or a time such as 2026-11-22T08:00:00Z; "${text}" is none`,
    );
  }
  return time.seconds;
}

function readNumber(text: string | undefined, name: string, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} takes a number from ${least} to ${most}; "${text}" is none`);
}

function octetsOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
