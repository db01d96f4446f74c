/** A zone and what is told about it. `lines` come after the header, unless it is the whole file. */
export interface Case {
  readonly title: string;
  readonly lines: string;
  readonly isWhole?: true;
  readonly told: readonly string[];
}

const soa = 'SOA ns1 hostmaster 1 7200 3600 1209600 3600';
const hash = '00'.repeat(32);

function zone(title: string, lines: string, ...told: readonly string[]): Case {
  return { title, lines, told };
}

function file(title: string, lines: string, ...told: readonly string[]): Case {
  return { title, lines, told, isWhole: true };
}

const apexCases: readonly Case[] = [
  zone('nothing wrong', 'www A 192.0.2.2\n* A 192.0.2.3\n@ MX 10 www\n'),
  file('an empty file', '', 'no-soa!', 'no-ns!'),
  file('no SOA', '$TTL 1h\n@ NS ns.example.net.\n', 'no-soa!'),
  file('no NS', `$TTL 1h\n@ ${soa}\n`, 'no-ns 2!'),
  file('the SOA of another zone', `$TTL 1h\nexample.net. ${soa}\n`, 'no-soa 2!', 'no-ns!', 'out-of-zone 2'),
  zone('the same SOA twice', `@ ${soa.replace('ns1', 'NS1')}\n`, 'duplicate 6 2'),
  zone('two SOA that differ', `@ ${soa.replace(' 1 ', ' 2 ')}\n`, 'several-of-singleton 6 2!'),
  zone('an SOA below the apex', `shop ${soa}\n`, 'soa-below-apex 6!'),
  zone('an SOA outside', `example.net. ${soa}\n`, 'out-of-zone 6'),
  zone('DS at the apex', `@ DS 1 8 2 ${hash}\n`, 'ds-at-apex 6!'),
  zone('DS of a delegation', `shop DS 1 8 2 ${hash}\nshop NS ns1\n`),
  zone('DS of nothing', `shop DS 1 8 2 ${hash}\n`, 'ds-without-ns 6'),
  zone('CDS without DNSKEY', `@ CDS 1 8 2 ${hash}\n`, 'child-key-unmatched 6!'),
  zone('CDS of another algorithm', `@ CDS 1 8 2 ${hash}\n@ DNSKEY 257 3 13 AA==\n`, 'child-key-unmatched 6!'),
  zone('CDNSKEY with its DNSKEY', '@ CDNSKEY 257 3 8 AA==\n@ DNSKEY 257 3 8 AA==\n'),
  zone('CDS and CDNSKEY that delete', '@ CDS 0 0 0 00\n@ CDNSKEY 0 3 0 AA==\n'),
  zone(
    'CDS that deletes beside another',
    `@ CDS 0 0 0 00\n@ CDS 1 8 2 ${hash}\n@ DNSKEY 257 3 8 AA==\n`,
    'child-key-unmatched 7!',
  ),
  zone('CDS elsewhere', `shop CDS 1 8 2 ${hash}\n`),
  zone('NSEC3PARAM of an unknown hash', '@ NSEC3PARAM 2 0 0 -\n', 'unknown-nsec3-hash 6!'),
  zone('NSEC3PARAM of which one is known', '@ NSEC3PARAM 2 0 0 -\n@ NSEC3PARAM 1 0 0 -\n'),
];

