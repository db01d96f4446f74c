import { type Fault, faultOfField, faultOfTag, findListFault, findTagFault } from '../dkim/fault.js';
import type { FieldPicker } from '../dkim/field-picker.js';
import { planOf, type SignaturePlan } from '../dkim/signature-plan.js';
import type { HeaderField } from '../message/header-field.js';
import {
  type ArcMessageSignatureReading,
  type ArcSealReading,
  arcMessageSignature,
  arcSeal,
  maxInstance,
  readAarInstance,
} from '../records/arc-fields.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList, type TagList } from '../tags/tag-list.js';
import type { ArcReason } from './reasons.js';

/** An ARC-Message-Signature field, read. */
export interface MessageSignature {
  readonly field: HeaderField;
  readonly record: ArcMessageSignatureReading;
  readonly fault: Fault<ArcReason> | undefined;
  readonly plan: SignaturePlan | undefined;
}

/** An ARC-Seal field, read. */
export interface Seal {
  readonly field: HeaderField;
  readonly record: ArcSealReading;
  readonly fault: Fault<ArcReason> | undefined;
}

/** The three fields that one handler added (RFC 8617 s4.2). */
export interface ArcSet {
  readonly instance: number;
  readonly results: HeaderField;
  readonly signature: MessageSignature;
  readonly seal: Seal;
}

/** The sets of a message, that of the first handler first; or why they make no chain, and at which instance. */
export type ArcSets =
  | { readonly kind: 'none' }
  | { readonly kind: 'sets'; readonly sets: readonly ArcSet[] }
  | { readonly kind: 'broken'; readonly fault: Fault<ArcReason>; readonly instance: number | undefined };

interface PartialSet {
  results?: HeaderField;
  signature?: MessageSignature;
  seal?: Seal;
}

/** Collects the ARC fields of a message into sets (RFC 8617 s5.2, steps 1 and 3). A field alone is a broken set. */
export function collectSets(picker: FieldPicker): ArcSets {
  const results = picker.withKey('arc-authentication-results');
  const signatures = picker.withKey('arc-message-signature');
  const seals = picker.withKey('arc-seal');
  const [first] = [...seals.slice(0, 1), ...signatures.slice(0, 1), ...results.slice(0, 1)];
  if (first === undefined) return { kind: 'none' };
  if (Math.max(results.length, signatures.length, seals.length) > maxInstance) {
    return { kind: 'broken', fault: faultOfField(first, 'too-many-sets'), instance: undefined };
  }
  const sets = new Map<number, PartialSet>();
  let broken: { readonly fault: Fault<ArcReason>; readonly instance: number | undefined } | undefined;
  const place = <N extends keyof PartialSet>(
    field: HeaderField,
    instance: number | undefined,
    name: N,
    member: NonNullable<PartialSet[N]>,
  ): void => {
    const set = instance === undefined ? undefined : (sets.get(instance) ?? {});
    if (set === undefined || instance === undefined) {
      broken ??= { fault: { ...faultOfField(field, 'instance'), tag: 'i' }, instance };
    } else if (set[name] !== undefined) {
      broken ??= { fault: faultOfField(field, 'set-repeated'), instance };
    } else {
      (set as Record<N, PartialSet[N]>)[name] = member;
      sets.set(instance, set);
    }
  };
  for (const field of results) place(field, readAarInstance(field.value)?.value, 'results', field);
  for (const field of signatures) {
    const signature = readMessageSignature(field);
    place(field, instanceOf(signature.record.list, signature.record.valueOf('i')), 'signature', signature);
  }
  for (const field of seals) {
    const seal = readSeal(field);
    place(field, instanceOf(seal.record.list, seal.record.valueOf('i')), 'seal', seal);
  }
  if (broken !== undefined) return { kind: 'broken', ...broken };
  return completed(sets);
}

/** The i= of a field; undefined where it is not valid or stands there twice. */
function instanceOf(list: TagList, instance: number | undefined): number | undefined {
  return list.tags.filter(({ name }) => name.value === 'i').length === 1 ? instance : undefined;
}

function completed(partial: ReadonlyMap<number, PartialSet>): ArcSets {
  const sets: ArcSet[] = [];
  const highest = Math.max(...partial.keys());
  for (let instance = 1; instance <= highest; instance++) {
    const { results, signature, seal } = partial.get(instance) ?? {};
    if (results !== undefined && signature !== undefined && seal !== undefined) {
      sets.push({ instance, results, signature, seal });
      continue;
    }
    const present = seal?.field ?? signature?.field ?? results;
    const other = partial.get(highest);
    const field = present ?? other?.seal?.field ?? other?.signature?.field ?? other?.results;
    if (field === undefined) continue;
    return { kind: 'broken', fault: faultOfField(field, 'set-incomplete'), instance };
  }
  return { kind: 'sets', sets };
}

function readMessageSignature(field: HeaderField): MessageSignature {
  const record = readRecord(arcMessageSignature, readTagList(field.value));
  const listFault = findListFault(field, record);
  const plan = planOf(field, record, arcDefaultForm);
  const names = plan?.names.map((name) => name.toLowerCase()) ?? [];
  const h = record.tagOf('h');
  const fault =
    listFault ??
    findTagFault(field, arcMessageSignature, record, ['z', 'i']) ??
    (names.includes('arc-seal') ? faultOfTag(field, 'seal-signed', 'h', h) : undefined) ??
    (names.includes('from') ? undefined : faultOfTag(field, 'from-unsigned', 'h', h)) ??
    (plan?.algorithm === 'rsa-sha1' ? faultOfTag(field, 'sha1', 'a', record.tagOf('a')) : undefined);
  return { field, record, fault, plan: listFault ? undefined : plan };
}

/**
 * The form of a message signature without c=. DKIM's would be simple; the suite of ARC and who was tested with it take
 * relaxed.
 */
const arcDefaultForm = { header: 'relaxed', body: 'relaxed' } as const;

function readSeal(field: HeaderField): Seal {
  const record = readRecord(arcSeal, readTagList(field.value));
  const named = record.unknown.find(({ name }) => name.value === 'h');
  const fault =
    findListFault(field, record) ??
    (named ? faultOfTag(field, 'seal-with-fields', 'h', named) : undefined) ??
    findTagFault(field, arcSeal, record, ['i', 'cv']) ??
    (record.valueOf('a') === 'rsa-sha1' ? faultOfTag(field, 'sha1', 'a', record.tagOf('a')) : undefined);
  return { field, record, fault };
}
