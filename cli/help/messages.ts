import type { HelpPage } from './page.js';
import { common, couldNotRun, dnsSection, standard, textOrJson } from './shared.js';

export const verify: HelpPage = {
  command: 'verify',
  operands: 'EML...',
  purpose: 'Verify saved messages: SPF, DKIM, ARC and DMARC',
  about: [
    'EML is a saved message (.eml, .emlx, .msg, .mbox), a folder of them, or - for standard input.',
    'Who handed the message over is read from its header, unless options tell it.',
  ],
  sections: [
    {
      title: 'Who handed it over',
      options: {
        '--client-ip IP': 'the address of the client',
        '--helo NAME': 'what it said in HELO or EHLO',
        '--mail-from ADDRESS': 'MAIL FROM; <> for the null reverse-path',
        '--hop N': 'the step that took it from outside, counted from the newest Received field',
        '--trust HOSTS,NETWORKS':
          'servers that only pass mail on, with commas between: gw.example.com,*.example.net,192.0.2.0/24',
        '--receiver NAME': 'the name of the receiving server, for the fields and reports that are written',
      },
    },
    {
      title: 'How it is judged',
      options: {
        '--time now|received|ISO':
          'the time for expiry dates: received (unless told otherwise), now, or 2026-11-22T08:00:00Z',
        ...standard,
        '--spf-conformance spf|sidf-compatible|sidf':
          'how much of Sender ID is followed: nothing (spf, unless told otherwise), RFC 4406 (sidf), or RFC 4406 with v=spf1 records for MAIL FROM alone',
        '--min-rsa-bits N': 'shorter RSA keys do not count; 1024 unless told otherwise',
        '--max-rsa-bits N': 'nor do longer ones; 8192 unless told otherwise',
        '--max-signatures N': 'DKIM signatures to look at, from the top; 50 unless told otherwise',
        '--clock-skew SECONDS': 'how far clocks may differ; 300 unless told otherwise',
        '--body-length honour|reject':
          'signatures over a part of the body (l=); honour unless told otherwise',
        '--lookalike-person NAME...': 'point out senders who carry this name and are not of your domains',
        '--lookalike-domain DOMAIN...': 'your domain: point out senders in domains that look like it',
      },
    },
    {
      title: 'Reports to write, as a receiver would send them',
      options: {
        '--aggregate-report FOLDER': 'one file for each policy domain',
        '--failure-report FOLDER': 'one file for each message that fails, with its header only',
        '--report-schema rfc9990|rfc7489': 'of aggregate reports; rfc9990 unless told otherwise',
        '--report-email ADDRESS': 'who reports; postmaster@ and --receiver unless told otherwise',
      },
    },
    dnsSection,
    {
      title: 'Output',
      options: {
        '--format text|json|authres':
          'text unless told otherwise; authres: Authentication-Results and Received-SPF fields',
      },
    },
    common,
  ],
  exits: {
    0: 'every message passes DMARC, or its domain has no policy',
    1: 'one fails, or nobody can decide for good: permerror, no author',
    2: `one is undecided for now (temperror: DNS, or an unknown client), or ${couldNotRun}`,
  },
  examples: [
    {
      words: 'verify examples/messages/order.eml --zone examples/zones/db.example.com',
      exits: 0,
      tells: 'Would it pass if this zone were published?',
    },
    {
      words: 'verify examples/messages/mailing-list.eml --zone examples/zones/example.org.zone',
      exits: 1,
      tells: 'Why does mail over the list fail?',
    },
  ],
};

export const spf: HelpPage = {
  command: 'spf',
  operands: '',
  purpose: 'Check whether a client may send for a domain',
  about: ['Shows every step of check_host() (RFC 7208). One of --mail-from and --helo is needed.'],
  needs: [['client-ip']],
  sections: [
    {
      title: 'Options',
      options: {
        '--client-ip IP': 'the address of the client',
        '--mail-from ADDRESS': 'MAIL FROM; <> for the null reverse-path, which needs --helo',
        '--helo NAME': 'what the client says in HELO or EHLO',
        '--receiver NAME': 'the name of the receiving server, for the macro %{r}',
        ...textOrJson,
      },
    },
    dnsSection,
    common,
  ],
  exits: {
    0: 'pass, neutral or none',
    1: 'fail, softfail, permerror or temperror',
    2: 'could not run',
  },
  examples: [
    {
      words: 'spf --client-ip 192.0.2.25 --mail-from shop@example.com --zone examples/zones/db.example.com',
      exits: 0,
      tells: 'The own mail server',
    },
    {
      words: 'spf --client-ip 203.0.113.9 --mail-from shop@example.com --zone examples/zones/db.example.com',
      exits: 1,
      tells: 'Somebody else',
    },
  ],
};
