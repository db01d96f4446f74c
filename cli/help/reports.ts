import type { HelpPage, OptionTable } from './page.js';
import { common, couldNotRun, textOrJson } from './shared.js';

const reportPaths =
  'PATH is a report (.xml, .json, .eml, .mbox, also in .gz or .zip) or a folder; - is standard input.';

const mostOctets = {
  '--most-octets N': 'octets that one packed file may unpack to; 2147483648 unless told otherwise',
} satisfies OptionTable;

const selection = {
  '--include-ips LIST...': 'only these sources: addresses and networks with commas between',
  '--exclude-ips LIST...': 'all but these',
  '--since DAY': 'reports about this day (UTC) or later; a time such as 2026-11-22T08:00:00Z too',
  '--until DAY': 'reports about this day (UTC) or earlier',
  '--reporter TEXT': 'only reporters with this in their name, in any case',
  '--domain NAME': 'only mail from this domain and those below it',
  '--result pass|fail|dkim-only|spf-only':
    'only rows with this outcome of DMARC; dkim-only: DKIM alone passes',
  '--basis policy|auth':
    'what counts as a pass: what the receiver made of the policy (unless told otherwise), or the results of DKIM and SPF themselves',
  ...mostOctets,
} satisfies OptionTable;

const clickHouse = {
  '--clickhouse URL': 'http://user@host:8123/database; its password is in DNS_MAIL_AUTH_CLICKHOUSE_PASSWORD',
} satisfies OptionTable;

export const report: HelpPage = {
  command: 'report',
  operands: 'PATH...',
  purpose: 'Read DMARC, failure and TLS reports',
  about: [reportPaths, 'With --clickhouse, which needs -s or --by, there is no PATH.'],
  sections: [
    {
      title: 'What is shown',
      options: {
        '-s, --statistics': 'sums by source instead of single rows',
        '--by GROUPING':
          'sums by source-ip, ip-block, reporter, header-from, envelope-from, policy-domain, day, disposition, reason, dkim-domain, dkim-key or spf-domain',
        '--format text|json|csv|ndjson': 'for people or for programs; text unless told otherwise',
      },
    },
    { title: 'Which reports and rows', options: selection },
    { title: 'Where from', options: clickHouse },
    common,
  ],
  exits: { 0: 'done', 2: couldNotRun },
  examples: [
    { words: 'report examples/reports --by day', exits: 0, tells: 'What came on which day?' },
    {
      words: 'report examples/reports -s --result fail --domain example.com',
      exits: 0,
      tells: 'Who sends mail that fails?',
    },
  ],
};

export const validate: HelpPage = {
  command: 'report validate',
  operands: 'PATH...',
  purpose: 'Judge reports by the schema that they follow',
  about: ['PATH is a report or a folder. What is found has a line, and a column in octets.'],
  sections: [
    {
      title: 'Options',
      options: {
        '--schema rfc7489|rfc9990': 'the schema; that which a report follows unless told otherwise',
        ...textOrJson,
      },
    },
    common,
  ],
  exits: { 0: 'no errors', 1: 'errors', 2: couldNotRun },
  examples: [{ words: 'report validate examples/reports', exits: 0, tells: 'All reports of a folder' }],
};

export const exportPage: HelpPage = {
  command: 'report export',
  operands: 'PATH...',
  purpose: 'Give the rows of reports to other programs',
  about: [reportPaths],
  sections: [
    {
      title: 'Options',
      options: {
        '--format ndjson|csv|parquet': 'ndjson unless told otherwise; parquet needs --output',
        '-o, --output FILE': 'where to write; standard output unless told otherwise',
      },
    },
    { title: 'Which reports and rows', options: selection },
    common,
  ],
  exits: { 0: 'done', 2: couldNotRun },
  examples: [
    {
      words: 'report export examples/reports --format parquet --output rows.parquet',
      exits: 0,
      tells: 'A file for a data base',
    },
  ],
};

export const load: HelpPage = {
  command: 'report load',
  operands: 'PATH...',
  purpose: 'Put the rows of reports into ClickHouse',
  about: [
    reportPaths,
    'What is there already stays as it is: the same command again completes what was cut off.',
  ],
  needs: [['clickhouse']],
  sections: [{ title: 'Options', options: { ...clickHouse, ...mostOctets } }, common],
  exits: { 0: 'done', 2: `${couldNotRun}, or the server did not take all` },
  examples: [
    {
      words: 'report load examples/reports --clickhouse http://127.0.0.1:8123/default',
      exits: 0,
      tells: 'Then dns-mail-auth report -s --clickhouse URL answers from there',
    },
  ],
};
