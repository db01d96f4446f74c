import { isAtOrBelow, type Name, readName, root } from '../../dns/name.js';
import { below } from '../actions/domain-facts.js';
import { cleanKeyText, isKeyText } from './clean-key.js';
import type { PasteContext, Pasted, PastedRecord } from './pasted.js';

/**
 * The name that a host field means: whole where it ends in a dot or in the domain, else below the domain; `@` and nothing
 * are the domain itself. Undefined for what is no name.
 */
export function hostName(text: string, domain: Name): Name | undefined {
  const host = text.trim();
  if (host === '' || host === '@') return domain;
  if (host.length > 300 || /["();,/:]|[^!-~]/.test(host)) return undefined;
  const whole = readName(host.endsWith('.') ? host : `${host}.`, root);
  if (!('name' in whole)) return undefined;
  if (host.endsWith('.') || (domain !== root && isAtOrBelow(whole.name, domain))) return whole.name;
  const relative = readName(host, domain);
  return 'name' in relative ? relative.name : undefined;
}

/** The preference of an exchange (RFC 1035 s3.3.9); undefined for what does not fit 16 bits. */
export function readPreference(text: string): number | undefined {
  return /^[0-9]{1,5}$/.test(text) && Number(text) <= 0xffff ? Number(text) : undefined;
}

/** Where a text about mail stands by what it says. */
const homes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^v=DMARC1\b/i, ['_dmarc']],
  [/^v=STSv1\b/i, ['_mta-sts']],
  [/^v=TLSRPTv1\b/i, ['_smtp', '_tls']],
  [/^v=BIMI1\b/i, ['default', '_bimi']],
  [/^(?:v=spf1|spf2\.0\/)/i, []],
];

/** A TXT record at the name that is given, else at the one that its text belongs to. */
export function textRecord(text: string, owner: Name | undefined, context: PasteContext): Pasted | undefined {
  const { domain, selector } = context;
  let data = text;
  if (isKeyText(text)) {
    const clean = cleanKeyText(text);
    if ('reason' in clean) return { kind: 'refused', reason: clean.reason };
    data = clean.text;
    if (owner === undefined) {
      const key = selector === undefined ? undefined : hostName(`${selector}._domainkey`, domain);
      return key === undefined ? { kind: 'selector' } : records([{ owner: key, type: 'TXT', data }]);
    }
  }
  const home = homes.find(([pattern]) => pattern.test(data));
  if (owner === undefined && home === undefined) return undefined;
  return records([{ owner: owner ?? below(domain, ...(home?.[1] ?? [])), type: 'TXT', data }]);
}

export function records(list: readonly PastedRecord[]): Pasted {
  return { kind: 'records', records: list };
}

/** Several readings as one: what is refused stays so, and one that wants a selector wants it for all. */
export function together(parts: readonly (Pasted | undefined)[]): Pasted | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const other = known.find(({ kind }) => kind === 'refused') ?? known.find(({ kind }) => kind === 'selector');
  return other ?? records(known.flatMap((part) => (part.kind === 'records' ? part.records : [])));
}
