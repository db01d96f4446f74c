import type { DnsAnswer, Unavailability } from '../dns/answer.js';
import { writeBase64 } from '../text/base64.js';
import { judgeKey, type KeyMaterial, keyFaults } from './key.js';
import { defaultDkimOptions } from './options.js';
import type { DkimReason } from './reasons.js';

/** What keeps verifiers from using the published key for signatures of a private key. */
export type KeyMismatch =
  | { readonly kind: 'no-record'; readonly exists: boolean }
  | { readonly kind: 'several-records'; readonly count: number }
  | { readonly kind: 'unavailable'; readonly reason: Unavailability }
  /** The key is a good one, of another private key. */
  | { readonly kind: 'other-key' }
  | { readonly kind: 'unusable'; readonly reason: DkimReason; readonly tag: string | undefined }
  /** t=y: signatures count like none. */
  | { readonly kind: 'testing' };

/** The public half of a private key, as DKIM publishes it. */
export interface OwnKey {
  readonly type: 'rsa' | 'ed25519';
  /** The value of p. */
  readonly p: string;
}

/**
 * Holds what is published at a selector against one's own key. Everything that is wrong, the worst first. `identity`:
 * whether signatures will have exactly the domain of d= in i=.
 */
export function compareKey(
  answer: DnsAnswer<'TXT'>,
  own: OwnKey,
  identity: 'exact' | 'below' = 'exact',
): readonly KeyMismatch[] {
  if (answer.kind === 'unavailable') return [{ kind: 'unavailable', reason: answer.reason }];
  const texts = answer.kind === 'found' ? answer.data.map((strings) => strings.join('')) : [];
  if (texts.length === 0) return [{ kind: 'no-record', exists: answer.kind !== 'nxdomain' }];
  const mismatches: KeyMismatch[] = [];
  if (texts.length > 1) mismatches.push({ kind: 'several-records', count: texts.length });
  const compared = texts.map((text) => compareText(text, own, identity));
  const best = compared.sort((a, b) => a.length - b.length)[0] ?? [];
  return [...mismatches, ...best];
}

/** Whether an identity has exactly the domain that signs; without one it has. */
export function identityOf(identity: string | undefined, domain: string): 'exact' | 'below' {
  return identity === undefined || identity.endsWith(`@${domain}`) ? 'exact' : 'below';
}

function compareText(text: string, own: OwnKey, identity: 'exact' | 'below'): readonly KeyMismatch[] {
  const algorithm = own.type === 'rsa' ? 'rsa-sha256' : 'ed25519-sha256';
  const judgement = judgeKey(text, algorithm, identity, defaultDkimOptions);
  const faults = keyFaults(judgement, algorithm, identity, defaultDkimOptions);
  const { material, isTesting } = judgement;
  return [
    ...(material !== undefined && !isSame(material, own) ? [{ kind: 'other-key' } as const] : []),
    ...faults.map((fault) => ({ kind: 'unusable', ...fault }) as const),
    ...(isTesting ? [{ kind: 'testing' } as const] : []),
  ];
}

/** A key is the same in every form that verifiers read. */
function isSame({ octets }: KeyMaterial, own: OwnKey): boolean {
  return writeBase64(octets) === own.p;
}
