import { newNamespace } from '../aggregate/namespaces.js';
import type { AggregateDraft, DraftRecord } from './draft.js';
import { element, type Xml, xmlText } from './xml.js';

/** The most signatures of a record that go into a report (RFC 9990 s3.1.1.12). */
const mostSignatures = 100;

/** An aggregate report as XML, by the schema of its draft (RFC 7489 App. C, RFC 9990 App. A). */
export function writeAggregate(draft: AggregateDraft): string {
  const isNew = draft.schema === 'rfc9990';
  const { orgName, email, reportId, begin, end, generator } = draft;
  const root = element(
    'feedback',
    [
      element('version', '1.0'),
      element('report_metadata', [
        element('org_name', orgName),
        element('email', email),
        element('report_id', reportId),
        element('date_range', [element('begin', String(begin)), element('end', String(end))]),
        ...(isNew ? [element('generator', generator)] : []),
      ]),
      element('policy_published', policyOf(draft)),
      ...draft.records.map((record) => recordOf(record, isNew)),
    ],
    isNew ? { xmlns: newNamespace } : {},
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root, '')}`;
}

function policyOf({ schema, policy }: AggregateDraft): Xml[] {
  const { domain, p, sp, np, adkim, aspf, pct, fo, testing, discovery } = policy;
  const old = { adkim: adkim ?? 'r', aspf: aspf ?? 'r', p, sp: sp ?? p, pct: pct ?? '100', fo: fo ?? '0' };
  const tags =
    schema === 'rfc7489' ? old : { p, sp, np, adkim, aspf, fo, testing, discovery_method: discovery };
  return [
    element('domain', domain),
    ...Object.entries(tags).flatMap(([name, value]) => (value === undefined ? [] : [element(name, value)])),
  ];
}

function recordOf(record: DraftRecord, isNew: boolean): Xml {
  const { sourceIp, count, disposition, dkim, spf, reasons, headerFrom, envelopeFrom } = record;
  return element('record', [
    element('row', [
      element('source_ip', sourceIp),
      element('count', String(count)),
      element('policy_evaluated', [
        // The old schema has no word for mail that is delivered because it passed.
        element('disposition', !isNew && disposition === 'pass' ? 'none' : disposition),
        element('dkim', dkim),
        element('spf', spf),
        ...reasons.map(({ type, comment }) =>
          element('reason', [
            element('type', type),
            ...(comment === undefined ? [] : [element('comment', comment)]),
          ]),
        ),
      ]),
    ]),
    element('identifiers', [
      ...(envelopeFrom !== undefined || !isNew ? [element('envelope_from', envelopeFrom ?? '')] : []),
      element('header_from', headerFrom),
    ]),
    element('auth_results', authOf(record, isNew)),
  ]);
}

function authOf({ dkimResults, spfResult, headerFrom }: DraftRecord, isNew: boolean): Xml[] {
  const signatures = dkimResults
    .slice(0, mostSignatures)
    .map(({ domain, selector, result, human }) =>
      element('dkim', [
        element('domain', domain),
        element('selector', selector),
        element('result', result),
        ...(human === undefined ? [] : [element('human_result', human)]),
      ]),
    );
  // RFC 9990 has SPF of MAIL FROM only; RFC 7489 wants one in any case.
  if (isNew && spfResult?.scope !== 'mfrom') return signatures;
  const spf = spfResult ?? { domain: headerFrom, scope: 'mfrom', result: 'none' };
  return [
    ...signatures,
    element('spf', [
      element('domain', spf.domain),
      element('scope', spf.scope),
      element('result', !isNew && spf.result === 'policy' ? 'permerror' : spf.result),
    ]),
  ];
}

/**
 * The name that the standards give to the file of a report (RFC 9990 s3.5.2). What cannot stand in a name, or would lead into
 * another folder, becomes `_`.
 */
export function aggregateFileName(
  receiver: string,
  { policy, begin, end }: AggregateDraft,
  uniqueId: string,
): string {
  const safe = (text: string): string => {
    const name = text
      .toLowerCase()
      .replace(/[^a-z0-9._-]/g, '_')
      .replace(/^\.+/, '_');
    return name.slice(0, 100) || '_';
  };
  return `${safe(receiver)}!${safe(policy.domain)}!${begin}!${end}!${uniqueId.replace(/[^A-Za-z0-9]/g, '')}.xml`;
}
