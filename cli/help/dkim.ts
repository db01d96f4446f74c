import type { HelpPage, OptionTable } from './page.js';
import { common, dnsSection, origin, textOrJson } from './shared.js';

const exits = { 0: 'done', 2: 'could not run, or a file could not be read or written' } as const;

const names = {
  '--domain NAME': 'the domain that signs (d=)',
  '--selector NAME': 'the selector of its key (s=)',
} satisfies OptionTable;

const out = {
  '--out FILE': 'where the private key goes; never over a file that is there',
} satisfies OptionTable;

const testing = { '--testing': 'mark the key as being tested (t=y)' } satisfies OptionTable;

const signing = {
  '--profile FILE': 'JSON with the members domain, selector, key and so on; options win',
  '--key FILE': 'the private key, in PEM',
  ...names,
  '--canonicalization HEADER/BODY': 'c=: relaxed or simple for each; relaxed/relaxed unless told otherwise',
  '--headers standard|all|NAMES':
    'what is signed: the fields that readers see (unless told otherwise), all, or names with colons between',
  '--oversign yes|no': 'guard against added fields; yes unless told otherwise or --headers has names',
  '--identity [LOCAL]@DOMAIN': 'i=: for whom it is signed',
  '--query dns/txt': 'write q=, which says nothing new',
  '--time SECONDS|none': 't=: seconds since 1970; now unless told otherwise',
  '--expire SECONDS': 'x=: how long after that it holds; for ever unless told otherwise',
  '--copy-fields': 'z=: a copy of the signed fields',
  '--body-length OCTETS|whole': 'l=: how much of the body is signed; all, without l=, unless told otherwise',
} satisfies OptionTable;

const signer = [['profile'], ['key', 'domain', 'selector']];

export const dkim: HelpPage = {
  command: 'dkim',
  operands: '',
  purpose: 'Make DKIM keys and their records, sign for testing, hold a key against its record',
  about: ['It takes one of the commands below. Private keys stay in their files and are never shown.'],
  sections: [],
  exits: { 0: 'done', 1: 'dkim test: the published key is another one', 2: exits[2] },
  examples: [],
};

export const keygen: HelpPage = {
  command: 'dkim keygen',
  operands: '',
  purpose: 'Make a private key, and print its record for the zone',
  about: [],
  needs: [['domain', 'selector', 'out']],
  sections: [
    {
      title: 'Options',
      options: {
        ...names,
        ...out,
        '--type rsa|ed25519': 'rsa unless told otherwise',
        '--bits 2048|3072|4096': 'of an RSA key; 2048 unless told otherwise',
        ...testing,
        ...textOrJson,
      },
    },
    common,
  ],
  exits,
  examples: [
    {
      words: 'dkim keygen --domain example.com --selector s1 --out s1.pem',
      exits: 0,
      tells: 'The key goes to s1.pem, readable by you alone',
    },
  ],
};

export const record: HelpPage = {
  command: 'dkim record',
  operands: '',
  purpose: 'Print the record of a key for the zone',
  about: [],
  needs: [
    ['key', 'domain', 'selector'],
    ['revoke', 'domain', 'selector'],
  ],
  sections: [
    {
      title: 'Options',
      options: {
        '--key FILE': 'the private key, in PEM',
        '--revoke': 'the record that takes a key back (empty p=)',
        ...names,
        ...testing,
        ...textOrJson,
      },
    },
    common,
  ],
  exits,
  examples: [
    {
      words: 'dkim record --key s1.pem --domain example.com --selector s1',
      exits: 0,
      tells: 'Of the key that dkim keygen wrote',
    },
  ],
};

export const sign: HelpPage = {
  command: 'dkim sign',
  operands: 'EML',
  purpose: 'Sign a message, for testing',
  about: ['EML is a message, or - for standard input. Prints it with the signature on top.'],
  needs: signer,
  sections: [{ title: 'Options', options: signing }, common],
  exits,
  examples: [
    {
      words: 'dkim sign examples/messages/order.eml --key s1.pem --domain example.com --selector s1',
      exits: 0,
      tells: 'With the key that dkim keygen wrote',
    },
  ],
};

export const test: HelpPage = {
  command: 'dkim test',
  operands: '',
  purpose: 'Hold a private key against the record that is published',
  about: [],
  needs: signer,
  sections: [{ title: 'Options', options: { ...signing, ...textOrJson } }, dnsSection, common],
  exits: { 0: 'the published key is that of the private key', 1: 'it is not', 2: exits[2] },
  examples: [
    {
      words: 'dkim test --key s1.pem --domain example.com --selector s1 --zone examples/zones/db.example.com',
      exits: 1,
      tells: 'The zone does not have the key that dkim keygen wrote',
    },
  ],
};

export const rotate: HelpPage = {
  command: 'dkim rotate',
  operands: 'ZONE',
  purpose: 'Put a new key into a zone file, beside the old one',
  about: ['ZONE is the zone file, which is changed in place.'],
  needs: [['domain', 'selector', 'out']],
  sections: [
    {
      title: 'Options',
      options: {
        '--domain NAME': 'the domain that signs',
        '--selector OLD': 'the selector of the old key',
        ...out,
        '--to NEW': 'the new selector; one that follows from the old one unless told otherwise',
        '--type rsa|ed25519': 'that of the old key unless told otherwise',
        '--bits 2048|3072|4096': 'of an RSA key; those of the old key, at least 2048, unless told otherwise',
        ...testing,
        ...origin,
        ...textOrJson,
      },
    },
    common,
  ],
  exits,
  examples: [
    {
      words: 'dkim rotate examples/zones/db.example.com --domain example.com --selector s2026b --out s2.pem',
      exits: 0,
      tells: 'The new selector is printed, and when to revoke the old one',
    },
  ],
};

export const revoke: HelpPage = {
  command: 'dkim revoke',
  operands: 'ZONE',
  purpose: 'Empty p= of a key in a zone file',
  about: ['ZONE is the zone file, which is changed in place.'],
  needs: [['domain', 'selector']],
  sections: [{ title: 'Options', options: { ...names, ...origin, ...textOrJson } }, common],
  exits,
  examples: [
    {
      words: 'dkim revoke examples/zones/db.example.com --domain example.com --selector s2026b',
      exits: 0,
      tells: 'Days after nobody signs with it any more',
    },
  ],
};
