import { type Name, readName, root } from '../core/dns/name.js';
import type { AnswerPorts } from '../core/dns/settle.js';
import { readZoneFile } from '../platform/node/zone-files.js';
import { type Arguments, UsageError } from './arguments.js';
import { zoneOfFile } from './read-input.js';
import { lookupIn } from './zone-lookup.js';

/** The options of commands that ask DNS, for `readArguments`. */
export const dnsOptions = { zone: { type: 'string', multiple: true } } as const;

/** For the usage of a command. */
export const dnsUsage = '--zone FILE[=ORIGIN]...';

/** Who answers the questions of a command. */
export interface DnsAnswers {
  /** For one evaluation, whose time begins now. */
  forEvaluation(): AnswerPorts['resolve'];
  /** To be called when the command is done. */
  close(): void;
}

/** Who the options say is asked: the zones. Names outside them do not exist. */
export async function readDnsOptions(args: Arguments): Promise<DnsAnswers> {
  const zones = args.texts('zone').map((text) => {
    const cut = text.lastIndexOf('=');
    const path = cut < 0 ? text : text.slice(0, cut);
    const bytes = readZoneFile(path);
    if ('message' in bytes) throw new UsageError(`--zone ${path}: ${bytes.message}`);
    return { path, zone: zoneOfFile(path, bytes, cut < 0 ? undefined : originOf(text.slice(cut + 1))) };
  });
  if (zones.length === 0) throw new UsageError('no --zone to ask');
  const lookup = lookupIn(zones);
  return { forEvaluation: () => async (question) => lookup(question), close: () => {} };
}

function originOf(text: string): Name {
  const read = readName(text, root);
  if ('name' in read) return read.name;
  throw new UsageError(`--zone: "${text}" is no domain name`);
}