const serverCases: readonly Case[] = [
  zone('a name server without address', '@ NS ns9\n', 'ns-target 6 no-address!'),
  zone('a name server with something else', '@ NS ns9\nns9 TXT "x"\n', 'ns-target 6 no-address!'),
  zone('a name server above an address', '@ NS ns9\nx.ns9 A 192.0.2.9\n', 'ns-target 6 no-address!'),
  zone('a name server with AAAA', '@ NS ns9\nns9 AAAA 2001:db8::9\n'),
  zone('a name server of a wildcard', '@ NS ns9.any\n*.any A 192.0.2.9\n'),
  zone('a name server elsewhere', '@ NS ns9.example.net.\n@ NS .\n'),
  zone('a name server that is an alias', '@ NS ns9\nns9 CNAME ns1\n', 'ns-target 6 alias 7!'),
  zone('a wildcard alias', '@ NS ns9.any\n*.any CNAME ns1\n', 'ns-target 6 alias 7!'),
  zone('a name server below a DNAME', '@ NS ns.old\nold DNAME new\n', 'ns-target 6 below-dname 7!'),
  zone('a name server below a delegation', '@ NS ns.shop\nshop NS ns1\n'),
  zone(
    'a delegation below a DNAME',
    '@ NS a.b.old\nold DNAME new\nb.old NS ns1\n',
    'ns-target 6 below-dname 7!',
    'occluded 8 dname 7',
  ),
  zone('a DNAME at the apex', '@ DNAME example.net.\n', 'ns-target 3 below-dname 6!', 'occluded 4 dname 6'),
  zone('an address for a name server', '@ NS 192.0.2.9\n', 'ns-target 6 address!'),
  zone('an absolute one', '@ NS 192.0.2.9.\n', 'ns-target 6 address'),
  zone('an IPv6 address', 'shop NS 2001:db8::9\n', 'bad-name 6 host', 'ns-target 6 address'),
  zone('a delegation to an alias', 'shop NS web\nweb CNAME ns1\n', 'ns-target 6 alias 7'),
  zone('a delegation below a DNAME', 'shop NS ns.old\nold DNAME new\n', 'ns-target 6 below-dname 7'),
  zone('glue that is required', 'shop NS ns.shop\n', 'ns-target 6 required'),
  zone(
    'glue that a wildcard cannot give',
    'shop NS ns.shop\n*.shop A 192.0.2.9\n',
    'ns-target 6 required',
    'occluded 7 delegation 6',
  ),
  zone('glue that is there', 'shop NS ns.shop\nns.shop A 192.0.2.9\n'),
  zone('glue at the delegation itself', 'shop NS shop\nshop AAAA 2001:db8::9\n'),
  zone('glue of a sibling', 'shop NS ns.store\nstore NS ns1\n', 'ns-target 6 sibling'),
  zone('a delegation to nobody', 'shop NS ns9\n', 'ns-target 6 no-address'),
  zone('a wildcard with NS', '* NS ns1\n', 'wildcard-ns 6!'),
];

const setCases: readonly Case[] = [
  zone('CNAME and TXT', '_dmarc CNAME a.example.net.\n_dmarc TXT "x"\n', 'cname-and-other 6 7!'),
  zone('CNAME at the apex', '@ CNAME www\n', 'cname-and-other 6 2!'),
  zone('CNAME and what DNSSEC needs', 'a CNAME b\na NSEC c. CNAME\na KEY 512 3 8 AA==\n'),
  zone('CNAME and DNSKEY', 'a CNAME b\na DNSKEY 256 3 8 AA==\n', 'cname-and-other 6 7!'),
  zone(
    'CNAME and more below a delegation',
    'shop NS ns1\na.shop CNAME b\na.shop TXT "x"\n',
    'occluded 7 delegation 6',
    'occluded 8 delegation 6',
    'cname-and-other 7 8!',
  ),
  zone(
    'CNAME and more outside',
    'a.example.net. CNAME b\na.example.net. TXT "x"\n',
    'out-of-zone 6',
    'out-of-zone 7',
  ),
  zone('two CNAME', 'a CNAME b\na CNAME c\n', 'several-of-singleton 7 6!'),
  zone('one CNAME twice', 'a CNAME b\nA CNAME B.example.com.\n', 'duplicate 7 6'),
  zone('two DNAME', 'a DNAME b\na DNAME c\n', 'several-of-singleton 7 6!'),
  zone('two RESINFO', 'a RESINFO b\na RESINFO c\n', 'several-of-singleton 7 6!'),
  zone('the same address twice', 'a A 192.0.2.1\na A 192.0.2.2\n  A 192.0.2.1\n', 'duplicate 8 6'),
  zone(
    'the same address in other words',
    'a AAAA ::1\na AAAA 0:0::1\na A 192.0.2.1\na A \\# 4 c0000201\n',
    'duplicate 9 8',
    'duplicate 7 6',
  ),
  zone(
    'texts',
    'a TXT "x"\na TXT x ; same\na TXT "X"\na TXT "x" ""\na TXT "\\120"\n',
    'duplicate 7 6',
    'duplicate 10 6',
  ),
  zone('texts with semicolons', 'a TXT "x;1"\na TXT "x;2"\na TXT "x;1" ; "x;2"\n', 'duplicate 8 6'),
  zone(
    'exchanges',
    '@ MX 10 ns1\n@ MX 20 ns1\n@ MX 010 NS1\n@ MX 10 ns1.example.com.\n',
    'duplicate 8 6',
    'duplicate 9 6',
  ),
  zone(
    'services',
    '_a._tcp SRV 0 0 65 ns1\n_a._tcp SRV 0 0 97 ns1\n_a._tcp SRV 0 0 97 NS1\n',
    'duplicate 8 7',
  ),
  zone(
    'TTLs of one set',
    'a 60 A 192.0.2.1\na 60 A 192.0.2.2\na 70 A 192.0.2.3\na 70 TXT x\n',
    'ttl-differs 8 6',
  ),
  zone(
    'TTLs of signatures of different types',
    [
      'a 60 RRSIG A 8 3 60 20300101000000 20200101000000 1 example.com. AA==',
      'a 70 RRSIG TXT 8 3 70 20300101000000 20200101000000 1 example.com. AA==',
      'a 80 RRSIG TXT 8 3 80 20300101000000 20200101000000 2 example.com. AA==\n',
    ].join('\n'),
    'ttl-differs 8 7',
  ),
  zone(
    '101 addresses',
    lines(101, (n) => `a A 192.0.2.${n}`),
    'set-too-large 6',
  ),
  zone('addresses that fit', lines(10_918, address), 'set-too-large 6'),
  zone('addresses that do not', lines(10_919, address), 'set-too-large 6!'),
  zone(
    'texts that do not fit',
    lines(254, (n) => `a TXT "${String(n).padStart(255, 'x')}"`),
    'set-too-large 6!',
  ),
  zone(
    'two texts that do not fit',
    lines(2, (n) => `a TXT ${`"${String(n).padStart(255, 'x')}" `.repeat(129)}`),
    'set-too-large 6!',
  ),
];

