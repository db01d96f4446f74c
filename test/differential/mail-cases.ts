import { sealed } from '../arc-chain.js';
import { makeEd25519Key, makeRsaKey, signed, type TestKey } from '../mail-scene.js';
import { type Chance, chanceOf, mutated, randomBody, randomHeader } from './mutate.js';

/** What DNS holds at a name. `servfail`: nothing but an error. */
export interface NameRecords {
  readonly TXT?: readonly string[];
  readonly A?: readonly string[];
  readonly MX?: readonly (readonly [number, string])[];
  readonly servfail?: true;
}

/** A message, how it was handed over, and all the DNS there is. */
export interface MailCase {
  readonly text: string;
  readonly ip: string;
  readonly helo: string;
  /** Empty for the null reverse-path. */
  readonly mailFrom: string;
  readonly dns: Readonly<Record<string, NameRecords>>;
  /** What was made with it. */
  readonly what: string;
}

interface Keys {
  readonly r: TestKey;
  readonly e: TestKey;
}

const signers = ['example.com', 'mail.example.com', 'esp.example.net', 'example.org'];
const authors = ['example.com', 'news.example.com', 'a.b.c.example.com', 'example.org', 'gone.example.com'];

/** Cases that are the same for a seed, but for the keys in them. */
export function makeMailCases(count: number, seed: number): readonly MailCase[] {
  const keys = { r: makeRsaKey(1024), e: makeEd25519Key() };
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => makeCase(chance, keys));
}

function makeCase(chance: Chance, keys: Keys): MailCase {
  const author = chance.pick(authors);
  const header = randomHeader(chance).replace('alice@example.com', `alice@${author}`);
  let text = `${header}\r\n${randomBody(chance)}`;
  const done: string[] = [];
  for (let round = chance.below(3); round > 0; round--) {
    const selector = chance.pick(['r', 'r', 'e'] as const);
    const domain = chance.pick(signers);
    const form = () => chance.pick(['simple', 'relaxed'] as const);
    text = signed(text, keys[selector], {
      ...{ selector, domain, canonicalization: { header: form(), body: form() } },
      ...(chance.below(6) === 0 ? { identity: `@${chance.pick(['sub.', '', ''])}${domain}` } : {}),
      ...(chance.below(8) === 0 ? { names: ['from', 'subject', 'from'] } : {}),
    });
    done.push(`d=${domain} s=${selector}`);
  }
  if (chance.below(5) > 1) {
    const change = mutated(text, chance);
    text = change.changed;
    done.push(change.what);
  }
  // Only a whole message is sealed: what a chain covers must be there.
  for (let instance = 1, last = chance.below(4) === 0 ? 2 : 0; instance <= last; instance++) {
    if (/(?:^|[^\r])\n/.test(text)) break;
    const hop = { key: keys.r, selector: 'r', domain: 'esp.example.net' } as const;
    text = sealed(text, {
      ...hop,
      instance,
      cv: instance === 1 ? 'none' : chance.pick(['pass', 'pass', 'fail']),
    });
    done.push(`sealed ${instance}`);
    if (chance.below(3) === 0) text = `${text}after\r\n`;
  }
  const sender = chance.pick([author, 'example.com', 'bounce.example.com', 'esp.example.net', '']);
  return {
    text,
    ip: chance.pick(['192.0.2.1', '192.0.2.1', '198.51.100.7', '203.0.113.99']),
    helo: chance.pick(['mail.example.com', 'example.com', 'esp.example.net']),
    mailFrom: sender === '' ? '' : `bounce@${sender}`,
    dns: { ...keyRecords(chance, keys), ...spfRecords(chance), ...dmarcRecords(chance, author) },
    what: done.filter((one) => one !== '').join('; '),
  };
}

type Dns = Record<string, NameRecords>;

