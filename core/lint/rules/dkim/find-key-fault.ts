import type { Base64Problem } from '../../../text/base64.js';
import type { Located, Span } from '../../../text/span.js';
import { decodeAt } from '../../../text/utf8.js';
import { say } from '../../../words/phrase.js';
import type { FixAt, Hit } from '../../hit.js';
import type { KeyFacts } from '../../key-facts.js';
import type { DkimKeyText } from '../../mail-text.js';
import { hasRoom } from '../shared/tag-edits.js';
import type { KeyFault } from './key-fault.js';

/** The one thing that keeps verifiers from finding a key, if any. What other rules tell is left to them. */
export function* findKeyFault(
  text: DkimKeyText,
  facts: KeyFacts,
): IterableIterator<Hit<KeyFault, 'payload'>> {
  // A piece that is no tag may be the one that is missing, and DKIM002 speaks of it.
  const isBroken = text.key.list.strays.length > 0 && text.key.present !== 0;
  const hit = facts.p === undefined ? withoutP(text) : judge(text, facts, facts.p.value);
  if (hit === undefined || (isBroken && (hit.data.kind === 'no-p' || hit.data.kind === 'ed25519'))) return;
  yield hit;
}

function withoutP({ key, text }: DkimKeyText): Hit<KeyFault, 'payload'> {
  const all = { start: 0, end: text.octets.length };
  const { tags } = key.list;
  if (key.present === 0) return { span: all, data: { kind: 'no-tags' } };
  const capital = tags.find(({ name }) => name.value === 'P');
  if (capital !== undefined) {
    const { span } = capital.name;
    const fix = { title: say`Write "p"`, isSafe: false, replacements: [{ span, text: 'p' }] };
    return { span, data: { kind: 'capital-p' }, fixes: [fix] };
  }
  const first = tags[0]?.span.start ?? all.start;
  return { span: { start: first, end: tags[tags.length - 1]?.span.end ?? all.end }, data: { kind: 'no-p' } };
}

function judge(
  text: DkimKeyText,
  facts: KeyFacts,
  { value, span }: Located<string>,
): Hit<KeyFault, 'payload'> | undefined {
  const reading = facts.publicKey;
  if (reading === undefined) return undefined;
  if (reading.kind === 'not-base64') return base64Hit(value, span, reading.problem);
  // PEM and private keys are DKIM017's, what is wrong with an Ed25519 key otherwise DKIM009's.
  if (reading.kind === 'pem' || reading.kind === 'private-key') return undefined;
  if (reading.kind === 'key') {
    if (facts.keyType === 'rsa' && reading.key.algorithm === 'ed25519') {
      return {
        span,
        data: { kind: 'ed25519' },
        fixes: reading.key.form === 'raw' ? sayEd25519(text, span) : [],
      };
    }
    return reading.missingPadding > 0 && reading.key.algorithm === facts.keyType
      ? paddingHit(text, span, reading.missingPadding)
      : undefined;
  }
  if (facts.keyType === 'ed25519') return undefined;
  // Where a key is cut off, its end is the place to look at.
  const isAtEnd = (reading.kind === 'cut' && reading.promised !== undefined) || reading.kind === 'trailing';
  return {
    span: isAtEnd ? { start: Math.max(span.start, span.end - 4), end: span.end } : span,
    data: reading,
  };
}

function base64Hit(value: string, span: Span<'payload'>, problem: Base64Problem): Hit<KeyFault, 'payload'> {
  const { width } = decodeAt((index) => value.charCodeAt(index), problem.offset, value.length);
  const end = problem.offset + Math.max(problem.length, width);
  const char = value.slice(problem.offset, end);
  const place = { start: span.start + problem.offset, end: span.start + end };
  return { span: place, data: { kind: 'base64', problem, char } };
}

function paddingHit(text: DkimKeyText, span: Span<'payload'>, missing: number): Hit<KeyFault, 'payload'> {
  const padding = '='.repeat(missing);
  const end: Span<'payload'> = { start: span.end, end: span.end };
  const fixes: FixAt<'payload'>[] = hasRoom(text.text, span.end - 1, missing)
    ? [{ title: say`Add "${padding}"`, isSafe: false, replacements: [{ span: end, text: padding }] }]
    : [];
  const problem: Base64Problem = { kind: 'no-padding', offset: span.end - span.start, length: 0, missing };
  const place = { start: Math.max(span.start, span.end - 4), end: span.end };
  return { span: place, data: { kind: 'base64', problem, char: '' }, severity: 'warning', fixes };
}

function sayEd25519({ text, key }: DkimKeyText, p: Span<'payload'>): FixAt<'payload'>[] {
  const k = key.tagOf('k');
  const before = key.tagOf('p')?.span.start ?? p.start;
  const span = k === undefined ? { start: before, end: before } : k.value.span;
  const added = k === undefined ? 'k=ed25519; ' : 'ed25519';
  if (!hasRoom(text, span.start, added.length - (span.end - span.start))) return [];
  return [{ title: say`Say k=ed25519`, isSafe: false, replacements: [{ span, text: added }] }];
}
