import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsOf } from '../../../core/dns/name.js';
import { type MailText, readMailText } from '../../../core/lint/mail-text.js';
import { zoneOf } from '../zone/zones.js';

/** The role of a text of nothing in particular, from the labels of its owner. */
function roleByLabels(labels: readonly string[]): MailText['role'] {
  const keys = labels.indexOf('_domainkey');
  const report = labels.findIndex((label, at) => label === '_report' && labels[at + 1] === '_dmarc');
  if (report > 0) return 'dmarc-report';
  if (keys === 0) return 'domainkeys-policy';
  if (keys === 1 && labels[0] === '_adsp') return 'adsp';
  if (keys === 1 && labels[0] === '_report') return 'dkim-report';
  if (keys > 0) return 'dkim-key';
  if (labels[0] === '_dmarc') return 'dmarc';
  if (labels.includes('_bimi')) return 'bimi';
  if (labels.indexOf('_atps') > 0) return 'atps';
  if (labels[0] === '_mta-sts') return 'mta-sts';
  return labels[0] === '_smtp' && labels[1] === '_tls' ? 'tls-rpt' : 'other';
}

const label = fc.constantFrom(
  '_dmarc',
  '_DMARC',
  '_domainkey',
  '_DomainKey',
  '_adsp',
  '_report',
  '_mta-sts',
  '_smtp',
  '_tls',
  '_TLS',
  '_bimi',
  '_atps',
  '_x',
  '*',
  'a',
  'b',
);
const owners = fc.array(fc.array(label, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test('what a text is at a name is said by its labels, whichever name is read first', () => {
  fc.assert(
    fc.property(owners, (list) => {
      const zone = zoneOf(list.map((labels) => `${labels.join('.')} TXT "v=DMARC1; p=none"\n`).join(''));
      for (let index = zone.records.length - 1; index > 1; index--) {
        const text = readMailText(zone, zone.records.get(index));
        const { owner } = text.record;
        const labels = labelsOf(owner.toLowerCase());
        expect(text.role, owner).toBe(roleByLabels(labels));
        expect(text.labels).toEqual(labels);
        expect(text.isWildcard, owner).toBe(labels[0] === '*');
        expect(text.hasUnderscore, owner).toBe(labels.some((one) => one.startsWith('_')));
        const own = labels.slice(text.kindLabels).map((one) => `${one}.`);
        expect(text.domain.toLowerCase(), owner).toBe(own.join(''));
      }
    }),
    { numRuns: 2000 },
  );
});