const placeCases: readonly Case[] = [
  zone(
    'records outside',
    'a.example.net. A 192.0.2.1\n  TXT "x"\n\ncom. TXT "x"\n',
    'out-of-zone 6',
    'out-of-zone 9',
  ),
  zone(
    'records below a delegation',
    'shop NS ns1\n_dmarc.shop TXT "x"\nshop MX 10 ns1\nshop A 192.0.2.1\n',
    'occluded 7 delegation 6',
    'occluded 8 delegation 6',
    'occluded 9 delegation 6',
  ),
  zone(
    'a delegation below another',
    'a.shop NS ns.a.shop\nshop NS ns1\nns.a.shop A 192.0.2.1\n',
    'occluded 6 delegation 7',
  ),
  zone('records below a DNAME', 'old DNAME new\na.old A 192.0.2.1\nold TXT "x"\n', 'occluded 7 dname 6'),
  zone('a DNAME at a delegation', 'old DNAME new\nold NS ns1\n', 'occluded 6 delegation 7'),
  zone('a wildcard in the middle', 'a.*.b TXT "x"\na.*.b TXT "y"\n*.c TXT "x"\n', 'inner-wildcard 6'),
  zone('a star above another', '*.b.*.c TXT "x"\n', 'inner-wildcard 6'),
];

const targetCases: readonly Case[] = [
  zone('an exchange without address', '@ MX 10 mail\n', 'mx-target 6 no-address'),
  zone('an exchange that is an alias', '@ MX 10 mail\nmail CNAME ns1\n', 'mx-target 6 alias 7'),
  zone('an exchange below a DNAME', '@ MX 10 a.old\nold DNAME new\n', 'mx-target 6 below-dname 7'),
  zone(
    'exchanges of others',
    '@ MX 10 a.shop\nshop NS ns1\n@ MX 20 mail.example.net.\n@ MX 30 a.any\n*.any A 192.0.2.1\n',
  ),
  zone(
    'addresses for exchanges',
    '@ MX 10 192.0.2.1\n@ MX 20 192.0.2.1.\n@ MX 30 192.0.2\n',
    'mx-target 6 address',
    'mx-target 7 address',
    'mx-target 8 no-address',
  ),
  zone('a null MX', 'a MX 0 .\nb MX 10 .\n', 'null-mx-preference 7'),
  zone('a null MX and another', 'a MX 0 .\na MX 10 ns1\n', 'null-mx-and-others 6 7'),
  zone(
    'services',
    '_a._tcp SRV 0 0 1 .\n_a._tcp SRV 0 0 1 x\n_a._tcp SRV 0 0 1 y\ny CNAME ns1\n',
    'srv-target 7 no-address',
    'srv-target 8 alias 9',
  ),
];

