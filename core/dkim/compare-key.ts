import type { DnsAnswer, Unavailability } from '../dns/answer.js';
import { dkimKey } from '../records/dkim-key.js';
import { readRecord } from '../tags/record-kind.js';
import { readTagList } from '../tags/tag-list.js';
import { judgeKey } from './key.js';
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

/** Holds what is published at a selector against one's own key. Everything that is wrong, the worst first. */
export function compareKey(answer: DnsAnswer<'TXT'>, own: OwnKey): readonly KeyMismatch[] {
  if (answer.kind === 'unavailable') return [{ kind: 'unavailable', reason: answer.reason }];
  const texts = answer.kind === 'found' ? answer.data.map((strings) => strings.join('')) : [];
  if (texts.length === 0) return [{ kind: 'no-record', exists: answer.kind !== 'nxdomain' }];
  const mismatches: KeyMismatch[] = [];
  if (texts.length > 1) mismatches.push({ kind: 'several-records', count: texts.length });
  const best = texts.map((text) => compareText(text, own)).sort((a, b) => a.length - b.length)[0] ?? [];
  return [...mismatches, ...best];
}

function compareText(text: string, own: OwnKey): readonly KeyMismatch[] {
  const algorithm = own.type === 'rsa' ? 'rsa-sha256' : 'ed25519-sha256';
  const { reason, tag, isTesting } = judgeKey(text, algorithm, 'exact', defaultDkimOptions);
  const record = readRecord(dkimKey, readTagList(text));
  const isOwn = bare(record.tagOf('p')?.value.value ?? '') === bare(own.p);
  return [
    ...(reason === undefined ? [] : [{ kind: 'unusable', reason, tag } as const]),
    ...(isOwn || (reason !== undefined && reason !== 'key-short') ? [] : [{ kind: 'other-key' } as const]),
    ...(isTesting ? [{ kind: 'testing' } as const] : []),
  ];
}

/** Base64 without what does not count. */
function bare(base64: string): string {
  return base64.replace(/[\s=]+/g, '');
}
