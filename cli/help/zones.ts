import type { HelpPage } from './page.js';
import {
  common,
  couldNotRun,
  dns,
  dnsSection,
  origin,
  servers,
  standard,
  textOrJson,
  timeout,
  zonePaths,
} from './shared.js';

export const check: HelpPage = {
  command: 'check',
  operands: 'PATH...',
  purpose: 'Judge zone files, or folders of them',
  about: [zonePaths, 'Policy files of MTA-STS (mta-sts.txt) are judged too.'],
  sections: [
    {
      title: 'Options',
      options: {
        ...origin,
        '--fix': 'make the fixes that change nothing for receivers in the files, and judge what is left',
        '--format text|json|sarif|github|junit': 'for people or for programs; text unless told otherwise',
        '--fail-on error|warning|info|never': 'what makes the exit status 1; error unless told otherwise',
        ...standard,
        '--profile NAME':
          'who will read the zone: bind (unless told otherwise), nsd, knot, powerdns, ldns, route53, cloudflare, akamai, alibaba, digitalocean, dnsimple, huawei, loopia, oracle, sakura, transip or unifi',
        '--config FILE': 'JSON with standard, profile and rules ({"DMARC010": "off"}); options win',
        '--no-git': 'do not compare the serial number with the last commit',
        '--all': 'every finding; otherwise of each code the first 50 of a file',
      },
    },
    {
      title: 'Live DNS (nobody is asked without --live)',
      options: {
        '--live': 'also ask DNS what the zone does not decide, such as the SPF includes of others',
        ...dns,
      },
    },
    common,
  ],
  exits: { 0: 'nothing at or above --fail-on', 1: 'findings at or above it', 2: couldNotRun },
  examples: [
    { words: 'check examples/zones', exits: 1, tells: 'All zones of a folder' },
    {
      words: 'check --fail-on never --format json examples/zones/db.example.net',
      exits: 0,
      tells: 'For a program that decides by itself',
    },
  ],
};

export const audit: HelpPage = {
  command: 'audit',
  operands: 'DOMAIN...',
  purpose: 'Judge everything that domains publish about mail',
  about: ['Without DOMAIN all mail domains of the zones of --zone are judged.'],
  sections: [
    {
      title: 'Options',
      options: {
        '--selector NAME...': 'a DKIM selector to look at; those of the zones of --zone are known',
        ...standard,
        ...textOrJson,
      },
    },
    dnsSection,
    common,
  ],
  exits: { 0: 'no errors', 1: 'errors', 2: 'could not run, or nobody answers about a domain' },
  examples: [
    {
      words: 'audit example.com --zone examples/zones/db.example.com',
      exits: 0,
      tells: 'A domain, before its zone is published',
    },
    {
      words: 'audit --zone examples/zones/db.example.net',
      exits: 1,
      tells: 'All mail domains of a zone',
    },
  ],
};

export const drift: HelpPage = {
  command: 'drift',
  operands: 'PATH...',
  purpose: 'Compare the mail records of zones with what DNS says',
  about: [zonePaths],
  sections: [
    {
      title: 'Options',
      options: {
        ...origin,
        '--each': 'compare with each server of --dns and --doh by itself',
        '--name-servers': 'compare with each name server of the zone by itself',
        '--port N': 'where --name-servers finds them; 53 unless told otherwise',
        ...textOrJson,
      },
    },
    { title: 'DNS (the servers of the system unless told)', options: { ...servers, ...timeout } },
    common,
  ],
  exits: {
    0: 'no difference',
    1: 'differences',
    2: 'could not run, something could not be read, or nobody answers',
  },
  examples: [
    {
      words: 'drift examples/zones/db.example.com --dns 192.0.2.53',
      exits: 0,
      tells: 'What would change if the zone were published now; the server has it already',
    },
  ],
};

export const zone: HelpPage = {
  command: 'zone',
  operands: 'PATH...',
  purpose: 'Print the records that a server would serve',
  about: [zonePaths, '$ORIGIN, $TTL, $INCLUDE and $GENERATE are followed; names are absolute.'],
  sections: [{ title: 'Options', options: { ...origin, ...textOrJson } }, common],
  exits: { 0: 'all entries could be read', 1: 'entries with errors were left out', 2: couldNotRun },
  examples: [{ words: 'zone examples/zones/db.example.com', exits: 0, tells: 'One record a line' }],
};

export const fmt: HelpPage = {
  command: 'fmt',
  operands: 'PATH...',
  purpose: 'Lay zone files out in columns',
  about: [zonePaths, 'Files are changed in place; every record and every comment stays.'],
  sections: [
    { title: 'Options', options: { '--check': 'change nothing; list the files that would change' } },
    common,
  ],
  exits: { 0: 'done, or nothing would change', 1: 'with --check: files would change', 2: couldNotRun },
  examples: [{ words: 'fmt --check examples/zones', exits: 1, tells: 'For a hook before a commit' }],
};
