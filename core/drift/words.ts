import type { Severity } from '../finding.js';
import { noAnswerText } from '../lint/rules/shared/no-answer.js';
import { shown, shownName } from '../lint/rules/shared/shown.js';
import { joined, type Phrase, say } from '../words/phrase.js';
import type { Compared, Difference } from './compare-zone.js';
import type { MailKind } from './mail-questions.js';
import type { SideRecord } from './side.js';

/** The kinds of records as people call them, in every language. */
export const kindNames: Readonly<Record<MailKind, string>> = {
  spf: 'SPF',
  dkim: 'DKIM',
  dmarc: 'DMARC',
  'dmarc-report': 'DMARC (_report)',
  'mta-sts': 'MTA-STS',
  'tls-rpt': 'TLS-RPT',
  bimi: 'BIMI',
  mx: 'MX',
  tlsa: 'TLSA',
};

/** How much a difference matters: what receivers do depends on it, or it only tells that something is not as written. */
export const severityOf: Readonly<Record<Difference['kind'], Severity>> = {
  'not-published': 'warning',
  'not-in-zone': 'warning',
  data: 'warning',
  alias: 'info',
  ttl: 'info',
  unknown: 'info',
};

/** A difference in one sentence. */
export function differenceText({ question, zone, published }: Compared, difference: Difference): Phrase {
  const kind = kindNames[question.kind];
  const name = shown(shownName(question.name));
  switch (difference.kind) {
    case 'not-published':
      return say`${kind} at ${name} is not published`;
    case 'not-in-zone':
      return say`${kind} at ${name} is published, but the zone does not have it: it is gone once the zone is served`;
    case 'data':
      return dataText(kind, name, difference);
    case 'ttl':
      return say`${kind} at ${name} has a TTL of ${difference.zoneSeconds} s in the zone, and is published with ${difference.publishedSeconds} s`;
    case 'unknown':
      return say`${kind} at ${name} was not compared: ${noAnswerText[difference.reason]}`;
    case 'alias':
      if (zone.kind === 'alias') {
        const target = shown(shownName(zone.target));
        return published?.kind === 'alias'
          ? say`${name} is an alias of ${target} in the zone, and is published as an alias of ${shown(shownName(published.target))}`
          : say`${name} is an alias of ${target} in the zone, and is published with records of its own`;
      }
      return say`${name} has records of its own in the zone, and is published as an alias of ${published?.kind === 'alias' ? shown(shownName(published.target)) : ''}`;
  }
}

function dataText(
  kind: string,
  name: string,
  { onlyInZone, onlyPublished }: Extract<Difference, { readonly kind: 'data' }>,
): Phrase {
  if (onlyInZone.length === 0)
    return say`${kind} at ${name} is published with more than the zone has: ${listOf(onlyPublished)}`;
  if (onlyPublished.length === 0) return say`${kind} at ${name} is published without ${listOf(onlyInZone)}`;
  return say`${kind} at ${name} is published as ${listOf(onlyPublished)}`;
}

/** Records that a sentence names. */
const mostNamed = 3;

function listOf(records: readonly SideRecord[]): Phrase {
  const named = records.slice(0, mostNamed).map(({ rdata }) => shown(rdata));
  return joined(records.length > mostNamed ? [...named, '...'] : named, ', ');
}
