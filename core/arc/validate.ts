import type { Cite } from '../cite.js';
import { type Fault, faultOfField, faultOfTag } from '../dkim/fault.js';
import type { KeyLimits } from '../dkim/key.js';
import type { MessageOctets } from '../dkim/message-octets.js';
import { keyNameOf, spanOfValue } from '../dkim/signature-plan.js';
import {
  checkHeader,
  checkSignature,
  findChange,
  type HeaderCheck,
  type SignatureCheck,
} from '../dkim/verify-signature.js';
import { type Asking, together } from '../dns/asking.js';
import type { Span } from '../text/span.js';
import { type ArcReason, type ArcResult, arcReason } from './reasons.js';
import { type ArcSet, collectSets, type Seal } from './sets.js';

/** A field of a set, verified. `fault` is undefined where it holds. */
export interface ArcFieldVerdict<C> {
  readonly check: C | undefined;
  readonly fault: Fault<ArcReason> | undefined;
}

export interface ArcSetVerdict {
  readonly set: ArcSet;
  readonly signature: ArcFieldVerdict<SignatureCheck>;
  readonly seal: ArcFieldVerdict<HeaderCheck>;
}

/** What is to be said of the chain of a message. */
export interface ArcVerdict {
  readonly result: ArcResult;
  readonly reason: ArcReason;
  readonly cite: Cite;
  /** Where in the message the reason stands; undefined for a message without ARC fields. */
  readonly span: Span | undefined;
  readonly tag: string | undefined;
  /** The set that the chain breaks at, where one does. */
  readonly instance: number | undefined;
  /**
   * The first set from which on every message signature still holds: nobody has changed the message since. 0: all do.
   * Undefined for a chain that does not pass (RFC 8617 s5.2, step 5).
   */
  readonly oldestPass: number | undefined;
  /** First handler first; none where the sets make no chain. */
  readonly sets: readonly ArcSetVerdict[];
}

/** Validates the chain of a message (RFC 8617 s5.2). All keys of the chain are asked for in one round. */
export function* validateArc(octets: MessageOctets, limits: KeyLimits): Asking<ArcVerdict> {
  const collected = collectSets(octets.fields);
  if (collected.kind === 'none') return verdict({ reason: 'no-fields' });
  if (collected.kind === 'broken') return verdict(collected.fault, collected);
  const { sets } = collected;
  const newest = sets[sets.length - 1];
  const cv = newest?.seal.record.valueOf('cv');
  if (newest && cv === 'fail') return verdict(tagFault(newest.seal, 'chain-failed'), newest);
  for (const set of sets) {
    const isRight = set.seal.record.valueOf('cv') === (set.instance === 1 ? 'none' : 'pass');
    if (!isRight) return verdict(tagFault(set.seal, 'chain-value'), set);
  }
  const [signatures, seals] = yield* together([
    together(sets.map((set) => checkMessageSignature(octets, set, limits))),
    together(sets.map((_, index) => checkSeal(octets, sets, index, limits))),
  ] as const);
  const checked = sets.flatMap((set, index): ArcSetVerdict[] => {
    const [signature, seal] = [signatures[index], seals[index]];
    return signature && seal ? [{ set, signature, seal }] : [];
  });
  return judge(octets, checked);
}

function judge({ message, fields }: MessageOctets, sets: readonly ArcSetVerdict[]): ArcVerdict {
  const backwards = [...sets].reverse();
  const [newest] = backwards;
  const shared = { sets };
  if (message.isCut && newest !== undefined) {
    return verdict(faultOfField(newest.set.seal.field, 'header-too-long'), shared);
  }
  if (newest?.signature.fault !== undefined) {
    return verdict(newest.signature.fault, { ...shared, instance: newest.set.instance });
  }
  for (const { seal, set } of backwards) {
    if (seal.fault !== undefined) return verdict(seal.fault, { ...shared, instance: set.instance });
  }
  const changed = backwards.find(({ signature }) => signature.fault !== undefined);
  const span = fields.byKey.get('arc-seal')?.[0]?.nameSpan;
  return {
    ...verdict({ reason: 'verified' }, shared),
    span: newest?.set.seal.field.nameSpan ?? span,
    oldestPass: changed === undefined ? 0 : changed.set.instance + 1,
  };
}

function verdict(
  fault: { readonly reason: ArcReason } & Partial<Fault<ArcReason>>,
  rest: { readonly instance?: number | undefined; readonly sets?: readonly ArcSetVerdict[] } = {},
): ArcVerdict {
  return {
    ...arcReason(fault.reason),
    reason: fault.reason,
    span: fault.span,
    tag: fault.tag,
    instance: rest.instance,
    oldestPass: undefined,
    sets: rest.sets ?? [],
  };
}

function tagFault(seal: Seal, reason: ArcReason): Fault<ArcReason> {
  return faultOfTag(seal.field, reason, 'cv', seal.record.tagOf('cv'));
}

/** The signature over the message as this handler passed it on: that of DKIM. */
function* checkMessageSignature(
  octets: MessageOctets,
  { signature }: ArcSet,
  limits: KeyLimits,
): Asking<ArcFieldVerdict<SignatureCheck>> {
  const { field, plan, record } = signature;
  if (plan === undefined) {
    return { check: undefined, fault: signature.fault ?? faultOfField(field, 'tag-value') };
  }
  const check = yield* checkSignature(octets, plan, 'exact', limits);
  const reason = check.keyFault ?? findChange(check);
  const name = check.keyFault !== undefined ? 's' : check.body.kind === 'same' ? 'b' : 'bh';
  const found = reason && faultOfTag<ArcReason>(field, arcOf(reason), name, record.tagOf(name));
  return { check, fault: signature.fault ?? found };
}

/** A seal covers the fields of all sets up to its own, in the order of the sets (RFC 8617 s5.1.1). */
function* checkSeal(
  octets: MessageOctets,
  sets: readonly ArcSet[],
  index: number,
  limits: KeyLimits,
): Asking<ArcFieldVerdict<HeaderCheck>> {
  const seal = sets[index]?.seal;
  const { a, b, d, s } = seal?.record.values ?? {};
  const tag = seal?.record.tagOf('b');
  if (!seal || !a || !b || !d || !s || !tag) {
    return { check: undefined, fault: seal?.fault };
  }
  const plan = { algorithm: a.value, keyName: keyNameOf(s.value, d.value), signature: b.value };
  const check = yield* checkHeader(plan, () => sealedOctets(octets, sets, index), 'exact', limits);
  const reason = check.keyFault ?? (check.header === 'valid' ? undefined : 'header-changed');
  const name = check.keyFault === undefined ? 'b' : 's';
  const found = reason && faultOfTag<ArcReason>(seal.field, arcOf(reason), name, seal.record.tagOf(name));
  return { check, fault: seal.fault ?? found };
}

function sealedOctets({ header }: MessageOctets, sets: readonly ArcSet[], index: number): Uint8Array[] {
  const { relaxed } = header;
  const stretches = sets.slice(0, index + 1).flatMap(({ results, signature, seal }, at) => {
    const covered = [relaxed.of(results), relaxed.of(signature.field)];
    if (at < index) return [...covered, relaxed.of(seal.field)];
    const tag = seal.record.tagOf('b');
    return tag ? [...covered, relaxed.ofSignature(seal.field, spanOfValue(seal.field, tag))] : covered;
  });
  return relaxed.pieces(stretches);
}

/** DKIM's reasons for passing are none here. */
function arcOf(reason: NonNullable<HeaderCheck['keyFault']>): ArcReason {
  return reason === 'verified' || reason === 'verified-partly' ? 'verified' : reason;
}
