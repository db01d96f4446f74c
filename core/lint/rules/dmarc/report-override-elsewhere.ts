import { cite } from '../../../cite.js';
import { usableUris } from '../../../records/report-uris.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { reportListsOf } from './report-lists.js';
import { readPermission } from './report-permissions.js';

interface Data {
  readonly host: string;
  readonly permitted: string;
}

export const reportOverrideElsewhere = rule<'dmarc-report', Data>({
  code: 'DMARC037',
  name: 'report-override-elsewhere',
  severity: 'error',
  subject: 'dmarc-report',
  cite: cite(9990, '4'),
  message: ({ host, permitted }) =>
    say`Reports meant for ${permitted} cannot be turned to "${host}": receivers send them to neither`,
  why: say`An authorization record may put another address in place of the one in the policy, but only at the same host. Otherwise no report is sent at all (RFC 7489 s7.1, RFC 9990 s4).`,
  advice: say`Name an address at the same host, or leave rua and ruf out: v=DMARC1 alone is permission enough.`,
  *check(text) {
    const permitted = shownName(text.domain);
    for (const { uris } of reportListsOf(readPermission(text))) {
      for (const { host } of usableUris(uris)) {
        if (host === undefined || host.value === permitted.toLowerCase()) continue;
        yield { span: host.span, data: { host: shown(host.value), permitted } };
      }
    }
  },
  examples: [
    {
      bad: 'a.example.net._report._dmarc TXT "v=DMARC1; rua=mailto:d@«example.org»"',
      good: 'a.example.net._report._dmarc TXT "v=DMARC1; rua=mailto:d@Example.com., mailto:e@example.com!10m"',
    },
    {
      bad: '*._report._dmarc.reports TXT "v=DMARC1; ruf=mailto:a@reports.example.com,mailto:b@«exam" "ple.com»"',
      good: '*._report._dmarc TXT "v=DMARC1"',
    },
  ],
});
