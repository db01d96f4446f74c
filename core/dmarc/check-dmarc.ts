import { type Cite, cite } from '../cite.js';
import type { DnsAnswer } from '../dns/answer.js';
import { type Asking, askAll, type DnsQuestion, dnsQuestion } from '../dns/asking.js';
import { readDomain } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import { QuestionMap } from '../dns/question-map.js';
import { type Look, replay } from '../dns/replay.js';
import { type DmarcStandard, isMilder } from '../records/dmarc-policy.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { type AuthorProblem, type Authors, mostAuthors } from './authors.js';
import { discoverByList, discoverByWalk } from './discovery.js';
import { evaluateAuthor } from './evaluate-author.js';
import {
  type DkimOutcome,
  domainsOf,
  type Identifier,
  organizationsByWalk,
  type SpfOutcome,
} from './identifiers.js';
import { recordName } from './records-at.js';
import { type TreeWalk, walkedDomains, walkTree } from './tree-walk.js';
import type { DmarcOverall, DmarcResult, DmarcVerdict } from './verdict.js';

export interface DmarcInput {
  readonly authors: Authors;
  /** Of the MAIL FROM identity only; undefined where SPF was not checked. */
  readonly spf: SpfOutcome | undefined;
  readonly dkim: readonly DkimOutcome[];
}

/** Answers that are there before they are asked for. */
export type KnownAnswers = QuestionMap<DnsAnswer>;

/** What both generations of receivers say about a message. */
export interface DmarcEvaluation {
  readonly authors: Authors;
  readonly rfc9989: DmarcOverall;
  readonly rfc7489: DmarcOverall;
}

/**
 * Evaluates DMARC by RFC 9989 and by RFC 7489. Total. All names that the tree walks of the author domains and of the
 * identifiers may come to are asked about in the first round; a second one is only needed to learn whether an author domain
 * exists at all.
 */
export function checkDmarc(
  { authors, spf, dkim }: DmarcInput,
  known: KnownAnswers = new QuestionMap(),
): Asking<DmarcEvaluation> {
  const identifiers: Identifier[] = [
    ...(spf === undefined ? [] : [{ ...spf, mechanism: 'spf' as const }]),
    ...dkim.map((outcome) => ({ ...outcome, mechanism: 'dkim' as const })),
  ];
  const { names, problem } = authorNames(authors);
  const domains = domainsOf(identifiers);
  const evaluate = (look: Look): DmarcEvaluation | undefined => {
    const newer = verdictsByWalk(look, names, identifiers, domains);
    const older = verdictsByList(look, names, identifiers);
    if (newer === undefined || older === undefined) return undefined;
    return {
      authors,
      rfc9989: overall('rfc9989', newer, problem),
      rfc7489: overall('rfc7489', older, problem),
    };
  };
  return replay(evaluate, { known });
}

/**
 * Asks what `checkDmarc` will ask about these domains, so that it can travel with the questions of SPF and DKIM before their
 * results are known; `authors` are those whose existence may matter (np, RFC 9989 s4.10.1). Domains as they stand in the
 * message; what is no domain is passed over.
 */
export function* askAhead(domains: readonly string[], authors: readonly string[] = []): Asking<KnownAnswers> {
  const seen = new QuestionMap<true>();
  const questions: DnsQuestion[] = [];
  const want = (name: Name | undefined, type: 'TXT' | 'A'): void => {
    if (name === undefined || seen.get(name, type)) return;
    seen.set(name, type, true);
    questions.push(dnsQuestion(name, type));
  };
  for (const domain of new Set(domains)) {
    const read = readDomain(domain);
    if ('fault' in read) continue;
    for (const walked of walkedDomains(read.name)) want(recordName(walked), 'TXT');
    want(recordName(organizationalDomain(read.name)), 'TXT');
  }
  for (const author of authors) {
    const read = readDomain(author);
    if ('name' in read) want(read.name, 'A');
  }
  const answers = yield* askAll(questions);
  const known: KnownAnswers = new QuestionMap();
  for (const [index, { name, type }] of questions.entries()) {
    const answer = answers[index];
    if (answer !== undefined) known.set(name, type, answer);
  }
  return known;
}

