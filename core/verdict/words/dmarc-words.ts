import type { AuthorProblem } from '../../dmarc/authors.js';
import type { Alignment } from '../../dmarc/identifiers.js';
import type { AppliedRecord, DmarcReason } from '../../dmarc/verdict.js';
import { type Phrase, say } from '../../words/phrase.js';
import { shownDomain } from './shown.js';
import { noAnswer } from './unavailable-words.js';

/** Why DMARC has its result, in a sentence without its full stop. */
export function dmarcReasonPhrase(reason: DmarcReason): Phrase {
  switch (reason.kind) {
    case 'aligned':
      return say`an identifier that passed is aligned with the author domain`;
    case 'not-aligned':
      return say`no identifier that passed is aligned with the author domain`;
    case 'no-record':
      return say`the domain has no DMARC record`;
    case 'several-records':
      return say`${shownDomain(reason.domain)} has ${reason.count} DMARC records, and only one may stand there`;
    case 'no-usable-policy':
      return reason.fallback.cause === 'missing'
        ? say`the record has no policy (${reason.fallback.tag}=) and no address for reports`
        : say`the policy (${reason.fallback.tag}=) cannot be read, and there is no address for reports`;
    case 'unavailable':
      return say`DNS gave no answer about ${shownDomain(reason.name)}: ${noAnswer[reason.reason]}`;
    case 'undecided':
      return say`nothing aligned has passed, but a check that could have passed came to no end`;
    case 'no-author':
      return authorProblemPhrase(reason.problem);
  }
}

export function authorProblemPhrase(problem: AuthorProblem): Phrase {
  switch (problem.kind) {
    case 'no-from':
      return say`the message has no From`;
    case 'header-too-long':
      return say`the header has more fields than are looked at`;
    case 'several-fields':
      return say`the message has ${problem.count} From fields, and a reader may be shown any of them`;
    case 'no-address':
      return say`there is no address in From`;
    case 'unreadable':
      return say`From holds something with an "@" that cannot be read as an address, and a reader may take it for one`;
    case 'too-many-domains':
      return say`From names ${problem.count} domains, more than the ${problem.limit} that are looked at`;
    case 'no-domain':
      return say`the address in From has no domain name`;
  }
}

/** How an identifier stands to the author domain, in a few words. */
export function alignmentPhrase({ isAligned, relation, mode }: Alignment): Phrase {
  if (relation === 'identical') return say`aligned: the same domain`;
  if (isAligned) return say`aligned: of the same organization`;
  if (relation === 'unknown') return say`perhaps aligned: DNS did not tell the organization`;
  return mode === 'strict'
    ? say`not aligned: strict alignment asks for the very same domain`
    : say`not aligned: of another organization`;
}

/** Where a policy comes from and what it asks, in a few words. */
export function policyPhrase({
  tag,
  stated,
  requested,
  from,
  domain,
  isTesting,
  fallback,
  percent,
  rest,
}: AppliedRecord): Phrase {
  if (requested === undefined) return say`no usable policy in the record of ${shownDomain(domain)}`;
  if (fallback !== undefined)
    return say`${requested}, because ${fallback.tag}= of ${shownDomain(domain)} cannot be used`;
  if (isTesting)
    return say`${requested}, one level milder than ${tag}=${stated ?? ''} of ${shownDomain(domain)}, which tests it (t=y)`;
  if (percent < 100)
    return say`${requested} for ${percent} % of failing mail, ${rest ?? 'none'} for the rest (${tag}= and pct= of ${shownDomain(domain)})`;
  switch (from) {
    case 'author':
      return say`${requested} (${tag}= of ${shownDomain(domain)})`;
    case 'organization':
      return say`${requested} (${tag}= of its organizational domain ${shownDomain(domain)})`;
    case 'public-suffix':
      return say`${requested} (${tag}= of the public suffix ${shownDomain(domain)})`;
  }
}
