import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DnsType } from '../../../core/dns/answer.js';
import { sourceOfText } from '../../../core/text/source.js';
import { answerFromZones, layersOf } from '../../../core/zone/layers.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { createResolver, type Resolver } from '../../../platform/node/dns/resolver.js';
import { withBind } from '../../bind.js';
import { type Named, withNamed } from '../../dns-server/named.js';
import { nameOf, printAnswer, questionOf } from './questions.js';

const head = '$TTL 300\n@ SOA ns h 1 3600 600 86400 60\n@ NS ns\nns A 192.0.2.53\n';

const zones = {
  'example.test': `${head}
@ MX 10 mx1
@ MX 5 mx2.other.test.
@ TXT "v=spf1 mx -all"
@ TXT "second" "two strings"
@ 60 TXT "\\000\\255"
www A 192.0.2.1
www A 192.0.2.2
www A 192.0.2.1
WWW AAAA 2001:db8::1
_dmarc TXT "v=DMARC1; p=none"
s1._domainkey TXT ( "v=DKIM1; k=rsa; p="
   "abc" )
s2._domainkey CNAME s2.keys.other.test.
s3._domainkey CNAME s3.keys.elsewhere.test.
alias CNAME www
alias2 CNAME alias
alias3 CNAME nothing
alias4 CNAME alias4.other.test.
*.wild TXT "wild"
*.wild MX 1 mx1
there.wild A 192.0.2.3
b.there2.wild A 192.0.2.4
*.walias CNAME www
*.wout CNAME www.other.test.
a.b.c TXT "below empty names"
d DNAME names.other.test.
d TXT "at the DNAME"
sub NS ns.sub
ns.sub A 192.0.2.54
x.y NS ns.elsewhere.test.
tlsa TLSA 3 1 1 ${'cd'.repeat(32)}
ptr PTR www
loop CNAME loop
esc\\.aped TXT "dot"
\\255 TXT "octet"
old SPF "v=spf1 -all"
`,
  'other.test': `${head}
s2.keys TXT "v=DKIM1; p="
mx2 A 192.0.2.25
www A 192.0.2.80
alias4 CNAME www.example.test.
a.names TXT "through the DNAME"
`,
  'keys.other.test': `${head}s2 TXT "v=DKIM1; p=xyz"\n`,
};

const names = [
  ...['example.test', 'www.example.test', 'WWW.EXAMPLE.TEST', 'no.example.test', 'no.no.example.test'],
  ...['_dmarc.example.test', '_domainkey.example.test', 's1._domainkey.example.test'],
  ...[
    's2._domainkey.example.test',
    'S9._domainkey.example.test',
    'alias.example.test',
    'alias2.example.test',
  ],
  ...['alias3.example.test', 'alias4.example.test', 'wild.example.test', 'a.wild.example.test'],
  ...['a.b.wild.example.test', '*.wild.example.test', 'there.wild.example.test', 'x.there.wild.example.test'],
  ...[
    'there2.wild.example.test',
    'x.there2.wild.example.test',
    'a.walias.example.test',
    'a.wout.example.test',
  ],
  ...[
    'walias.example.test',
    'c.example.test',
    'b.c.example.test',
    'a.b.c.example.test',
    'x.b.c.example.test',
  ],
  ...['d.example.test', 'a.d.example.test', 'no.d.example.test', 'tlsa.example.test', 'ptr.example.test'],
  ...['esc\\.aped.example.test', 'esc.aped.example.test', '\\255.example.test', 'old.example.test'],
  ...['other.test', 'keys.other.test', 's2.keys.other.test', 'x.keys.other.test', 'names.other.test'],
  ...['mx2.other.test', 'ns.example.test', 'y.example.test'],
];
const types: readonly DnsType[] = ['A', 'AAAA', 'MX', 'NS', 'PTR', 'CNAME', 'TXT', 'SPF', 'TLSA'];

describe.runIf(withBind)('a zone that answers by itself agrees with BIND', () => {
  let named: Named;
  let resolver: Resolver;
  const layers = layersOf(
    Object.entries(zones).map(([origin, text]) => ({
      path: origin,
      zone: readZone(sourceOfText(text), { origin: nameOf(origin) }),
    })),
  );
  beforeAll(async () => {
    named = await withNamed(zones);
    resolver = createResolver({ servers: [{ kind: 'dns', address: named.host, port: named.port }] });
  });
  afterAll(async () => {
    resolver.close();
    await named.stop();
  });

  test.each(names)('%s', async (name) => {
    for (const type of types) {
      const question = questionOf(name, type);
      const theirs = await resolver.resolve(question);
      const ours = answerFromZones(layers, question);
      expect(`${type} ${printAnswer(ours)}`).toBe(`${type} ${printAnswer(theirs)}`);
      const ttlOf = (answer: typeof ours): number => (answer.kind === 'unavailable' ? 0 : answer.ttlSeconds);
      expect(`${type} ${ttlOf(ours)}`).toBe(`${type} ${ttlOf(theirs)}`);
    }
  });

  // BIND says who knows, or that it does not; a zone by itself says that nobody does.
  test.each([
    ['x.sub.example.test', 'refused', 'nxdomain'],
    ['sub.example.test', 'refused', 'nxdomain'],
    ['a.x.y.example.test', 'refused', 'nxdomain'],
    ['elsewhere.test', 'refused', 'nxdomain'],
    ['s3._domainkey.example.test', 'refused', 'nxdomain -> s3.keys.elsewhere.test.'],
  ])('%s is asked beyond', async (name, theirs, ours) => {
    expect(printAnswer(await resolver.resolve(questionOf(name, 'TXT')))).toBe(theirs);
    expect(printAnswer(answerFromZones(layers, questionOf(name, 'TXT')))).toBe(ours);
  });
});