function authorNames({ domains, problem }: Authors): {
  readonly names: readonly Name[];
  readonly problem: AuthorProblem | undefined;
} {
  const names: Name[] = [];
  let trouble = problem;
  for (const text of domains.slice(0, mostAuthors)) {
    const read = readDomain(text);
    if ('name' in read) names.push(read.name);
    else trouble ??= { kind: 'no-domain', text };
  }
  if (domains.length > mostAuthors) {
    trouble ??= { kind: 'too-many-domains', count: domains.length, limit: mostAuthors };
  }
  return { names, problem: trouble };
}

function verdictsByWalk(
  look: Look,
  names: readonly Name[],
  identifiers: readonly Identifier[],
  domains: readonly Name[],
): readonly DmarcVerdict[] | undefined {
  const walks = new Map<Name, TreeWalk | undefined>();
  const walkFrom = (start: Name): TreeWalk | undefined => {
    const known = walks.get(start);
    if (known !== undefined) return known;
    const walk = walkTree(look, start);
    walks.set(start, walk);
    return walk;
  };
  const organizations = organizationsByWalk(walkFrom, domains);
  const verdicts: DmarcVerdict[] = [];
  for (const name of names) {
    const walk = walkFrom(name);
    const discovery = walk && discoverByWalk(look, walk);
    if (discovery === undefined || organizations === undefined) continue;
    verdicts.push(evaluateAuthor('rfc9989', name, discovery, identifiers, organizations));
  }
  return organizations === undefined || verdicts.length < names.length ? undefined : verdicts;
}

function verdictsByList(
  look: Look,
  names: readonly Name[],
  identifiers: readonly Identifier[],
): readonly DmarcVerdict[] | undefined {
  const verdicts: DmarcVerdict[] = [];
  for (const name of names) {
    const discovery = discoverByList(look, name);
    if (discovery === undefined) continue;
    verdicts.push(evaluateAuthor('rfc7489', name, discovery, identifiers, new Map()));
  }
  return verdicts.length < names.length ? undefined : verdicts;
}

/** From the one that decides before all others. RFC 7489 s6.6.1: of several author domains the strictest failure counts. */
const order: readonly DmarcResult[] = ['fail', 'temperror', 'permerror', 'none', 'pass'];

function overall(
  standard: DmarcStandard,
  verdicts: readonly DmarcVerdict[],
  problem: AuthorProblem | undefined,
): DmarcOverall {
  const [decisive] = [...verdicts].sort(byWeight);
  // Whatever else is wrong with From: a failure stays one.
  if (decisive !== undefined && (problem === undefined || decisive.result === 'fail')) {
    const { result, reason, cite: cited } = decisive;
    return { standard, result, reason, cite: cited, decisive, verdicts };
  }
  const trouble = problem ?? { kind: 'no-address' };
  const cited: Cite = standard === 'rfc9989' ? cite(9989, '5.3.1') : cite(7489, '6.6.1');
  const reason = { kind: 'no-author', problem: trouble } as const;
  const result = resultOfTrouble(trouble, verdicts.length);
  return { standard, result, reason, cite: cited, decisive, verdicts };
}

/** Nobody to ask about is no DMARC; a From that can be read in several ways is an error. */
function resultOfTrouble({ kind }: AuthorProblem, authors: number): 'none' | 'permerror' {
  const isNobody = kind === 'no-from' || kind === 'no-address' || kind === 'no-domain';
  return isNobody && authors === 0 ? 'none' : 'permerror';
}

function byWeight(one: DmarcVerdict, other: DmarcVerdict): number {
  const difference = order.indexOf(one.result) - order.indexOf(other.result);
  if (difference !== 0) return difference;
  const ours = one.policy?.requested ?? 'none';
  const theirs = other.policy?.requested ?? 'none';
  return isMilder(ours, theirs) ? 1 : isMilder(theirs, ours) ? -1 : 0;
}
