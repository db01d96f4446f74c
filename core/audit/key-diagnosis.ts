import { fingerprintOf } from '../dkim/fingerprint.js';
import type { OtherObject, PublicKey, PublicKeyReading } from '../dkim/public-key.js';
import { findStrayQuoting } from '../lint/find-stray-quoting.js';
import { isForeign, type KeyFacts } from '../lint/key-facts.js';
import { octetsOf, shown } from '../lint/rules/shared/shown.js';
import type { DkimKeyReading } from '../records/dkim-key.js';
import { splitList } from '../tags/grammar.js';
import { joined, type Phrase, say } from '../words/phrase.js';

/** A key record, read. */
export interface KeyRecord {
  readonly key: DkimKeyReading;
  /** Undefined for a text of another kind and for one that quoting spoiled. */
  readonly facts: KeyFacts | undefined;
}

/** What a key record comes to for verifiers. */
export interface KeyDiagnosis {
  /** `usable`: verifiers find a key. `odd`: some do. `broken`: none does. `none`: there is none, and that is no fault. */
  readonly state: 'usable' | 'odd' | 'broken' | 'none';
  /** In a few words: `RSA 2048 bits`, `cut off: 7 octets missing`. */
  readonly summary: Phrase;
  readonly key: PublicKey | undefined;
  /** SHA-256 of the SubjectPublicKeyInfo in hexadecimal; undefined where there is no key. */
  readonly fingerprint: string | undefined;
  /** How the record restricts the key. */
  readonly restrictions: readonly Phrase[];
}

/** Looks into the record at a selector: which key it holds, or by its name what went wrong with it. Total. */
export function diagnoseKey(text: KeyRecord): KeyDiagnosis {
  if (isForeign(text.key)) return diagnosis('broken', say`no key record, but one of another kind`);
  if (findStrayQuoting(text.key).length > 0) {
    return diagnosis('broken', say`quoted twice: quotes or backslashes stand in the text`);
  }
  const { facts } = text;
  const restrictions = restrictionsOf(text);
  if (facts?.p === undefined) return diagnosis('broken', say`no key: p is missing`, restrictions);
  if (facts.isRevoked) return diagnosis('none', say`revoked`, restrictions);
  const { publicKey, keyType } = facts;
  if (publicKey === undefined) {
    const k = text.key.tagOf('k')?.value.value ?? '';
    return diagnosis('broken', say`k=${shown(k)} is no type of key that verifiers know`, restrictions);
  }
  if (publicKey.kind !== 'key') return diagnosis('broken', damageOf(publicKey), restrictions);
  const { key } = publicKey;
  const fingerprint = fingerprintOf(facts.p.value.value, key);
  const found = { key, fingerprint, restrictions };
  if (key.algorithm !== keyType) {
    const summary =
      keyType === 'rsa'
        ? say`wrong algorithm: an Ed25519 key without k=ed25519`
        : say`wrong algorithm: an RSA key with k=ed25519`;
    return { ...found, state: 'broken', summary };
  }
  if (key.algorithm === 'ed25519') {
    return key.form === 'raw'
      ? { ...found, state: 'usable', summary: say`Ed25519` }
      : {
          ...found,
          state: 'broken',
          summary: say`wrong length: an Ed25519 key with a wrapping round its 32 octets`,
        };
  }
  if (key.bits < leastBits) {
    return { ...found, state: 'broken', summary: say`RSA ${key.bits} bits: too short, verifiers refuse it` };
  }
  const isOdd = publicKey.missingPadding > 0 || key.form === 'pkcs1';
  return { ...found, state: isOdd ? 'odd' : 'usable', summary: say`RSA ${key.bits} bits` };
}

/** RFC 8301 s3.2: verifiers must not take shorter ones. */
const leastBits = 1024;

function diagnosis(
  state: KeyDiagnosis['state'],
  summary: Phrase,
  restrictions: readonly Phrase[] = [],
): KeyDiagnosis {
  return { state, summary, key: undefined, fingerprint: undefined, restrictions };
}

/** What happened to a value that is no key. */
function damageOf(reading: Exclude<PublicKeyReading, { readonly kind: 'key' }>): Phrase {
  switch (reading.kind) {
    case 'not-base64':
      return say`damaged: not base64`;
    case 'cut': {
      const { promised, present } = reading;
      if (promised === undefined) return say`cut off after ${octetsOf(present)}`;
      return say`cut off: ${octetsOf(promised - present)} of ${promised} missing`;
    }
    case 'trailing':
      return say`wrong length: ${octetsOf(reading.present - reading.promised)} too many behind the key`;
    case 'pem':
      return reading.isPrivate
        ? say`a private key in PEM armour: it is known to everybody now`
        : say`PEM armour round the key`;
    case 'private-key':
      return say`a private key: it is known to everybody now`;
    case 'not-a-key':
      return reading.found === undefined
        ? say`${octetsOf(reading.present)} that are no public key`
        : say`wrong algorithm: ${otherObjects[reading.found]}`;
  }
}

const otherObjects: Readonly<Record<OtherObject, Phrase>> = {
  certificate: say`a certificate`,
  'openssh-key': say`a key in the form of OpenSSH`,
  'ec-key': say`a key for ECDSA`,
  'rsa-pss-key': say`an RSA key for PSS only`,
  'other-key': say`a key of another kind`,
};

/** What the other tags allow and forbid. */
function restrictionsOf({ key }: KeyRecord): readonly Phrase[] {
  const items = (name: 'h' | 's' | 't'): readonly string[] | undefined => {
    const tag = key.tagOf(name);
    return tag && splitList(tag.value, ':').map(({ value }) => value.toLowerCase());
  };
  const found: Phrase[] = [];
  const flags = items('t') ?? [];
  if (flags.includes('y')) found.push(say`only being tested (t=y)`);
  if (flags.includes('s')) found.push(say`not for subdomains (t=s)`);
  const hashes = items('h');
  if (hashes !== undefined) found.push(say`only with the hashes ${listed(hashes)} (h)`);
  const services = items('s');
  if (services !== undefined && !services.includes('*')) {
    found.push(
      services.includes('email')
        ? say`only for ${listed(services)} (s)`
        : say`not for mail, only for ${listed(services)} (s)`,
    );
  }
  if (key.tagOf('v') !== undefined && key.valueOf('v') === undefined) {
    found.push(say`version not DKIM1: verifiers ignore the record`);
  }
  return found;
}

/** Items that are named at most. */
const mostItems = 5;

function listed(items: readonly string[]): Phrase {
  const shownItems = items.slice(0, mostItems).map((item) => shown(item));
  return joined(items.length > mostItems ? [...shownItems, '...'] : shownItems, ', ');
}
