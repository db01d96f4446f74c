import type { CancellationToken } from 'vscode-languageserver';
import { compareKey, identityOf } from '../../../core/dkim/compare-key.js';
import { readProfile } from '../../../core/dkim/signing/profile.js';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { dnsQuestion } from '../../../core/dns/asking.js';
import { type Name, root } from '../../../core/dns/name.js';
import { isInZone } from '../../../core/ide/dkim/add-key.js';
import { mismatchPhrase } from '../../../core/verdict/words/mismatch-words.js';
import { shownDomain } from '../../../core/verdict/words/shown.js';
import { say } from '../../../core/words/phrase.js';
import { answerFromZones, layersOf } from '../../../core/zone/layers.js';
import type { TestProfileAnswer, TestProfileParams } from '../dkim-protocol.js';
import { type Progress, withLiveDns } from '../live-dns.js';
import { zonesFrom } from '../mail-lookup.js';
import { isEffective, type Workspace } from '../workspace.js';
import { namedProblem } from './keys.js';
import type { DkimParts, Problem } from './parts.js';

type Tested = Extract<TestProfileAnswer, { readonly kind: 'tested' }>;

/** Holds the private key of a profile against the record of its selector: that of a zone, or where a person wants it, that of DNS. */
export async function testProfile(
  parts: DkimParts,
  { profile: given, against, uri }: TestProfileParams,
  how: { readonly token: CancellationToken; readonly progress: Progress },
): Promise<Tested | Problem> {
  const { keys } = parts.platform;
  if (keys === undefined) return { problem: say`Private keys cannot be read in this kind of editor.` };
  const profile = readProfile(given);
  if ('problem' in profile) return namedProblem(profile.member, profile.problem);
  const key = keys.open(profile.key);
  if ('failure' in key) return { problem: say`The key cannot be read: ${key.failure}.` };
  const { keyName } = profile;
  const answer =
    against === 'zones'
      ? fromZones(parts.workspace, uri, keyName)
      : await withLiveDns(parts, uri, how, async ({ resolve }) => ({
          dns: await resolve(question(keyName)),
        }));
  if ('problem' in answer) return answer;
  const mismatches = compareKey(
    answer.dns as DnsAnswer<'TXT'>,
    key.own,
    identityOf(profile.identity, profile.domain),
  );
  const sentences = mismatches.map(mismatchPhrase);
  const matches = sentences.length === 0;
  const told = matches ? [say`the published key is that of the private key`] : sentences;
  const words = parts.words();
  return {
    ...{ kind: 'tested', name: shownDomain(keyName), matches },
    sentences: told.map((sentence) => words.of(sentence)),
  };
}

const question = (name: Name) => dnsQuestion(name, 'TXT');

/** The answer of the zones that are open or in the workspace. */
function fromZones(workspace: Workspace, uri: string, keyName: Name): { readonly dns: DnsAnswer } | Problem {
  const zones = zonesFrom(workspace, uri).filter(
    ({ uri: other, zone }) => !isEffective(other) && (zone.apex !== root || zone.isWhole),
  );
  if (!zones.some(({ zone }) => isInZone(zone, keyName))) {
    return {
      problem: say`No zone that is open or in the workspace holds ${shownDomain(keyName)}. Live DNS can be asked instead.`,
    };
  }
  const served = zones.map(({ zone, uri: path }) => ({ zone, path }));
  return { dns: answerFromZones(layersOf(served), question(keyName)) };
}
