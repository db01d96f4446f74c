// A message whose checks ask a lot of DNS: three signatures of two domains, two sets of ARC, an SPF record three includes
// deep and with an `a`, an author three labels below the DMARC record.
import { generateKeyPairSync } from 'node:crypto';

/** `ours` is the module that bundle.mjs builds; `sealMessage` is mailauth's: we seal nothing. */
export async function heavyScene(ours, sealMessage) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const key = `v=DKIM1; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  const octetsOf = (file) => {
    const { message, alternatives } = ours.restoreMessage(file, ours.nodePorts);
    return ours.messageOctets(message, { hash: ours.nodeHash, bytes: ours.nodePorts }, alternatives);
  };
  let file = Buffer.from(
    'From: a@x.mail.corp.example.com\r\nTo: b@example.net\r\nSubject: heavy\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@example.com>\r\n\r\nHi.\r\n',
  );
  for (const [selector, domain] of [
    ['s1', 'mail.corp.example.com'],
    ['s2', 'mail.corp.example.com'],
    ['s1', 'esp.example'],
  ]) {
    const octets = octetsOf(file);
    const names = ours.fieldsToSign(octets);
    const canonicalization = { header: 'relaxed', body: 'relaxed' };
    const field = ours.signMessage(
      octets,
      { domain, selector, names, canonicalization },
      ours.nodeSigner(pem),
    );
    file = Buffer.concat([Buffer.from(field, 'latin1'), file]);
  }
  for (const [selector, signingDomain, cv] of [
    ['arc1', 'list.example', 'none'],
    ['arc2', 'fwd.example', 'pass'],
  ]) {
    const options = { signingDomain, selector, privateKey: pem, cv, authResults: 'mx.example; spf=pass' };
    file = Buffer.concat([await sealMessage(file, options), file]);
  }
  const keys = [
    ...[
      's1._domainkey.mail.corp.example.com',
      's2._domainkey.mail.corp.example.com',
      's1._domainkey.esp.example',
    ],
    ...['arc1._domainkey.list.example', 'arc2._domainkey.fwd.example'],
  ];
  return {
    ...{ file, octetsOf },
    client: { ip: '192.0.2.9', helo: 'mx.example.com', sender: 'x@bounce.example.com' },
    records: {
      ...Object.fromEntries(keys.map((name) => [name, { TXT: key }])),
      '_dmarc.example.com': { TXT: 'v=DMARC1; p=reject; np=reject' },
      'bounce.example.com': { TXT: 'v=spf1 include:one.example a -all', A: '192.0.2.9' },
      'one.example': { TXT: 'v=spf1 include:two.example -all' },
      'two.example': { TXT: 'v=spf1 include:three.example -all' },
      'three.example': { TXT: 'v=spf1 ip4:198.51.100.7 -all' },
    },
  };
}

/** DNS in memory that takes its time: for us as ports have it, for mailauth as node:dns does. */
export function slowDns(records, milliseconds) {
  const later = () => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const answered = { ttlSeconds: 60, aliases: [], source: { kind: 'nowhere' } };
  return {
    async resolve({ name, type }) {
      await later();
      const found = records[name.toLowerCase().slice(0, -1)];
      if (found === undefined) return { kind: 'nxdomain', ...answered };
      const data = found[type];
      if (data === undefined) return { kind: 'nodata', ...answered };
      const octets = type === 'A' ? data.split('.').map(Number) : undefined;
      return {
        kind: 'found',
        data: octets ? [{ family: 4, octets }] : [data.match(/.{1,250}/g)],
        ...answered,
      };
    },
    async resolver(name, type) {
      await later();
      const found = records[name.toLowerCase().replace(/\.$/, '')];
      const data = found?.[type];
      if (data === undefined)
        throw Object.assign(new Error('nothing'), { code: found ? 'ENODATA' : 'ENOTFOUND' });
      return type === 'A' ? [data] : [data.match(/.{1,250}/g)];
    },
  };
}
