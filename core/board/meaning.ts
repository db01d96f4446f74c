import { policyDomain } from '../reports/aggregate/report.js';
import type { ReportSet } from '../reports/report-set.js';
import { alignmentIn } from '../reports/view/outcomes.js';
import type { AuthResult, Row } from '../reports/view/row.js';
import { visible } from '../reports/words/inert.js';
import { type Phrase, say } from '../words/phrase.js';

/** Results of one row that are explained. */
const mostExplained = 8;

/** Says why a row has passed or not: what auth_results says, whose domain that is, and what policy_evaluated makes of it. */
export function meaningsOf(set: ReportSet, row: Row): readonly Phrase[] {
  const aligned = alignedResults(set, row);
  const isPass = row.dkim === 'pass' || row.spf === 'pass';
  return [
    ...methodMeaning(row, 'dkim', aligned),
    ...methodMeaning(row, 'spf', aligned),
    dispositionMeaning(set, row, isPass),
  ];
}

/** By index in `row.auth`: whether the domain counts for the author domain, by the mode of the published policy. */
export function alignedResults(set: ReportSet, row: Row): readonly boolean[] {
  const policy = set.reports[row.report]?.policies[0];
  const { isAligned } = alignmentIn(set);
  const author = set.rows.headerFrom.cells[row.row] as number;
  const [start] = set.authOf(row.row);
  return row.auth.map(({ method }, index) => {
    const mode = (method === 'dkim' ? policy?.adkim : policy?.aspf)?.toLowerCase() === 's';
    const domain = set.auth.domain.cells[start + index] as number;
    return isAligned(author, domain, mode ? 'strict' : 'relaxed');
  });
}

function methodMeaning(row: Row, method: AuthResult['method'], aligned: readonly boolean[]): Phrase[] {
  const name = method === 'dkim' ? 'DKIM' : 'SPF';
  const isEvaluatedPass = row[method] === 'pass';
  const own = row.auth.flatMap((result, index) =>
    result.method === method ? [{ result, isAligned: aligned[index] === true }] : [],
  );
  if (own.length === 0) {
    if (isEvaluatedPass) return [say`${name} counts as pass, but the report does not say for which domain.`];
    return [method === 'dkim' ? say`There was no signature.` : say`The report does not say what SPF was.`];
  }
  const author = visible(row.headerFrom);
  const phrases = own
    .slice(0, mostExplained)
    .map(({ result, isAligned }) => resultMeaning(result, isAligned, author));
  const hasAlignedPass = own.some(({ result, isAligned }) => isAligned && result.result === 'pass');
  if (isEvaluatedPass && !hasAlignedPass) {
    phrases.push(
      say`${name} counts as pass all the same: the report contradicts itself, or looks at names otherwise.`,
    );
  }
  if (!isEvaluatedPass && hasAlignedPass) {
    phrases.push(
      say`${name} counts as fail all the same: the reporter may ask for the same name (strict), or is wrong.`,
    );
  }
  return phrases;
}

function resultMeaning(
  { method, domain, selector, result }: AuthResult,
  isAligned: boolean,
  author: string,
): Phrase {
  const [whose, key, said] = [visible(domain), visible(selector), visible(result)];
  if (result === 'pass') {
    if (method === 'dkim') {
      return isAligned
        ? say`DKIM: the signature of ${whose} holds and counts for ${author}.`
        : say`DKIM: the signature of ${whose} holds, but ${whose} is not ${author}: it does not count for DMARC.`;
    }
    return isAligned
      ? say`SPF: the address may send for ${whose}, which counts for ${author}.`
      : say`SPF: the address may send for ${whose}, but ${whose} is not ${author}: it does not count for DMARC.`;
  }
  if (method === 'spf') {
    return isAligned
      ? say`SPF: ${said} for ${whose}. If the sender is yours, its address is missing in the SPF record.`
      : say`SPF: ${said} for ${whose}, which would not count for ${author} either.`;
  }
  return isAligned
    ? say`DKIM: ${said} for the signature of ${whose} with the selector ${key}. The message was changed on its way, or the key is not the one in DNS.`
    : say`DKIM: ${said} for the signature of ${whose}, which would not count for ${author} either.`;
}

function dispositionMeaning(set: ReportSet, row: Row, isPass: boolean): Phrase {
  const report = set.reports[row.report];
  const policy = visible(
    publishedFor(row, report === undefined ? '' : policyDomain(report), report?.policies[0]),
  );
  const did = visible(row.disposition);
  const reasons = row.reasons.map(({ type, comment }) =>
    visible(comment === '' ? type : `${type}: ${comment}`),
  );
  if (isPass) {
    return row.disposition === 'none' || row.disposition === 'pass'
      ? say`DMARC passes, so the policy does not matter.`
      : say`DMARC passes, and the receiver did ${did} all the same.`;
  }
  if (reasons.length > 0) {
    return say`DMARC fails. The policy then was ${policy}; the receiver did ${did} and says why: ${reasons.join(', ')}`;
  }
  return row.disposition === policy
    ? say`DMARC fails, and the receiver did what the policy then asked for: ${policy}.`
    : say`DMARC fails. The policy then was ${policy}, but the receiver did ${did} and does not say why.`;
}

/** The policy for the author domain of a row: `sp` below the domain of the policy. */
function publishedFor(
  { headerFrom }: Row,
  domain: string,
  policy: { readonly p?: string; readonly sp?: string } | undefined,
): string {
  const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');
  const isBelow = domain !== '' && plain(headerFrom) !== plain(domain);
  const stated = isBelow && policy?.sp !== undefined && policy.sp !== '' ? policy.sp : policy?.p;
  return stated === undefined || stated === '' ? 'none' : stated.toLowerCase();
}
