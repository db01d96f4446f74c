import type { KeyKind } from '../../../core/dkim/key-kind.js';
import { writeKeyLines, writeKeyRecord } from '../../../core/dkim/key-record.js';
import { nextSelector } from '../../../core/dkim/next-selector.js';
import { readSigner } from '../../../core/dkim/signing/profile.js';
import { keyOf, type Name } from '../../../core/dns/name.js';
import { addKey, isInZone, type KeyEdits } from '../../../core/ide/dkim/add-key.js';
import { revokeKey } from '../../../core/ide/dkim/revoke-key.js';
import { nextKind, revocationAdvice, rotationAdvice } from '../../../core/ide/dkim/rotation.js';
import { keysAt, type ZoneKey, zoneKeys } from '../../../core/ide/dkim/zone-keys.js';
import { shownName } from '../../../core/lint/rules/shared/shown.js';
import { type Phrase, say } from '../../../core/words/phrase.js';
import type { Words } from '../../../core/words/words.js';
import {
  type InsertKeyParams,
  type KeyChoice,
  type KeyEditAnswer,
  keyChoices,
  type MakeKeyAnswer,
  type MakeKeyParams,
  type ZoneKeyParams,
  type ZoneKeysAnswer,
  type ZoneKeysParams,
} from '../dkim-protocol.js';
import { toLocation } from '../locations.js';
import { isEffective, type KnownZone, knownZone, realZones, type Workspace } from '../workspace.js';
import type { DkimParts, Problem } from './parts.js';

type Made = Extract<MakeKeyAnswer, { readonly kind: 'made' }>;
type Edited = Extract<KeyEditAnswer, { readonly kind: 'edit' }>;

const noKeys = say`Private keys can be neither made nor read in this kind of editor.`;
const noZone = say`There is no zone here.`;

/** Makes a key, saves it, and says what its record is. */
export async function makeKey(
  { platform, workspace }: DkimParts,
  { domain, selector, kind, file, into }: MakeKeyParams,
): Promise<Made | Problem> {
  const { keys } = platform;
  if (keys === undefined) return { problem: noKeys };
  const signer = readSigner(domain, selector);
  if ('problem' in signer) return namedProblem(signer.member, signer.problem);
  if (!keyChoices.includes(kind)) return { problem: say`There is no such kind of key.` };
  const target = into === undefined ? undefined : editedZone(workspace, into);
  if (into !== undefined && target === undefined) return { problem: noZone };
  const tried = target && addKey(target, signer.keyName, 'v=DKIM1; p=');
  if (tried !== undefined && 'problem' in tried) return tried;
  const key = await keys.make(kindOf(kind));
  const failure = key.save(file);
  if (failure !== undefined) return { problem: say`The key is not saved: ${failure}.` };
  const text = writeKeyRecord(key.own.type, key.own.p);
  return {
    ...{ kind: 'made', text, lines: writeKeyLines(signer.keyName, text) },
    zones: zonesOf(workspace, signer.keyName),
  };
}

/** What is wrong with a member of a profile, or with a name that was typed. */
export function namedProblem(member: string, problem: Phrase): Problem {
  return { problem: member === '' ? problem : say`${member}: ${problem}` };
}

/** Zones that are offered. */
const mostZones = 5;

/** The zones that a name is in, the closest first; those that are open stand before files. */
function zonesOf(workspace: Workspace, keyName: Name): Made['zones'] {
  const zones = Array.from(realZones(workspace)).filter(({ zone }) => isInZone(zone, keyName));
  const closest = Math.max(...zones.map(({ zone }) => zone.apex.length));
  return zones
    .filter(({ zone }) => zone.apex.length === closest)
    .slice(0, mostZones)
    .map(({ uri }) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }));
}

export function insertKey(
  { workspace, words }: DkimParts,
  { uri, domain, selector, text, after }: InsertKeyParams,
): Edited | Problem {
  const known = editedZone(workspace, uri);
  const signer = readSigner(domain, selector);
  if ('problem' in signer) return namedProblem(signer.member, signer.problem);
  if (known === undefined) return { problem: noZone };
  // Only what we made ourselves is written.
  if (!/^v=DKIM1; [ -!#-[\]-~]*$/.test(text)) return { problem: say`This is no key record.` };
  const before = after === undefined ? undefined : keyIn(known, domain, after);
  const edits = addKey(known, signer.keyName, text, before?.text.record);
  const advice = after === undefined ? undefined : rotationAdvice(after, selector);
  return editAnswer(edits, advice, words());
}

export function revokeKeyAt(
  { workspace, words }: DkimParts,
  { uri, domain, selector }: ZoneKeyParams,
): Edited | Problem {
  const known = editedZone(workspace, uri);
  if (known === undefined) return { problem: noZone };
  const key = keyIn(known, domain, selector);
  if (key === undefined) return { problem: say`There is no such key in this zone.` };
  return editAnswer(revokeKey(known, key), revocationAdvice(selector), words());
}

/** The keys of a zone, for somebody to choose from. */
export function keysOfZone(
  { workspace, platform, words }: DkimParts,
  { uri, position }: ZoneKeysParams,
): ZoneKeysAnswer | undefined {
  const known = editedZone(workspace, uri);
  if (known === undefined) return undefined;
  const { zone } = known;
  const keys = zoneKeys(zone);
  const here = position && zone.recordAt(zone.lines.offset(position))?.index;
  const nextOf = (key: ZoneKey): string => {
    const own = keys.filter((other) => keyOf(other.domain) === keyOf(key.domain));
    const taken = new Set(own.map((other) => other.selector.toLowerCase()));
    return nextSelector(key.selector, (name) => taken.has(name.toLowerCase()), platform.today());
  };
  const last = keys.filter((key) => keyOf(key.domain) === keyOf(zone.apex)).pop();
  return {
    domain: shownName(zone.apex),
    suggestion: last === undefined ? 's1' : nextOf(last),
    keys: keys.map((key) => ({
      ...{ domain: shownName(key.domain), selector: key.selector },
      detail: words().of(key.diagnosis.summary),
      isRevoked: key.diagnosis.state === 'none',
      isHere: key.text.record.index === here,
      next: { selector: nextOf(key), kind: choiceOf(nextKind(key)) },
    })),
  };
}

function kindOf(choice: KeyChoice): KeyKind {
  return choice === 'ed25519' ? { type: 'ed25519' } : { type: 'rsa', bits: Number(choice.slice(4)) };
}

function choiceOf(kind: KeyKind): KeyChoice {
  return (
    keyChoices.find((choice) => choice === (kind.type === 'rsa' ? `rsa-${kind.bits}` : kind.type)) ??
    'rsa-2048'
  );
}

function keyIn({ zone }: KnownZone, domain: string, selector: string): ZoneKey | undefined {
  const signer = readSigner(domain, selector);
  return 'problem' in signer ? undefined : keysAt(zone, signer.keyName)[0];
}

/** A zone that can be edited. */
function editedZone(workspace: Workspace, uri: string): KnownZone | undefined {
  return isEffective(uri) ? undefined : knownZone(workspace, uri);
}

function editAnswer(edits: KeyEdits, advice: Phrase | undefined, words: Words): Edited | Problem {
  if ('problem' in edits) return edits;
  return {
    kind: 'edit',
    edits: edits.map(({ known, span, newText }) => ({ ...toLocation(known, span), newText })),
    ...(advice === undefined ? {} : { advice: words.of(advice) }),
  };
}
