import type { HeaderField } from '../message/header-field.js';
import { type DkimSignatureReading, dkimSignature } from '../records/dkim-signature.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList } from '../tags/tag-list.js';
import { type Fault, faultOfTag, findListFault, findTagFault } from './fault.js';
import type { DkimReason } from './reasons.js';
import { domainText, planOf, type SignaturePlan } from './signature-plan.js';

/** A DKIM-Signature field, read. */
export interface SignatureReading {
  readonly field: HeaderField;
  readonly record: DkimSignatureReading;
  /** What is wrong with the signature itself, if anything is; the first that RFC 6376 s6.1.1 looks for. */
  readonly fault: Fault<DkimReason> | undefined;
  /** What it takes to verify it. There may be a plan and a fault: then the plan is carried out for information. */
  readonly plan: SignaturePlan | undefined;
  /** d=, as it is compared; undefined where it cannot be read. */
  readonly domain: string | undefined;
  /** The domain of i=, as it is compared; that of d= without the tag. */
  readonly identityDomain: string | undefined;
}

/** The tags that verifying does not depend on. */
const informative = ['z', 'r', 'atps', 'atpsh'] as const;

/** Reads a DKIM-Signature field and checks what can be checked without the message and the key. Total; linear. */
export function readSignature(field: HeaderField): SignatureReading {
  const record = readRecord(dkimSignature, readTagList(field.value));
  const plan = planOf(field, record, { header: 'simple', body: 'simple' });
  const [d, i] = [record.valueOf('d'), record.valueOf('i')];
  const domain = d && domainText(d);
  const identityDomain = i && i.domain !== d ? domainText(i.domain) : domain;
  const listFault = findListFault(field, record);
  const fault =
    listFault ?? valueFault(field, record) ?? findRuleFault(field, record, { domain, identityDomain });
  return { field, record, fault, plan: listFault ? undefined : plan, domain, identityDomain };
}

function valueFault(field: HeaderField, record: DkimSignatureReading): Fault<DkimReason> | undefined {
  const fault = findTagFault(field, dkimSignature, record, informative);
  if (fault === undefined || fault.reason === 'tag-missing') return fault;
  return { ...fault, reason: reasonsOfTags.get(fault.tag ?? '') ?? fault.reason };
}

/** What a value that is not known means, where it means more than a slip. */
const reasonsOfTags: ReadonlyMap<string, DkimReason> = new Map([
  ['v', 'version'],
  ['a', 'algorithm-unknown'],
  ['c', 'canonicalization-unknown'],
]);

function findRuleFault(
  field: HeaderField,
  record: DkimSignatureReading,
  domains: { readonly domain: string | undefined; readonly identityDomain: string | undefined },
): Fault<DkimReason> | undefined {
  const [h, q] = [record.valueOf('h'), record.valueOf('q')];
  const [t, x] = [record.valueOf('t'), record.valueOf('x')];
  const { domain = '', identityDomain = '' } = domains;
  const fault = (reason: DkimReason, name: 'h' | 'i' | 'q' | 'x') =>
    faultOfTag(field, reason, name, record.tagOf(name));
  if (q && !q.some(({ value }) => value === 'dns/txt')) return fault('query-unknown', 'q');
  if (identityDomain !== domain && !identityDomain.endsWith(`.${domain}`)) {
    return fault('identity-outside', 'i');
  }
  if (!h?.some(({ value }) => value.toLowerCase() === 'from')) return fault('from-unsigned', 'h');
  if (t !== undefined && x !== undefined && x <= t) return fault('expiry-before-time', 'x');
  return undefined;
}
