import { type Cite, cite } from '../cite.js';
import { type Asking, together } from '../dns/asking.js';
import type { HeaderFields } from '../message/header-field.js';
import type { SenderIdScope } from '../records/sender-id.js';
import { checkHost } from '../spf/check-host.js';
import { mailFromQuery, type SpfClient } from '../spf/identities.js';
import type { SpfResult } from '../spf/result.js';
import type { SpfVerdict } from '../spf/verdict.js';
import { findPra, type Pra } from './pra.js';
import { selectForScope } from './select-record.js';

/**
 * How much of Sender ID is followed, as gateways let one choose. `spf`: nothing. `sidf`: RFC 4406. `sidf-compatible`: the
 * same, but a `v=spf1` record says nothing about the responsible address, and a domain that does not exist or cannot be
 * read gives none instead of fail.
 */
export type SenderIdConformance = 'spf' | 'sidf-compatible' | 'sidf';

export interface SenderIdInput {
  readonly fields: HeaderFields;
  readonly client: SpfClient;
  readonly conformance: SenderIdConformance;
  /** What becomes of a pass where Resent-Sender or Resent-From say that others sent the message on. As it is by default. */
  readonly resentPass?: 'keep' | 'downgrade-to-none';
}

/** What Sender ID says about a message. Historic: nobody should act on it. */
export interface SenderIdResult {
  readonly conformance: SenderIdConformance;
  readonly pra: Pra;
  /** The verdict about the responsible address; undefined where it is not asked for. */
  readonly responsible: SenderIdVerdict | undefined;
  /** The verdict about MAIL FROM by the records of Sender ID; undefined where it is not asked for. */
  readonly mailFrom: SenderIdVerdict | undefined;
}

export interface SenderIdVerdict {
  readonly scope: SenderIdScope;
  readonly result: SpfResult;
  readonly reason: SenderIdReason;
  readonly cite: Cite;
  /** The check of the domain; undefined where there was none to check. */
  readonly check: SpfVerdict | undefined;
}

export type SenderIdReason =
  /** What the check gave. */
  | { readonly kind: 'checked' }
  | { readonly kind: 'no-pra'; readonly pra: Exclude<Pra, { readonly kind: 'found' }> }
  | { readonly kind: 'malformed-domain' }
  | { readonly kind: 'nonexistent-domain' }
  /** It was a pass before the message was sent on. */
  | { readonly kind: 'resent' };

/** Checks a message by Sender ID (RFC 4406, RFC 4407), both scopes side by side. Nothing is asked at level `spf`. */
export function* checkSenderId(input: SenderIdInput): Asking<SenderIdResult> {
  const { fields, client, conformance } = input;
  const pra = findPra(fields);
  if (conformance === 'spf') return { conformance, pra, responsible: undefined, mailFrom: undefined };
  const [responsible, mailFrom] = yield* together([checkPra(input, pra), checkMailFrom(client, conformance)]);
  return { conformance, pra, responsible: resent(input, responsible), mailFrom };
}

type Level = Exclude<SenderIdConformance, 'spf'>;

/** The scopes that a `v=spf1` record speaks about as well (RFC 4406 s3.4). */
const ofSpf1: Readonly<Record<Level, readonly SenderIdScope[]>> = {
  sidf: ['pra', 'mfrom'],
  'sidf-compatible': ['mfrom'],
};

function* checkPra({ client, conformance }: SenderIdInput, pra: Pra): Asking<SenderIdVerdict> {
  const level = conformance === 'sidf' ? 'sidf' : 'sidf-compatible';
  if (pra.kind !== 'found') {
    const reason = { kind: 'no-pra', pra } as const;
    return { scope: 'pra', result: unknownAt[level], reason, cite: cite(4407, '2'), check: undefined };
  }
  const { address, mailbox } = pra;
  const query = { ...mailFromQuery(client), sender: address, domain: mailbox.domain.value };
  const check = yield* checkHost(query, selectForScope('pra', ofSpf1[level]));
  return verdictOf('pra', check, level);
}

function* checkMailFrom(client: SpfClient, level: Level): Asking<SenderIdVerdict> {
  const check = yield* checkHost(mailFromQuery(client), selectForScope('mfrom', ofSpf1[level]));
  return verdictOf('mfrom', check, level);
}

const unknownAt = { sidf: 'fail', 'sidf-compatible': 'none' } as const;

/** RFC 4406 s4.3: a domain that does not exist, or that is none, fails. */
function verdictOf(scope: SenderIdScope, check: SpfVerdict, level: Level): SenderIdVerdict {
  const { reason } = check;
  if (reason.kind === 'no-domain') {
    const cited = cite(4406, '4.3');
    return { scope, result: unknownAt[level], reason: { kind: 'malformed-domain' }, cite: cited, check };
  }
  if (reason.kind === 'no-record' && !reason.exists) {
    const cited = cite(4406, '4.3');
    return { scope, result: unknownAt[level], reason: { kind: 'nonexistent-domain' }, cite: cited, check };
  }
  return { scope, result: check.result, reason: { kind: 'checked' }, cite: check.cite, check };
}

function resent({ fields, resentPass }: SenderIdInput, verdict: SenderIdVerdict): SenderIdVerdict {
  const isResent = fields.some(
    ({ key, value }) => (key === 'resent-sender' || key === 'resent-from') && /\S/.test(value),
  );
  if (resentPass !== 'downgrade-to-none' || verdict.result !== 'pass' || !isResent) return verdict;
  return { ...verdict, result: 'none', reason: { kind: 'resent' }, cite: cite(4406, '4.2') };
}
