import { type Phrase, say } from '../../words/phrase.js';

/** What methods of Authentication-Results check (RFC 8601 s2.7 and the registry that goes on from it). */
const methods: ReadonlyMap<string, Phrase> = new Map([
  ['spf', say`SPF: whether the client may send for the domain of MAIL FROM or HELO.`],
  ['dkim', say`DKIM: whether a signature of a domain holds.`],
  ['dmarc', say`DMARC: whether SPF or DKIM speaks for the domain in From.`],
  ['arc', say`ARC: whether the chain of seals holds by which handlers say what they saw.`],
  ['iprev', say`Whether the address of the client has a name that leads back to it.`],
  ['auth', say`Whether the author's program had logged in.`],
  ['sender-id', say`Sender ID: historic; nobody should act on it.`],
  ['domainkeys', say`DomainKeys: historic, what was before DKIM.`],
  ['dkim-adsp', say`ADSP: historic, what was before DMARC.`],
  ['bimi', say`BIMI: whether the domain has a logo to be shown.`],
]);

const general: ReadonlyMap<string, Phrase> = new Map([
  ['pass', say`It passed.`],
  ['fail', say`It failed.`],
  ['none', say`There was nothing to check.`],
  ['neutral', say`It was checked and says neither yes nor no.`],
  ['policy', say`It passed, but the receiver does not accept it.`],
  ['temperror', say`It could not be checked for now, as when DNS gives no answer.`],
  ['permerror', say`It can never be checked as it stands: a record or a signature is broken.`],
]);

const ofSpf: ReadonlyMap<string, Phrase> = new Map([
  ['pass', say`The domain says that this client may send for it.`],
  ['fail', say`The domain says that this client may not send for it.`],
  ['softfail', say`The domain says that this client probably may not send for it.`],
  ['neutral', say`The domain says nothing about this client.`],
  ['none', say`The domain has no SPF record.`],
  ['hardfail', say`The domain says that this client may not send for it.`],
]);

export function methodMeaning(method: string): Phrase | undefined {
  return methods.get(method);
}

/** What a result of a method means; undefined for a word that nobody knows. */
export function resultMeaning(method: string, result: string): Phrase | undefined {
  return (method === 'spf' ? ofSpf.get(result) : undefined) ?? general.get(result);
}
