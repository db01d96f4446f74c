import type { Alignment } from '../../dmarc/identifiers.js';
import type { DmarcOverall, DmarcVerdict } from '../../dmarc/verdict.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { say } from '../../words/phrase.js';
import type { Authentication } from '../authenticate.js';
import { alignmentPhrase, dmarcReasonPhrase, policyPhrase } from '../words/dmarc-words.js';
import { shownDomain } from '../words/shown.js';
import { citeOf, inert, inertOctets, stateOf } from './inert.js';
import type { Page } from './page.js';
import type { ViewNode } from './verdict-view.js';

/** DMARC by the standard that is asked for, and by the other where it comes to another end. */
export function dmarcNodes(checks: Authentication, standard: DmarcStandard, page: Page): readonly ViewNode[] {
  const other = standard === 'rfc9989' ? 'rfc7489' : 'rfc9989';
  const [ours, theirs] = [checks.dmarc[standard], checks.dmarc[other]];
  const isSpfChecked = checks.spf.kind === 'checked';
  const own = overallNode(ours, page, isSpfChecked);
  if (ours.result === theirs.result && ours.decisive?.appliedPolicy === theirs.decisive?.appliedPolicy) {
    return [own];
  }
  const name = other === 'rfc7489' ? 'RFC 7489' : 'RFC 9989';
  const label = page.words.of(say`DMARC for receivers that follow ${name}`);
  return [own, { ...overallNode(theirs, page, isSpfChecked), id: `dmarc-${other}`, label }];
}

function overallNode(overall: DmarcOverall, page: Page, isSpfChecked: boolean): ViewNode {
  const { result, reason, cite, verdicts } = overall;
  return {
    ...{ id: 'dmarc', label: 'DMARC', result, state: stateOf(result) },
    detail: inert(page.words.of(dmarcReasonPhrase(reason))),
    cite: citeOf(cite),
    children: verdicts.map((verdict, at) => authorNode(verdict, page, `dmarc/${at}`, isSpfChecked)),
  };
}

function authorNode(verdict: DmarcVerdict, page: Page, id: string, isSpfChecked: boolean): ViewNode {
  const { words } = page;
  const { authorDomain, policy, identifiers, result } = verdict;
  const asks = policy === undefined ? say`no policy` : policyPhrase(policy);
  const row = policy && page.rowOf(`_dmarc.${policy.domain}`, 'TXT');
  return {
    ...{
      id,
      label: words.of(say`author domain ${inert(shownDomain(authorDomain))}`),
      state: stateOf(result),
      result: '',
    },
    detail: inert(words.of(asks)),
    ...(policy === undefined
      ? {}
      : { record: { text: inertOctets(policy.text), ...(row === undefined ? {} : { row }) } }),
    children: identifiers
      .filter(({ identifier }) => isSpfChecked || identifier.mechanism !== 'spf')
      .map((alignment, at) => alignmentNode(alignment, page, `${id}/${at}`)),
  };
}

function alignmentNode(alignment: Alignment, { words }: Page, id: string): ViewNode {
  const { identifier, isAligned } = alignment;
  const mechanism = identifier.mechanism === 'spf' ? 'SPF' : 'DKIM';
  const counts = isAligned && identifier.result === 'pass';
  return {
    ...{
      id,
      label: `${mechanism} ${inertOctets(shownDomain(identifier.domain))}`,
      result: identifier.result,
    },
    state: counts ? 'pass' : identifier.result === 'pass' ? 'warning' : 'none',
    detail: inert(words.of(alignmentPhrase(alignment))),
    children: [],
  };
}