function keyRecords(chance: Chance, { r, e }: Keys): Dns {
  const dns: Dns = {};
  for (const domain of signers) {
    for (const [selector, key, type] of [
      ['r', r, 'rsa'],
      ['e', e, 'ed25519'],
    ] as const) {
      const name = `${selector}._domainkey.${domain}`;
      const good = `v=DKIM1; k=${type}; p=${key.p}`;
      const record = chance.pick([
        ...Array<string>(12).fill(good),
        ...[
          `v=DKIM1; k=${type}; t=s; p=${key.p}`,
          `k=${type}; p=${key.p}`,
          `v=DKIM1; k=${type}; h=sha1; p=${key.p}`,
        ],
        ...[
          `v=DKIM1; k=${type}; s=other; p=${key.p}`,
          `v=DKIM1; k=${type}; p=`,
          `k=${type}; v=DKIM1; p=${key.p}`,
        ],
        ...['missing', 'servfail'],
      ]);
      if (record === 'servfail') dns[name] = { servfail: true };
      else if (record !== 'missing') dns[name] = { TXT: [record] };
    }
  }
  return dns;
}

function spfRecords(chance: Chance): Dns {
  const terms = [
    ...['ip4:192.0.2.1', 'ip4:192.0.2.0/24', 'ip4:198.51.100.7', 'a', 'mx', 'a:mail.example.com', 'ptr'],
    ...[
      'include:_spf.example.net',
      'include:none.example.net',
      'include:fail.example.net',
      'exists:%{ir}.list.example.net',
    ],
    ...[
      'exists:%{d2}.list.example.net',
      'mx:many.example.net',
      '?ip4:192.0.2.1',
      '~a',
      '-mx',
      'ip6:2001:db8::/32',
    ],
  ];
  const ends = [
    '-all',
    '-all',
    '~all',
    '?all',
    '',
    'redirect=_spf.example.net',
    'ip4:192.0.2.999 -all',
    'mo=x -all',
  ];
  const record = (): NameRecords => {
    const chosen = Array.from({ length: chance.below(4) }, () => chance.pick(terms));
    const text = ['v=spf1', ...chosen, chance.pick(ends)].filter((term) => term !== '').join(' ');
    const kind = chance.below(14);
    if (kind === 0) return { servfail: true };
    return kind === 1 ? { TXT: [text, 'v=spf1 -all'] } : { TXT: ['something else', text] };
  };
  return {
    'example.com': { ...record(), A: ['192.0.2.1'], MX: [[10, 'mail.example.com']] },
    'bounce.example.com': record(),
    'esp.example.net': { ...record(), A: ['198.51.100.7'] },
    'example.org': record(),
    'mail.example.com': { A: ['192.0.2.1'], TXT: ['v=spf1 a -all'] },
    '_spf.example.net': record(),
    'none.example.net': { A: ['192.0.2.9'] },
    'fail.example.net': chance.below(3) === 0 ? { servfail: true } : { TXT: ['v=spf1 -all'] },
    'many.example.net': { MX: Array.from({ length: 3 }, (_, at) => [at, `mx${at}.example.net`] as const) },
    'mx2.example.net': { A: ['203.0.113.99'] },
    'example.com.list.example.net': { A: ['127.0.0.2'] },
    'news.example.com': { A: ['192.0.2.1'] },
    'a.b.c.example.com': { A: ['192.0.2.1'] },
  };
}

function dmarcRecords(chance: Chance, author: string): Dns {
  const policies = [
    ...[
      'p=reject',
      'p=none',
      'p=quarantine; sp=reject',
      'p=reject; adkim=s',
      'p=reject; aspf=s',
      'p=none; np=reject',
    ],
    ...[
      'p=reject; t=y',
      'p=reject; psd=n',
      'p=reject; pct=0',
      'p=bad; rua=mailto:a@example.com',
      'p=bad',
      'adkim=s',
    ],
    ...['p=reject; adkim=s; aspf=s', 'p=reject; psd=y', 'p=Reject', 'p=none; x=y; ;'],
  ];
  const record = (): NameRecords | undefined => {
    const text = `v=DMARC1; ${chance.pick(policies)}`;
    switch (chance.below(14)) {
      case 0:
        return { servfail: true };
      case 1:
        return { TXT: [text, 'v=DMARC1; p=none'] };
      case 2:
        return { TXT: ['junk', text] };
      case 3:
        return undefined;
      default:
        return { TXT: [text] };
    }
  };
  const dns: Dns = {};
  for (const domain of ['example.com', 'example.org', ...(chance.below(3) === 0 ? [author] : [])]) {
    const made = record();
    if (made !== undefined) dns[`_dmarc.${domain}`] = made;
  }
  return dns;
}
