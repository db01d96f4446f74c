import type { DmarcVerdict } from '../core/dmarc/verdict.js';
import { octetsOfName } from '../core/dns/domain.js';
import type { Name } from '../core/dns/name.js';
import type { ReportSchema } from '../core/reports/aggregate/report.js';
import type { DraftPolicy, DraftRecord, DraftSpf } from '../core/reports/write/draft.js';
import { readTagList } from '../core/tags/tag-list.js';
import { printIp } from '../core/text/ip-address.js';
import { textOfOctets } from '../core/text/utf8.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';

/** A verified message as a record of an aggregate report; undefined where nobody knows who sent it. */
export function draftRecord(
  { settled, envelope }: VerifiedMessage,
  verdict: DmarcVerdict,
  schema: ReportSchema,
): DraftRecord | undefined {
  const { dkim, spf } = settled.result;
  if (envelope.clientIp === undefined) return undefined;
  const mailFrom = envelope.mailFrom?.value;
  return {
    sourceIp: printIp(envelope.clientIp.value),
    count: 1,
    disposition: dispositionOf(verdict, schema),
    dkim: verdict.alignment.dkim ? 'pass' : 'fail',
    spf: verdict.alignment.spf ? 'pass' : 'fail',
    reasons: reasonsOf(verdict, schema),
    headerFrom: domainText(verdict.authorDomain),
    envelopeFrom:
      mailFrom === undefined || mailFrom === ''
        ? undefined
        : textOfOctets(mailFrom.slice(mailFrom.lastIndexOf('@') + 1)).toLowerCase(),
    dkimResults: dkim.signatures.flatMap(({ domain, selector, result, reason }) =>
      domain === undefined
        ? []
        : [
            {
              domain: textOfOctets(domain),
              selector: textOfOctets(selector ?? ''),
              result,
              ...(result === 'pass' ? {} : { human: reason }),
            },
          ],
    ),
    spfResult: spf.kind === 'checked' ? spfOf(spf) : undefined,
  };
}

function spfOf({
  identity,
  verdicts,
}: Extract<VerifiedMessage['settled']['result']['spf'], { kind: 'checked' }>): DraftSpf | undefined {
  const { domain, result } = identity === 'helo' ? verdicts.helo : verdicts.mailFrom;
  if (domain === undefined) return undefined;
  return { domain: domainText(domain), scope: identity === 'helo' ? 'helo' : 'mfrom', result };
}

/** What a receiver that follows the policy did. RFC 9990 has a word for what passed in spite of one. */
function dispositionOf(
  { result, appliedPolicy, policy }: DmarcVerdict,
  schema: ReportSchema,
): DraftRecord['disposition'] {
  if (result !== 'pass') return appliedPolicy ?? 'none';
  const enforces = policy?.requested === 'quarantine' || policy?.requested === 'reject';
  return schema === 'rfc9990' && enforces ? 'pass' : 'none';
}

/** Why something else was done than the tag says (RFC 9990 s3.1.1.14), also where no answer of DNS kept it from being done. */
function reasonsOf(
  { result, policy, appliedPolicy }: DmarcVerdict,
  schema: ReportSchema,
): DraftRecord['reasons'] {
  const done = appliedPolicy ?? 'none';
  if (result === 'pass' || policy?.stated === undefined || policy.stated === done) return [];
  if (result !== 'fail') return [{ type: 'other', comment: `dmarc=${result}` }];
  if (schema === 'rfc7489') return [{ type: policy.percent < 100 ? 'sampled_out' : 'other' }];
  return [{ type: policy.isTesting ? 'policy_test_mode' : 'other' }];
}

/** What the schemas let stand in a tag; `fo` may be any text. */
const values: ReadonlyMap<string, RegExp> = new Map([
  ...['p', 'sp', 'np'].map((tag) => [tag, /^(?:none|quarantine|reject)$/] as const),
  ...['adkim', 'aspf'].map((tag) => [tag, /^[rs]$/] as const),
  ['pct', /^(?:100|[1-9]?[0-9])$/],
  ['t', /^[yn]$/],
]);

/** The policy as the record has it; tags that it lacks, or that receivers cannot use, stay away. */
export function draftPolicy({ policy, authorDomain }: DmarcVerdict, schema: ReportSchema): DraftPolicy {
  const tags = new Map(
    readTagList(policy?.text ?? '').tags.map(({ name, value }) => [
      name.value.toLowerCase(),
      value.value.trim(),
    ]),
  );
  const tag = (name: string): string | undefined => {
    const value = tags.get(name)?.toLowerCase();
    return value === undefined || values.get(name)?.test(value) === false ? undefined : textOfOctets(value);
  };
  return {
    domain: domainText(policy?.domain ?? authorDomain),
    // Without one that can be used, receivers act as if it were none (RFC 9989 s4.10.1).
    p: tag('p') ?? 'none',
    ...{ sp: tag('sp'), np: tag('np'), adkim: tag('adkim'), aspf: tag('aspf') },
    ...{ pct: tag('pct'), fo: tag('fo'), testing: tag('t') },
    discovery: schema === 'rfc9990' ? 'treewalk' : 'psl',
  };
}

/** A name as reports have it: without its final dot. */
export function domainText(name: Name): string {
  return textOfOctets(octetsOfName(name)).toLowerCase().replace(/\.$/, '');
}
