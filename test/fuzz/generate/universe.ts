import { type Dice, times, wordsOf } from './dice.js';

const names = wordsOf(
  '@ a b.a c.b.a d.c.b.a *.a *.b.a ns ns.a ns.b.a * x *.x y.x n1 A \\097 B.a \\*.a \\042 a.example.com. EXAMPLE.COM.',
);
const targets = [
  ...names,
  ...wordsOf('. example.net. example.com. ns.example.net. A B.A 192.0.2.1 2001:db8::1'),
];

/** What stands at a name, with `T` for a target. */
const records = wordsOf(
  'A:192.0.2.1 A:192.0.2.2 AAAA:2001:db8::1 NS:T NS:T NS:T CNAME:T CNAME:T DNAME:T MX:10_T MX:0_. SRV:0_0_80_T SRV:0_0_0_. TXT:x PTR:T',
);
const rareRecords = wordsOf(
  'DS:1_8_1_0123456789012345678901234567890123456789 NSEC:T_A RRSIG:A_8_3_300_20300101000000_20200101000000_1_example.com._AAAA KEY:512_3_8_AAAA SOA:ns_h_2_2_2_2_2 NSEC3PARAM:1_0_0_- CDS:0_0_0_00 DNSKEY:257_3_8_AAAA CDNSKEY:257_3_8_AAAA CDS:1_8_1_0123456789012345678901234567890123456789 RP:T_T KX:1_T AFSDB:1_T NAPTR:1_1_"u"_"x"_""_T',
);

/**
 * A zone of a few names that point to one another at random: delegations with glue and without, aliases of names under
 * aliases, wildcards, and what hides beneath. Here is where records contradict one another.
 */
export function writeUniverse(dice: Dice): string {
  const lines = ['$TTL 300', '@ SOA ns h 1 7200 3600 1209600 3600'];
  if (!dice.isOdd()) lines.push('@ NS ns', 'ns A 192.0.2.53');
  lines.push(...times(dice.between(1, 9), () => recordLine(dice)));
  return `${lines.join('\n')}\n`;
}

function recordLine(dice: Dice): string {
  const [type = '', ...data] = dice.pick(dice.chance(0.15) ? rareRecords : records).split(':');
  const ttl = dice.chance(0.05) ? ` ${dice.pick(['60', '300', '600'])}` : '';
  const fields = data.join(':').split('_');
  const written = fields.map((field) => (field === 'T' ? dice.pick(targets) : field)).join(' ');
  return `${dice.pick(names)}${ttl} ${type} ${written}`;
}
