import { readSigner as readNames, type SigningProfile } from '../../core/dkim/signing/profile.js';
import { type Arguments, UsageError } from '../arguments.js';

/** The domain and the selector that a command is about. */
export type Signer = Pick<SigningProfile, 'domain' | 'selector' | 'keyName'>;

export function readSigner(args: Arguments): Signer {
  const domain = required(args, 'domain');
  const selector = required(args, 'selector');
  const read = readNames(domain, selector);
  if (!('problem' in read)) return read;
  if (read.member === 'domain') throw new UsageError(`--domain "${domain}" is no domain name`);
  throw new UsageError(`--selector "${selector}": letters, digits, hyphens inside, and dots between them`);
}

export function required(args: Arguments, option: string): string {
  const text = args.text(option);
  if (text === undefined) throw new UsageError(`no --${option}`);
  return text;
}
