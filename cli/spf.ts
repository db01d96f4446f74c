import { type Settled, settle } from '../core/dns/settle.js';
import { checkIdentities, type SpfIdentities } from '../core/spf/identities.js';
import type { SpfResult } from '../core/spf/result.js';
import { readIp4, readIp6 } from '../core/text/ip-address.js';
import { spfJson } from '../core/verdict/json/spf-json.js';
import { say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import { milliseconds } from '../platform/node/clock.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { type DnsAnswers, dnsOptions, readDnsOptions } from './dns-options.js';
import type { ExitStatus } from './exit-status.js';
import { painter } from './paint.js';
import { printable } from './printable.js';
import { spfText } from './spf-text.js';
import type { Terminal } from './terminal.js';

/** Results after which a receiver would not simply go on. */
const failures: readonly SpfResult[] = ['fail', 'softfail', 'temperror', 'permerror'];

/** For `readArguments`. */
export const spfOptions = {
  'client-ip': { type: 'string' },
  helo: { type: 'string' },
  'mail-from': { type: 'string' },
  receiver: { type: 'string' },
  format: { type: 'string' },
  ...dnsOptions,
} as const;

/** `spf`: check_host() for the identities of a client, without a message. Shows every step. */
export async function spf(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, spfOptions);
  if (args.positionals.length > 0) throw new UsageError(`"${args.positionals[0]}" belongs to no option`);
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const ip = readClientIp(args.text('client-ip'));
  const helo = args.text('helo');
  const mailFrom = args.text('mail-from');
  if (helo === undefined && isNull(mailFrom))
    throw new UsageError('no --mail-from to check; the null reverse-path needs --helo');
  const receiver = args.text('receiver');
  const client = {
    ip,
    helo: octetsOf(helo ?? ''),
    mailFrom: octetsOf((mailFrom ?? '').replace(/^<(.*)>$/, '$1')),
    timeSeconds: Math.floor(Date.now() / 1000),
    ...(receiver === undefined ? {} : { receiver: octetsOf(receiver) }),
  };
  const settled = await settleWith(await readDnsOptions(args), (answers) =>
    settle(checkIdentities(client), {
      resolve: answers.forEvaluation(),
      verify: async () => ({ kind: 'unusable' }),
      open: async () => ({ kind: 'other-key' }),
      now: milliseconds,
    }),
  );
  const named = { helo, mailFrom };
  if (format === 'json')
    terminal.out(`${JSON.stringify(report(settled, named, terminal.machineWords), undefined, 2)}\n`);
  else terminal.out(text(settled, named, terminal));
  return failures.includes(settled.result.mailFrom.result) ? 1 : 0;
}

interface Named {
  readonly helo: string | undefined;
  readonly mailFrom: string | undefined;
}

/** The sockets are closed whatever happens. */
async function settleWith<T>(answers: DnsAnswers, run: (answers: DnsAnswers) => Promise<T>): Promise<T> {
  try {
    return await run(answers);
  } finally {
    answers.close();
  }
}

function report(
  { result, rounds, transcript }: Settled<SpfIdentities>,
  { helo, mailFrom }: Named,
  words: Words,
) {
  return {
    version: 1,
    identity: mailFrom === undefined ? 'helo' : 'mailfrom',
    ...spfJson(result.mailFrom, words),
    ...(helo === undefined || isNull(mailFrom) ? {} : { helo: spfJson(result.helo, words) }),
    dns: { rounds, queries: transcript.length },
  };
}

function text(
  { result, rounds, transcript }: Settled<SpfIdentities>,
  { helo, mailFrom }: Named,
  terminal: Terminal,
): string {
  const { words } = terminal;
  const style = { words, paint: painter(terminal.hasColor) };
  const ofSender = isNull(mailFrom)
    ? ''
    : spfText(`MAIL FROM ${printable(mailFrom)}`, result.mailFrom, style);
  const ofHelo = helo === undefined ? '' : spfText(`HELO ${printable(helo)}`, result.helo, style);
  const parts = [ofSender, ofHelo, `${words.of(say`questions: ${transcript.length}, rounds: ${rounds}`)}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

/** Whether HELO is what is checked. */
function isNull(mailFrom: string | undefined): mailFrom is undefined | '' | '<>' {
  return mailFrom === undefined || mailFrom === '' || mailFrom === '<>';
}

function readClientIp(text: string | undefined) {
  if (text === undefined) throw new UsageError('no --client-ip to check');
  const ip = readIp4(text) ?? readIp6(text);
  if (ip === undefined) throw new UsageError(`--client-ip "${text}" is no address`);
  return ip;
}

function octetsOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
