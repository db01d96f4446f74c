import type { HelpSection, OptionTable } from './page.js';

/** The servers that are asked. */
export const servers = {
  '--dns HOST[:PORT]...': 'ask this server; port 53, an IPv6 address in brackets before :PORT',
  '--doh URL...': 'ask this server over HTTPS',
} satisfies OptionTable;

export const timeout = {
  '--timeout SECONDS': 'for one evaluation, up to 3600; 20 unless told otherwise',
} satisfies OptionTable;

/** The options of cli/dns-options.ts. */
export const dns = {
  ...servers,
  '--zone FILE[=ORIGIN]...':
    'answer from this zone file first; names outside of all of them come from --dns or --doh, else they do not exist',
  ...timeout,
} satisfies OptionTable;

export const dnsSection: HelpSection = { title: 'DNS (the servers of the system unless told)', options: dns };

export const standard = {
  '--standard rfc9989|rfc7489': 'the DMARC standard; rfc9989 unless told otherwise',
} satisfies OptionTable;

export const textOrJson = {
  '--format text|json': 'for people or for programs; text unless told otherwise',
} satisfies OptionTable;

export const origin = {
  '--origin NAME': "the zone's name; else that of its SOA record, $ORIGIN or the file's name",
} satisfies OptionTable;

/** The options that every command understands that reads options. */
export const common: HelpSection = {
  title: 'Every command',
  options: {
    '--language en|ja': 'of texts; else that of the terminal (LANG), and English in machine formats',
    '--no-color': 'no colours on a terminal, as with NO_COLOR in the environment',
    '-h, --help': 'this page',
  },
};

export const zonePaths = 'PATH is a zone file, a folder with zone files, or - for standard input.';

export const couldNotRun = 'could not run, or something could not be read (told on standard error)';
