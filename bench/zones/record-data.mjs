// The data of records as a hoster's zone has them. Everything here is valid; mistakes are asked for by name.
import { poolOf } from './random.mjs';

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const senders = ['_spf.google.com', '_spf.mailgun.example', 'spf.outlook.example', 'sendgrid.example'];
/** The DER of an RSA-2048 public key up to the modulus, and the exponent 65537 behind it. */
const rsaHead = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';
const rsaTail = 'IDAQAB';

export function recordData(random, origin) {
  const base64 = poolOf(random, base64Letters);
  const hexadecimal = poolOf(random, '0123456789abcdef');
  const group = () => random.below(65536).toString(16);

  const ipv4 = () =>
    `${random.pick([10, 172, 192, 198])}.${random.below(256)}.${random.below(256)}.${octet()}`;
  const octet = () => 1 + random.below(254);
  const ipv6 = () =>
    random.chance(50)
      ? `2001:db8:${group()}::${octet().toString(16)}`
      : `2001:db8:${group()}:${group()}:${group()}:${group()}:${group()}:${octet().toString(16)}`;

  const spfTerms = [
    () => `include:${random.pick(senders)}`,
    () => `ip4:192.0.${random.below(256)}.${octet()}`,
    () => `ip4:198.51.${random.below(256)}.0/24`,
    () => `ip6:2001:db8:${group()}::/48`,
    () => 'mx',
  ];
  /** Different terms only: one that stands there twice is a mistake. */
  const spf = (all) => {
    const first = random.below(spfTerms.length);
    const count = 1 + random.below(3);
    let terms = '';
    for (let at = 0; at < count; at++) terms += ` ${spfTerms[(first + at) % spfTerms.length]()}`;
    return `"v=spf1${terms} ${all}"`;
  };
  const dmarc = (policy) => `"v=DMARC1; p=${policy}; rua=mailto:dmarc@${origin}"`;

  /** A key as DER in base64: modulus odd and of full length, as keys are. */
  const rsaKey = () =>
    rsaHead + random.pick(base64Letters.slice(32)) + base64(340) + random.pick('Qw') + rsaTail;
  const dkim = (isPlain) => {
    const text = `v=DKIM1; k=rsa; p=${rsaKey()}`;
    const [head, rest] = [text.slice(0, 250), text.slice(250)];
    if (isPlain || random.chance(40)) return `"${head}" "${rest}"`;
    if (random.chance(50)) return `( "${head}"\n\t\t"${rest}" )`;
    const pieces = text.match(/.{1,120}/g).map((piece) => `\t"${piece}"`);
    return `( ; 2048 bits\n${pieces.join('\n')} )`;
  };
  const tlsa = (isPlain) => {
    const digest = hexadecimal(64);
    if (isPlain || random.chance(60)) return `3 1 1 ${digest}`;
    return `3 1 1 ( ${digest.slice(0, 32)}\n\t\t${digest.slice(32)} )`;
  };
  const words = () =>
    random.chance(50)
      ? `"site-verification=${base64(43)}"`
      : '"with \\"escaped\\" quotes; and a semicolon" "a second \\\\ string \\045"';
  return { ipv4, ipv6, spf, dmarc, dkim, tlsa, words };
}
