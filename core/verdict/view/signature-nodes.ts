import type { ArcSetVerdict } from '../../arc/validate.js';
import type { SignatureVerdict } from '../../dkim/verify.js';
import { say } from '../../words/phrase.js';
import type { Authentication } from '../authenticate.js';
import { arcReasonPhrase } from '../words/arc-words.js';
import { dkimReasonPhrase } from '../words/dkim-words.js';
import { citeOf, inert, inertOctets, stateOf } from './inert.js';
import type { Page } from './page.js';
import type { ViewNode } from './verdict-view.js';

const mostShown = 50;

/** All signatures of a message under one node. */
export function dkimNode({ dkim }: Authentication, page: Page): ViewNode {
  const { words } = page;
  const { signatures, leftOut } = dkim;
  const children = signatures.slice(0, mostShown).map((signature, at) => signatureNode(signature, page, at));
  const more = signatures.length + leftOut - children.length;
  if (more > 0) {
    children.push({
      ...{ id: 'dkim-more', state: 'none', result: '', detail: '', children: [] },
      label: words.of(say`and ${more} more signatures`),
    });
  }
  const result = signatures.some((signature) => signature.result === 'pass')
    ? 'pass'
    : (signatures[0]?.result ?? 'none');
  return {
    ...{ id: 'dkim', label: 'DKIM', result, state: stateOf(result), children },
    detail:
      signatures.length === 0
        ? words.of(say`no signature`)
        : words.of(signatures.length === 1 ? say`one signature` : say`${signatures.length} signatures`),
  };
}

function signatureNode(signature: SignatureVerdict, page: Page, at: number): ViewNode {
  const { result, domain, selector, cite, algorithm, keyBits, isTesting, isExpired, span } = signature;
  const { words } = page;
  const key =
    keyBits === undefined || algorithm === 'ed25519-sha256' ? algorithm : `${algorithm}, ${keyBits}`;
  const row = domain && selector ? page.rowOf(`${selector}._domainkey.${domain}`, 'TXT') : undefined;
  const record = signature.key?.text;
  const notes = [
    ...(isTesting
      ? [words.of(say`The signer is testing (t=y): for DMARC the message counts as unsigned.`)]
      : []),
    ...(isExpired ? [words.of(say`The signature has expired.`)] : []),
  ];
  return {
    id: `dkim/${at}`,
    label: `${inertOctets(domain ?? '?')} (${inertOctets(selector ?? '?')}${key === undefined ? '' : `, ${key}`})`,
    ...{ result, state: stateOf(result) },
    detail: [inert(words.of(dkimReasonPhrase(signature))), ...notes].join(' — '),
    cite: citeOf(cite),
    place: page.placeOf(span),
    ...(record === undefined && row === undefined
      ? {}
      : { record: { text: inertOctets(record ?? ''), ...(row === undefined ? {} : { row }) } }),
    children: [],
  };
}

/** The chain of seals; undefined for a message without one. */
export function arcNode({ arc }: Authentication, page: Page): ViewNode | undefined {
  if (arc.reason === 'no-fields') return undefined;
  const { result, cite, span, sets } = arc;
  return {
    ...{ id: 'arc', label: 'ARC', result, state: stateOf(result) },
    detail: inert(page.words.of(arcReasonPhrase(arc))),
    cite: citeOf(cite),
    ...(span === undefined ? {} : { place: page.placeOf(span) }),
    children: sets.map((set) => setNode(set, page)),
  };
}

function setNode({ set, signature, seal }: ArcSetVerdict, page: Page): ViewNode {
  const { words } = page;
  const domain = set.seal.record.tagOf('d')?.value.value ?? '?';
  const holds = seal.fault === undefined;
  const seals = holds ? say`The seal holds.` : say`The seal does not hold.`;
  const signed =
    signature.fault === undefined
      ? say`The message is as this handler passed it on.`
      : say`The message was changed after this handler.`;
  return {
    id: `arc/${set.instance}`,
    label: words.of(say`set ${set.instance}: ${inertOctets(domain)}`),
    ...{ state: holds ? 'pass' : 'fail', result: '', children: [] },
    detail: `${words.of(seals)} ${words.of(signed)}`,
    place: page.placeOf(set.seal.field.nameSpan),
  };
}
