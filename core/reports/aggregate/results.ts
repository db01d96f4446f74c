/** Words of old gateways, and what they mean (docs/differences.md). */
const aliases: ReadonlyMap<string, string> = new Map([
  ['hardfail', 'fail'],
  ['unknown', 'temperror'],
  ['error', 'permerror'],
]);

/** A result or disposition as it is written, in lower case and by its usual name. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return aliases.get(lower) ?? lower;
}

const dkim = ['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'];
const spf = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'];

/** The values that an element may have, by the dialect of the report (RFC 7489 App. C, RFC 9990 App. A). */
export const allowedValues = {
  rfc7489: {
    disposition: ['none', 'quarantine', 'reject'],
    evaluated: ['pass', 'fail'],
    dkim,
    spf,
    scope: ['helo', 'mfrom'],
    reason: ['forwarded', 'sampled_out', 'trusted_forwarder', 'mailing_list', 'local_policy', 'other'],
    policy: ['none', 'quarantine', 'reject'],
    alignment: ['r', 's'],
    testing: ['n', 'y'],
    discovery: ['psl', 'treewalk'],
  },
  rfc9990: {
    disposition: ['none', 'pass', 'quarantine', 'reject'],
    evaluated: ['pass', 'fail'],
    dkim,
    spf: [...spf, 'policy'],
    scope: ['mfrom'],
    reason: ['local_policy', 'mailing_list', 'other', 'policy_test_mode', 'trusted_forwarder'],
    policy: ['none', 'quarantine', 'reject'],
    alignment: ['r', 's'],
    testing: ['n', 'y'],
    discovery: ['psl', 'treewalk'],
  },
} as const;

export type ValueKind = keyof (typeof allowedValues)['rfc7489'];
