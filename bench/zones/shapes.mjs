// What a zone is about: which groups of records it has, and how often.

const words =
  'mail web db cache app api www cdn static auth login img shop blog news edge vpn git build test stage node proxy'.split(
    ' ',
  );
/** Groups between two `$ORIGIN` lines. */
const sectionGroups = 120;
/** Hosts that an alias may point at: only young ones, so that the list stays short. */
const remembered = 64;

/** Percent of groups of each kind; what is missing to 100 is `misc`. `sections` says whether `$ORIGIN` changes. */
export const shapes = {
  /** Everything: 43 % A, 15 % AAAA, 16 % TXT, MX, CNAME, NS, SRV, CAA, TLSA. */
  mixed: { host: 58, alias: 18, mail: 12, sections: true },
  /** The same records in the plain layout. */
  flat: { host: 58, alias: 18, mail: 12, sections: false, plain: true },
  /** Addresses and aliases in short lines, no `$ORIGIN` but the first. */
  hosts: { host: 75, alias: 25, mail: 0, sections: false },
  /** Four of five groups are mail domains with two DKIM keys: long texts. */
  mail: { host: 20, alias: 0, mail: 80, sections: true, keys: 2 },
};

/** Writes the records at the top of every zone, then groups of the shape until the zone is full. */
export function fillZone({ shape, zone, layout, random, data, origin }) {
  const mix = shapes[shape];
  let serial = 0;
  let hosts = [];
  const name = () => `${random.pick(words)}-${(serial++).toString(36)}`;
  const top = (host) => `${host}.${origin}.`;
  const group = {
    host() {
      const owner = name();
      layout.beginOwner();
      layout.record(owner, 'A', data.ipv4());
      if (random.chance(25)) layout.record(owner, 'A', data.ipv4());
      if (random.chance(50)) layout.record(owner, 'AAAA', data.ipv6());
      hosts[serial % remembered] = owner;
    },
    alias() {
      layout.beginOwner();
      const known = hosts[random.below(remembered)];
      const target =
        known !== undefined && random.chance(70) ? layout.absolute(known) : 'web.hosting.example.net.';
      layout.record(name(), 'CNAME', target);
    },
    mail() {
      const owner = name();
      layout.beginOwner();
      layout.record(owner, 'MX', `10 ${top('mx1')}`);
      if (random.chance(50)) layout.record(owner, 'MX', `20 ${top('mx2')}`);
      if (random.chance(70)) layout.record(owner, 'A', data.ipv4());
      // Some in a hundred are strict or lax in a way that is worth a remark: a zone of this size has findings.
      layout.record(owner, 'TXT', data.spf(random.chance(5) ? random.pick(['-all', '?all']) : '~all'));
      const keys = mix.keys ?? (random.chance(25) ? 1 : 0);
      for (let key = 1; key <= keys; key++) {
        layout.record(`s${key}._domainkey.${owner}`, 'TXT', data.dkim(layout.isPlain));
      }
      const policy = random.chance(2) ? 'none' : random.pick(['quarantine', 'reject']);
      layout.record(`_dmarc.${owner}`, 'TXT', data.dmarc(policy));
    },
    misc() {
      const owner = name();
      layout.beginOwner();
      const kind = random.below(5);
      if (kind === 0) layout.record(`_sip._tcp.${owner}`, 'SRV', `${random.below(20)} 5 5060 ${top('mx1')}`);
      else if (kind === 1) {
        layout.record(owner, 'CAA', '0 issue "letsencrypt.org"');
        layout.record(owner, 'CAA', `0 iodef "mailto:security@${origin}"`);
      } else if (kind === 2) layout.record(`_443._tcp.${owner}`, 'TLSA', data.tlsa(layout.isPlain));
      else if (kind === 3) {
        layout.record(owner, 'NS', top('ns1'));
        layout.record(owner, 'NS', 'ns.hosting.example.net.');
      } else layout.record(owner, 'TXT', data.words());
    },
  };
  writeTop({ layout, data, random, top });
  for (let count = 1; !zone.isFull(); count++) {
    if (mix.sections && count % sectionGroups === 0) {
      layout.beginSection(random.chance(30) ? '' : `z${serial++}`);
      // What the last section called by its own name is another name from here on.
      hosts = [];
    }
    if (random.chance(3)) layout.remark();
    group[kindOf(mix, random.below(100))]();
  }
}

function kindOf({ host, alias, mail }, drawn) {
  if (drawn < host) return 'host';
  if (drawn < host + alias) return 'alias';
  return drawn < host + alias + mail ? 'mail' : 'misc';
}

/** A whole zone's first records: SOA, servers, mail, policies, and the addresses that all of them need. */
function writeTop({ layout, data, random, top }) {
  layout.start();
  const numbers = layout.isPlain
    ? '2026112201 7200 3600 1209600 300'
    : '(\n\t\t\t2026112201 ; serial\n\t\t\t2h         ; refresh\n\t\t\t1h         ; retry\n\t\t\t2w         ; expire\n\t\t\t5m )       ; negative';
  layout.beginOwner();
  layout.record('@', 'SOA', `${top('ns1')} ${top('hostmaster')} ${numbers}`);
  for (const host of ['ns1', 'ns2']) layout.record('@', 'NS', top(host));
  layout.record('@', 'MX', `10 ${top('mx1')}`);
  layout.record('@', 'MX', `20 ${top('mx2')}`);
  layout.record('@', 'TXT', data.spf('~all'));
  layout.record('@', 'CAA', '0 issue "letsencrypt.org"');
  layout.record('_dmarc', 'TXT', data.dmarc(random.pick(['quarantine', 'reject'])));
  layout.record('s1._domainkey', 'TXT', data.dkim(layout.isPlain));
  for (const host of ['ns1', 'ns2', 'mx1', 'mx2']) {
    layout.record(host, 'A', data.ipv4());
    layout.record(host, 'AAAA', data.ipv6());
  }
}
