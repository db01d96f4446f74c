import { isUndecided } from '../dkim/reasons.js';
import type { DmarcPolicy, DmarcStandard } from '../records/dmarc-policy.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Authentication } from './authenticate.js';
import { authorProblemPhrase, dmarcReasonPhrase } from './words/dmarc-words.js';
import { shownDomain } from './words/shown.js';

/**
 * The verdict in one sentence that a person understands: "DMARC fails: neither SPF nor DKIM speaks for example.com, which
 * asks receivers to reject".
 */
export function headline({ dmarc, spf, dkim }: Authentication, standard: DmarcStandard): Phrase {
  const { result, reason, decisive } = dmarc[standard];
  if (reason.kind === 'no-author')
    return say`DMARC cannot be evaluated: ${authorProblemPhrase(reason.problem)}`;
  const domain = shownDomain(decisive?.authorDomain ?? '');
  switch (result) {
    case 'pass':
      return passed(domain, decisive?.alignment);
    case 'fail':
      return say`DMARC fails: neither SPF nor DKIM speaks for ${domain}, which asks receivers to ${asked(decisive?.appliedPolicy)}`;
    case 'none':
      return say`DMARC says nothing about ${domain}: ${dmarcReasonPhrase(reason)}`;
    case 'temperror':
      if (reason.kind === 'undecided' && dkim.signatures.some((one) => isUndecided(one.reason))) {
        return withoutBody(domain, spf.kind === 'checked');
      }
      return spf.kind === 'not-evaluable' && reason.kind === 'undecided'
        ? say`DMARC is undetermined: DKIM does not speak for ${domain}, and who handed the message over is not known, so SPF cannot be evaluated`
        : say`DMARC is undetermined for now: ${dmarcReasonPhrase(reason)}`;
    case 'permerror':
      return say`DMARC ends with an error: ${dmarcReasonPhrase(reason)}`;
  }
}

function withoutBody(domain: string, isSpfChecked: boolean): Phrase {
  return isSpfChecked
    ? say`DMARC is undetermined: SPF does not speak for ${domain}, and the file does not hold the body that DKIM signed`
    : say`DMARC is undetermined: the file does not hold the body that DKIM signed, and SPF cannot be evaluated for ${domain}, because who handed the message over is not known`;
}

function passed(
  domain: string,
  alignment: { readonly spf: boolean; readonly dkim: boolean } | undefined,
): Phrase {
  if (alignment?.dkim && alignment.spf) return say`DMARC passes: SPF and DKIM speak for ${domain}`;
  if (alignment?.dkim) return say`DMARC passes: DKIM speaks for ${domain}`;
  return say`DMARC passes: SPF speaks for ${domain}`;
}

function asked(policy: DmarcPolicy | undefined): Phrase {
  switch (policy) {
    case 'reject':
      return say`reject the message`;
    case 'quarantine':
      return say`treat the message as suspicious`;
    default:
      return say`do nothing about it`;
  }
}
