import { readIp4, readIp6 } from '../text/ip-address.js';

/** Why a pattern of a policy matches no host. */
export type MxPatternFault =
  | 'empty'
  | 'dot-first'
  | 'final-dot'
  | 'wildcard'
  | 'not-ascii'
  | 'address'
  | 'no-name';

// sts-policy-mx-value = ["*."] Domain                                                          (RFC 8461 s3.2)
const host = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})(?:\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62}))*$/;

/** Why a pattern matches no host; undefined where it is one. */
export function mxPatternFault(pattern: string): MxPatternFault | undefined {
  if (pattern === '') return 'empty';
  if (/[^\x00-\x7f]/.test(pattern)) return 'not-ascii';
  if (pattern.startsWith('.')) return 'dot-first';
  const name = pattern.startsWith('*.') ? pattern.slice(2) : pattern;
  if (name.includes('*')) return 'wildcard';
  if (name.endsWith('.') && name.length > 1) return 'final-dot';
  if (readIp4(name) !== undefined || readIp6(name) !== undefined) return 'address';
  return name.length <= 253 && host.test(name) ? undefined : 'no-name';
}

/** Whether a policy covers hosts: a wildcard stands for exactly one label (RFC 8461 s4.1). */
export interface MxPatterns {
  covers(host: string): boolean;
}

/** Patterns in lower case. Looking for a host costs the same however many there are. */
export function mxPatterns(patterns: Iterable<string>): MxPatterns {
  const all = new Set(patterns);
  return {
    covers(host) {
      const name = host.toLowerCase().replace(/\.$/, '');
      const dot = name.indexOf('.');
      return all.has(name) || (dot > 0 && all.has(`*${name.slice(dot)}`));
    },
  };
}
