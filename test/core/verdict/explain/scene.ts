import { defaultDkimOptions } from '../../../../core/dkim/options.js';
import { settle } from '../../../../core/dns/settle.js';
import { findEnvelope } from '../../../../core/envelope/find-envelope.js';
import { type Authentication, authenticate, checkedEnvelope } from '../../../../core/verdict/authenticate.js';
import type { ComparedClaim } from '../../../../core/verdict/compare/claim.js';
import { compareClaims } from '../../../../core/verdict/compare/compare-claims.js';
import { explainFailures } from '../../../../core/verdict/explain/explain-failures.js';
import type { Explanation } from '../../../../core/verdict/explain/explanation.js';
import { english } from '../../../../core/words/words.js';
import { nowSeconds, octetsOf } from '../../../mail-scene.js';
import { type DnsWorld, portsOf } from '../../../txt-world.js';

export interface Explained {
  readonly checks: Authentication;
  readonly explanations: readonly Explanation[];
  /** `kind: message`, in order. */
  readonly lines: readonly string[];
  readonly claims: readonly ComparedClaim[];
  /** What DNS was asked while explaining. */
  readonly asked: readonly string[];
}

/** A message checked in a world, and what is explained about it. */
export async function explained(text: string, world: DnsWorld): Promise<Explained> {
  const octets = octetsOf(text);
  const envelope = findEnvelope(octets.message.fields);
  const options = { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' } as const;
  const { result: checks } = await settle(
    authenticate(octets, checkedEnvelope(envelope), options),
    portsOf(world),
  );
  const asked: string[] = [];
  const { result: explanations } = await settle(
    explainFailures(octets, checks, envelope, 'rfc9989'),
    portsOf(world, asked),
  );
  const lines = explanations.map(({ kind, message }) => `${kind}: ${english(message)}`);
  const claims = compareClaims(octets.message.fields, checks, envelope, 'rfc9989');
  return { checks, explanations, lines, claims, asked };
}

/** The same about signatures alone, without what is said of the halves. */
export async function mended(text: string, world: DnsWorld): Promise<readonly string[]> {
  const { lines } = await explained(text, world);
  return lines.filter((line) => /^(?:body|header|dkim-(?!.*(?:-changed|genuine|restored)))/.test(line));
}
