import type { Name } from '../../dns/name.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import { usableUris } from '../../records/report-uris.js';
import { say } from '../../words/phrase.js';
import { answersFrom } from '../../zone/answers.js';
import { addressOf } from '../../zone/rdata/views.js';
import { findSerial } from '../../zone/serial-field.js';
import type { Zone } from '../../zone/zone.js';
import type { ActionSite, ZoneAction } from './action.js';
import { addressesAt, below, domainOf, takesMail, textsAt } from './domain-facts.js';
import { insertRecords, type NewRecord } from './new-records.js';

/**
 * Creates what a domain that takes mail lacks about its transport: the two records of MTA-STS (RFC 8461 s3), and the one
 * that asks for reports about TLS (RFC 8460 s3). Both names of MTA-STS come together: one alone is a mistake.
 */
export function transportRecords(site: ActionSite): readonly ZoneAction[] {
  const { record, known } = site;
  const { zone } = known;
  const domain = record === undefined ? undefined : domainOf(record);
  if (record === undefined || domain === undefined || !takesMail(zone, domain)) return [];
  const answers = answersFrom(zone);
  const has = (name: Name, type: string): boolean => answers.ask(name, type).kind !== 'nxdomain';
  const create = (
    title: ZoneAction['title'],
    codes: readonly string[],
    records: readonly NewRecord[],
  ): ZoneAction[] => {
    const edit = records.length === 0 ? undefined : insertRecords(zone, record, records);
    const edits = edit && [{ known, span: edit.span, newText: edit.text }];
    return edits === undefined ? [] : [{ title, kind: 'create', codes, edits }];
  };
  const shown = shownName(domain);
  const policy = below(domain, '_mta-sts');
  const reports = below(domain, '_smtp', '_tls');
  return [
    ...(has(policy, 'TXT')
      ? []
      : create(say`Announce an MTA-STS policy for ${shown}`, ['STS004'], policyRecords(zone, domain, has))),
    ...(has(reports, 'TXT')
      ? []
      : create(
          say`Ask for reports about TLS for ${shown}`,
          ['TLSR003'],
          [{ owner: reports, type: 'TXT', data: `v=TLSRPTv1; rua=${reportAddress(zone, domain)}` }],
        )),
  ];
}

/** The record, and a host for the policy with the addresses of the domain where there is none. None without any. */
function policyRecords(
  zone: Zone,
  domain: Name,
  has: (name: Name, type: string) => boolean,
): readonly NewRecord[] {
  const host = below(domain, 'mta-sts');
  const addresses = has(host, 'A') ? undefined : addressesAt(zone, domain);
  if (addresses?.length === 0) return [];
  // Any other text would do: receivers only look whether it is the one of before.
  const id = `${findSerial(zone)?.serial ?? 1}`;
  return [
    { owner: below(domain, '_mta-sts'), type: 'TXT', data: `v=STSv1; id=${id};` },
    ...(addresses ?? []).map((one) => ({
      owner: host,
      type: one.type.name,
      data: addressOf(zone.wireOf(one)),
    })),
  ];
}

/** Where the domain has its reports about DMARC sent, else a mailbox of its own. */
function reportAddress(zone: Zone, domain: Name): string {
  const [policy] = textsAt(zone, below(domain, '_dmarc'), 'dmarc');
  const uris = usableUris(policy?.dmarc.valueOf('rua') ?? []);
  const own = uris.find(({ scheme, size }) => scheme?.value === 'mailto' && size === undefined);
  return own?.text ?? `mailto:tls-reports@${domain.slice(0, -1)}`;
}
