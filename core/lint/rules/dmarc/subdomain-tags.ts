import type { DmarcStandard } from '../../../records/dmarc-policy.js';

/** The tags with a policy for subdomains. RFC 7489 has no np; by RFC 9091 it was an experiment. */
export function subdomainTags(standard: DmarcStandard): readonly ('sp' | 'np')[] {
  return standard === 'rfc9989' ? now : before;
}

const now = ['sp', 'np'] as const;
const before = ['sp'] as const;
