import type { Dice } from './dice.js';
import { targetName, word } from './names.js';

/**
 * Groups of records that stand or fall together: aliases beside other data, delegations with glue and without, wildcards,
 * sets with several TTLs. Each entry is its words; `n` stands for a name of this group's own.
 */
const groups: readonly string[] = [
  'n CNAME www|n TXT "x"',
  'n CNAME www|n RRSIG CNAME 8 3 300 20300101000000 20200101000000 1 example.com. AAAA',
  'n CNAME www|n NSEC o.example.com. CNAME',
  'n CNAME www|n KEY 512 3 8 AAAA',
  'n CNAME www|N CNAME www',
  'n CNAME www|n CNAME ftp',
  'n CNAME www|n 60 CNAME www',
  'n CNAME n',
  'n CNAME www|a.n A 192.0.2.1',
  'n TXT "x"|n2 A 192.0.2.1|n CNAME www',
  'n CNAME www|n DNAME example.net.',
  'n DNAME example.net.|a.n A 192.0.2.1',
  'n DNAME example.net.|n DNAME example.org.',
  'n DNAME example.net.|n TXT "x"',
  'n DNAME example.net.|n NS ns.example.net.',
  '@ DNAME example.net.',
  'n NS ns.example.net.',
  'n NS ns.n|ns.n A 192.0.2.1',
  'n NS ns.n|ns.n AAAA 2001:db8::1',
  'n NS ns.n',
  'n NS ns.n|ns.n CNAME www',
  'n NS ns.n|ns.n TXT "no address"',
  'n NS ns2.other|other NS ns.example.net.',
  'n NS nowhere',
  'n NS www',
  'n NS cname|cname CNAME www',
  'n NS @',
  'n NS n|n A 192.0.2.1',
  'n NS 192.0.2.1',
  'n NS *.w',
  '*.n NS ns.example.net.',
  '*.n CNAME www|a.n A 192.0.2.1',
  '*.n DNAME example.net.',
  'n NS ns.n|ns.n A 192.0.2.1|a.n TXT "below a cut"',
  'n NS ns.n|a.n NS ns.a.n|ns.a.n A 192.0.2.1|ns.n A 192.0.2.1',
  'n NS ns.example.net.|n DS 1 8 1 0123456789012345678901234567890123456789',
  'n DS 1 8 1 0123456789012345678901234567890123456789',
  '@ DS 1 8 1 0123456789012345678901234567890123456789',
  'ns DS 1 8 1 0123456789012345678901234567890123456789',
  '@ NS ns2|ns2 DS 1 8 1 0123456789012345678901234567890123456789|ns2 A 192.0.2.1',
  'n NS ns.example.net.|n TXT "beside a cut"|n A 192.0.2.1',
  '@ SOA ns h 2 2 2 2 2',
  '@ SOA ns h 1 1 1 1 1',
  'n SOA ns h 1 1 1 1 1',
  '@ NS ns2',
  '@ NS ns2|ns2 CNAME www',
  '@ NS ns.example.net.',
  '@ NS .',
  '@ CNAME www',
  'n 60 A 192.0.2.1|n 120 A 192.0.2.2',
  'n 60 A 192.0.2.1|n2 A 192.0.2.9|n 120 A 192.0.2.2',
  'n 60 A 192.0.2.1|n2 A 192.0.2.9|n 120 A 192.0.2.1',
  'n 60 A 192.0.2.1|n2 A 192.0.2.9|n 120 A 192.0.2.2|n2 60 A 192.0.2.8|n 180 A 192.0.2.3',
  'n 60 TXT "a"|n 120 TXT "b"|n 180 MX 10 www',
  'n 60 A 192.0.2.1|N 120 A 192.0.2.2|n 180 A 192.0.2.3',
  'n A 192.0.2.1|n A 192.0.2.1',
  'n MX 10 Www|n MX 10 www|n MX 10 WWW.EXAMPLE.COM.',
  'n PTR A.b.|n PTR a.B.|n PTR a.b.c.',
  'n LP 1 A.b.|n LP 1 a.b.',
  'n SVCB 1 A.b.|n SVCB 1 a.b.',
  'n NSEC A.b. A|n NSEC a.b. A',
  'n SRV 1 1 1 A.b.|n SRV 1 1 1 a.b.',
  'n NAPTR 1 1 "u" "x" "" A.b.|n NAPTR 1 1 "u" "x" "" a.b.|n NAPTR 1 1 "U" "x" "" a.b.',
  'n TXT "A"|n TXT "a"',
  'n RP A.b. c.|n RP a.b. C.',
  'n IPSECKEY 1 3 2 A.b. AAAA|n IPSECKEY 1 3 2 a.b. AAAA',
  'n TALINK A. b.|n TALINK a. b.',
  'n HIP 2 20 AAAA A.b.|n HIP 2 20 AAAA a.b.',
  'N A 192.0.2.1|n A 192.0.2.2|n TXT "x"|N TXT "y"',
  'n RRSIG A 8 3 60 20300101000000 20200101000000 1 example.com. AAAA|n 90 RRSIG TXT 8 3 60 20300101000000 20200101000000 1 example.com. AAAA',
  'n NSEC a.example.com. A|n NSEC b.example.com. TXT',
  '@ NSEC3PARAM 1 0 0 -|@ NSEC3PARAM 1 0 1 -',
  '@ CDS 0 0 0 00',
  '@ CDNSKEY 0 3 0 AA==',
  '@ CDNSKEY 0 0 0 AA==',
  '@ CDS 0 3 0 00',
  '@ CDS 0 0 0 00|@ CDS 1 8 1 0123456789012345678901234567890123456789|@ DNSKEY 257 3 8 AAAA',
  '@ CDS 1 8 1 0123456789012345678901234567890123456789|@ DNSKEY 257 3 8 AAAA',
  '@ CDNSKEY 257 3 8 AAAA|@ DNSKEY 257 3 8 AAAA',
  'n CDS 0 0 0 00',
  'n MX 10 n|n CNAME www',
  'n MX 10 192.0.2.1',
  'n MX 0 .|n MX 10 www',
  'n SRV 0 0 0 .',
  'n SRV 0 0 80 alias|alias CNAME www',
  'n PTR www|n PTR ftp',
  'a_b A 192.0.2.1|n MX 10 a_b|n NS a_b',
  'n.example.net. A 192.0.2.1| TXT "out of zone too"',
  'n A 192.0.2.1|n.example.net. A 192.0.2.1|\tTXT "x"|n2 TXT "y"',
  'n NS ns.n|ns.n 60 A 192.0.2.1|\tTXT "glue or owner"|n 60 NS ns3.n|ns3.n A 192.0.2.1',
  'n SPF "v=spf1 -all"|n TXT "v=spf1 -all"',
  '3P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM NSEC3 1 0 0 - 3P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM A',
  '3P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM.n NSEC3 1 0 0 - 3P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM A',
  'n NSEC3 1 0 0 - 3P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM A',
  'n A 192.0.2.1|n. A 192.0.2.1',
  'x.*.n A 192.0.2.1',
  'n KX 1 a_b|n AFSDB 1 a_b|n RP a_b a_b',
  'n WKS 192.0.2.1 tcp smtp|n WKS 192.0.2.1 udp domain',
];

/** The entries of one group, as words; `number` makes its names its own. */
export function integrityEntries(dice: Dice, number: number): string[][] {
  const entries = dice
    .pick(groups)
    .split('|')
    .map((entry) =>
      entry
        .replace(/(?<![\w"])([nN])(?=2?(?:[\s.]|$))/g, `$1${number}-`)
        .split(/[ \t]+(?=(?:[^"]*"[^"]*")*[^"]*$)/),
    );
  if (dice.isOdd())
    entries.push([`n${number}-`, dice.pick(['CNAME', 'NS', 'DNAME', 'PTR']), targetName(dice)]);
  if (!dice.isRare()) return entries;
  // Something in between that ends a block of records of one owner, or another order.
  const at = dice.between(0, entries.length);
  return dice.chance(0.5)
    ? [...entries.slice(0, at), [`between${number}`, 'TXT', `"${word(dice)}"`], ...entries.slice(at)]
    : [...entries].reverse();
}
