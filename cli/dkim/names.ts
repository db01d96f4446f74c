import { type Name, readName, root } from '../../core/dns/name.js';
import { type Arguments, UsageError } from '../arguments.js';

/** The domain and the selector that a command is about. */
export interface Signer {
  readonly domain: string;
  readonly selector: string;
  /** Where the key stands. */
  readonly keyName: Name;
}

export function readSigner(args: Arguments): Signer {
  const domain = required(args, 'domain').replace(/\.$/, '').toLowerCase();
  const selector = required(args, 'selector');
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(selector)) {
    throw new UsageError(`--selector "${selector}": letters, digits, hyphens inside, and dots between them`);
  }
  const read = readName(`${selector}._domainkey.${domain}.`, root);
  if ('problem' in read || !domain.includes('.'))
    throw new UsageError(`--domain "${domain}" is no domain name`);
  return { domain, selector, keyName: read.name };
}

export function required(args: Arguments, option: string): string {
  const text = args.text(option);
  if (text === undefined) throw new UsageError(`no --${option}`);
  return text;
}
