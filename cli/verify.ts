import type { DmarcOverall } from '../core/dmarc/verdict.js';
import { mboxParts } from '../core/message/restore/mbox.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';
import { verifyJson } from '../core/verdict/json/message-json.js';
import { noMessageIn } from '../core/verdict/no-message.js';
import { writeReceivedSpf } from '../core/verdict/write-received-spf.js';
import { writeAuthenticationResults } from '../core/verdict/write-results.js';
import { type Phrase, say } from '../core/words/phrase.js';
import { findMessageFiles, readMessageFile } from '../platform/node/message-files.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import { readArguments, UsageError } from './arguments.js';
import { type DnsAnswers, dnsOptions, readDnsOptions } from './dns-options.js';
import type { ExitStatus } from './exit-status.js';
import { painter } from './paint.js';
import type { Terminal } from './terminal.js';
import { type MessageInFile, verifyMessage } from './verified-message.js';
import { readVerifyOptions, type VerifyOptions, verifyOptions } from './verify-options.js';
import { type ReportWriter, reportWriter, verifyReportOptions } from './verify-reports.js';
import { verifyText } from './verify-text.js';

/** `verify EML...`: SPF, DKIM, ARC and DMARC of saved messages. */
export async function verify(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, { ...verifyOptions, ...verifyReportOptions, ...dnsOptions });
  if (args.positionals.length === 0) throw new UsageError('no message to verify');
  const options = readVerifyOptions(args);
  const answers = await readDnsOptions(args);
  const failures: UnreadableFile[] = [];
  const writer = reportWriter(args, options.receiver);
  try {
    const status = await verifyAll(args.positionals, options, answers, terminal, { failures, writer });
    return writer.write(terminal) > 0 ? 2 : status;
  } finally {
    answers.close();
  }
}

async function verifyAll(
  paths: readonly string[],
  options: VerifyOptions,
  answers: DnsAnswers,
  terminal: Terminal,
  { failures, writer }: { readonly failures: UnreadableFile[]; readonly writer: ReportWriter },
): Promise<ExitStatus> {
  const reports: unknown[] = [];
  let worst: ExitStatus = 0;
  for (const file of readMessages(paths, terminal)) {
    if ('message' in file) {
      failures.push(file);
      terminal.error(`${file.path}: ${terminal.words.of(file.message)}\n`);
      continue;
    }
    const verified = await verifyMessage(file, options, answers);
    const missing = missingStep(verified, options);
    if (missing !== undefined) {
      failures.push({ path: file.path, message: missing });
      terminal.error(`${file.path}: ${terminal.words.of(missing)}\n`);
      continue;
    }
    worst = Math.max(worst, statusOf(verified.settled.result.dmarc[options.standard])) as ExitStatus;
    writer.add(verified);
    const shown = show(verified, options, terminal);
    if (options.format === 'json') reports.push(shown);
    else terminal.out(`${shown}\n`);
  }
  if (options.format === 'json') {
    const errors = failures.map((file) => ({ ...file, message: terminal.machineWords.of(file.message) }));
    const report = { version: 1, messages: reports, errors };
    terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  }
  return failures.length > 0 ? 2 : worst;
}

/** A script that trusts the status must not let through what nobody could decide: a policy in ruins, no author, no answer of DNS. */
function statusOf({ result, reason }: DmarcOverall): ExitStatus {
  if (result === 'temperror') return 2;
  return result === 'pass' || (result === 'none' && reason.kind !== 'no-author') ? 0 : 1;
}

/** Whoever chooses the step from outside is not to be given a verdict by another one. */
function missingStep({ envelope }: VerifiedMessage, { given }: VerifyOptions): Phrase | undefined {
  const steps = envelope.hops.length;
  if (given.hop === undefined || given.hop < steps) return undefined;
  return say`there is no step ${given.hop + 1}: the message names ${steps} (Received)`;
}

function show(verified: VerifiedMessage, options: VerifyOptions, terminal: Terminal): unknown {
  const { standard, receiver, format } = options;
  if (format === 'json') return verifyJson(verified, { standard, receiver, words: terminal.machineWords });
  if (format === 'text') {
    return verifyText(verified, { standard, words: terminal.words, paint: painter(terminal.hasColor) });
  }
  const checks = verified.settled.result;
  const lines = [writeAuthenticationResults(checks, standard, receiver), writeReceivedSpf(checks, receiver)];
  return lines.flatMap((line) => line?.replaceAll('\r\n', '\n') ?? []).join('\n');
}

type MessageFile = MessageInFile | UnreadableFile;

function* readMessages(paths: readonly string[], terminal: Terminal): IterableIterator<MessageFile> {
  for (const path of paths) {
    if (path === '-') {
      const read = terminal.read();
      if ('message' in read) yield read;
      else yield* messagesOf(read.path, read.octets);
      continue;
    }
    for (const found of findMessageFiles(path)) {
      if (found.kind === 'unreadable') {
        yield found;
        continue;
      }
      const read = readMessageFile(found.path);
      if ('message' in read) yield read;
      else yield* messagesOf(found.path, read);
    }
  }
}

/** The message in a file, or each of an mbox file that holds several. */
function* messagesOf(path: string, octets: Uint8Array): IterableIterator<MessageFile> {
  const nothing = noMessageIn(octets);
  if (nothing !== undefined) {
    yield { path, message: nothing };
    return;
  }
  let number = 0;
  for (const span of mboxParts(octets)) {
    if (number === 0 && span.end === octets.length) break;
    yield { path, octets, part: { number: ++number, span } };
  }
  if (number === 0) yield { path, octets };
}