const nameCases: readonly Case[] = [
  zone('an owner with an underscore', 'a_b A 192.0.2.1\n  MX 10 ns1\na_b TXT "x"\n', 'bad-owner 6 host'),
  zone(
    'hyphens and digits',
    '-a A 192.0.2.1\na- A 192.0.2.1\na-1.1 A 192.0.2.1\n',
    'bad-owner 6 host',
    'bad-owner 7 host',
  ),
  zone(
    'wildcards as owners',
    '* A 192.0.2.1\n*.a_b MX 10 ns1\n*a AAAA ::1\n',
    'bad-owner 7 host',
    'bad-owner 8 host',
  ),
  zone(
    'owners of other octets',
    'caf\\233 A 192.0.2.1\na\\.b A 192.0.2.1\n',
    'bad-owner 6 host',
    'bad-owner 7 host',
  ),
  zone(
    'targets of SPF',
    '%{i}._spf A 192.0.2.1\na_b._SPF_RATE.c A 192.0.2.1\na_b._spf AAAA ::1\n',
    'bad-owner 8 host',
  ),
  zone(
    'an Active Directory',
    'gc._msdcs A 192.0.2.1\n  AAAA ::1\na.gc._msdcs A 192.0.2.1\n',
    'bad-owner 8 host',
  ),
  zone(
    'names in data',
    '@ NS a_b.example.net.\n@ MX 1 a_b.example.net.\na PTR c_d\na SVCB 1 c_d\nb SVCB 0 c_d\n',
    'bad-name 6 host',
    'bad-name 7 host',
    'bad-name 9 host',
  ),
  zone(
    'mailboxes',
    'a RP b_c d_e\na RP b.c_d e\nb MINFO c_d e.f_g\nc_d.e MB a\nd.e_f MB a\n',
    'bad-name 7 mailbox',
    'bad-name 8 mailbox',
    'bad-owner 10 mailbox',
  ),
  zone('the generic form', 'a TYPE15 \\# 7 000a 03615f62 00\na_b TYPE1 \\# 4 c0000201\n', 'bad-owner 7 host'),
  zone(
    'a hash',
    `${'0'.repeat(32)} NSEC3 1 0 0 - ${'0'.repeat(32)} A\nw_0 NSEC3 1 0 0 - ${'0'.repeat(32)} A\n`,
    'nsec3-owner 7!',
  ),
];

const ttlCases: readonly Case[] = [
  file('the minimum of the SOA', `@ ${soa}\n@ NS ns.example.net.\n`, 'soa-minimum-as-ttl 1'),
  file('the TTL before', `@ 300 ${soa}\n@ NS ns.example.net.\n`, 'previous-ttl 2'),
  file('a default that comes late', `@ 300 ${soa}\n$TTL 1h\n@ NS ns.example.net.\n`),
  file('a default too large', `$ttl 3000000000\n@ ${soa}\n@ NS ns.example.net.\n`, 'ttl-too-large 2'),
  zone('a TTL too large', 'a 3000000000 A 192.0.2.1\nb 0 A 192.0.2.1\n', 'ttl-too-large 6'),
  file(
    'outside and without TTL',
    `example.net. TXT "x"\n@ 300 ${soa}\n@ 300 NS ns.example.net.\n`,
    'out-of-zone 1',
  ),
];

export const cases: readonly Case[] = [
  ...apexCases,
  ...serverCases,
  ...setCases,
  ...placeCases,
  ...targetCases,
  ...nameCases,
  ...ttlCases,
];

function lines(count: number, line: (n: number) => string): string {
  return `${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`;
}

function address(n: number): string {
  return `a A 10.0.${n >> 8}.${n & 255}`;
}
