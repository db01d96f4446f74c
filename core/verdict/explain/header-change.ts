import { isSameOctets } from '../../dkim/hash-port.js';
import type { MessageOctets } from '../../dkim/message-octets.js';
import type { Opened } from '../../dkim/opening.js';
import { algorithmParts, type SignaturePlan } from '../../dkim/signature-plan.js';
import { type Asking, askAll, type SignatureQuestion } from '../../dns/asking.js';
import type { Budget } from './budget.js';
import type { HeaderEdit } from './header-edit.js';
import { headerEdits } from './header-edits.js';
import { type SignedHeader, signedHeader } from './signed-header.js';

/** Signatures that are verified where a signature does not show what it signs. Each costs as much as 60 hashes. */
const mostVerified = 300;
const atOnce = 50;

/**
 * Looks for changes to a header that, undone, make a signature over it hold. An RSA signature was opened and shows the hash
 * that is wanted; of Ed25519 a few hundred candidates are verified. Undefined where nothing was found.
 */
export function* findHeaderChange(
  octets: MessageOctets,
  plan: SignaturePlan,
  question: SignatureQuestion,
  opened: Opened | undefined,
  budget: Budget,
): Asking<readonly HeaderEdit[] | undefined> {
  const header = signedHeader(octets, plan);
  if (header === undefined) return undefined;
  const edits = headerEdits(header, octets);
  if (opened === undefined) return yield* byVerifying(header, edits, question);
  if (opened.kind === 'other-key' || opened.hash !== algorithmParts[plan.algorithm].hash) return undefined;
  for (const some of combinations(edits)) {
    if (!budget.pays(header.octets.length)) return undefined;
    const hasher = octets.hash.create(algorithmParts[plan.algorithm].hash);
    for (const piece of edited(header, some)) hasher.update(piece);
    if (isSameOctets(hasher.digest(), opened.digest)) return some;
  }
  return undefined;
}

function* byVerifying(
  header: SignedHeader,
  edits: readonly HeaderEdit[],
  question: SignatureQuestion,
): Asking<readonly HeaderEdit[] | undefined> {
  let batch: (readonly HeaderEdit[])[] = [];
  let left = mostVerified;
  function* ask(): Asking<readonly HeaderEdit[] | undefined> {
    const answers = yield* askAll(batch.map((some) => ({ ...question, signed: edited(header, some) })));
    const found = batch[answers.findIndex(({ kind }) => kind === 'valid')];
    batch = [];
    return found;
  }
  for (const some of usualFirst(edits)) {
    if (left-- === 0) break;
    batch.push(some);
    if (batch.length < atOnce) continue;
    const found = yield* ask();
    if (found !== undefined) return found;
  }
  return yield* ask();
}

/** The signed octets with some fields exchanged. `edits` in the order of their fields. */
function edited({ octets, starts }: SignedHeader, edits: readonly HeaderEdit[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const edit of edits) {
    pieces.push(octets.subarray(from, starts[edit.at]), edit.octets);
    from = starts[edit.at + 1] ?? octets.length;
  }
  pieces.push(octets.subarray(from));
  return pieces;
}

/** One edit, two of them in different fields, and several usual ones. */
function* combinations(edits: readonly HeaderEdit[]): IterableIterator<readonly HeaderEdit[]> {
  for (const edit of edits) yield [edit];
  const usual = edits.filter(({ isUsual }) => isUsual);
  yield* pairs(usual);
  yield* pairs(edits);
  yield* triples(usual);
}

/** The same where few can be tried: what is usual, alone and together, before the rest. */
function* usualFirst(edits: readonly HeaderEdit[]): IterableIterator<readonly HeaderEdit[]> {
  const usual = edits.filter(({ isUsual }) => isUsual);
  for (const edit of usual) yield [edit];
  let count = 0;
  for (const pair of pairs(usual)) {
    if (count++ >= mostVerified / 3) break;
    yield pair;
  }
  for (const edit of edits) if (!edit.isUsual) yield [edit];
}

function* pairs(edits: readonly HeaderEdit[]): IterableIterator<readonly HeaderEdit[]> {
  for (const [index, one] of edits.entries()) {
    for (let other = index + 1; other < edits.length; other++) {
      const second = edits[other];
      if (second !== undefined && second.at !== one.at) yield inOrder([one, second]);
    }
  }
}

function* triples(edits: readonly HeaderEdit[]): IterableIterator<readonly HeaderEdit[]> {
  for (const [index, one] of edits.entries()) {
    for (const pair of pairs(edits.slice(index + 1))) {
      if (pair.every(({ at }) => at !== one.at)) yield inOrder([one, ...pair]);
    }
  }
}

function inOrder(edits: readonly HeaderEdit[]): readonly HeaderEdit[] {
  return [...edits].sort((one, other) => one.at - other.at);
}
