// Aggregate reports as a receiver writes them: seeded, so that the same numbers give the same octets everywhere.
import { randomFrom } from '../zones/random.mjs';

/**
 * The pieces of a report with `records` records, in some hundred kilobytes each. `style`: `pretty` or `oneline`; the latter
 * follows RFC 9990, the former RFC 7489. `days` shifts the period.
 */
export function* reportPieces({
  records,
  style = 'pretty',
  seed = 1,
  reporter = 'receiver.example',
  day = 0,
}) {
  const random = randomFrom(seed);
  const isPretty = style === 'pretty';
  const begin = 1_700_006_400 + day * 86_400;
  const id = `${seed}.${records}.${begin}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    isPretty ? '<feedback>' : '<feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0">',
    '  <version>1.0</version>',
    '  <report_metadata>',
    `    <org_name>${reporter}</org_name>`,
    `    <email>noreply-dmarc@${reporter}</email>`,
    `    <report_id>${id}</report_id>`,
    '    <date_range>',
    `      <begin>${begin}</begin>`,
    `      <end>${begin + 86_399}</end>`,
    '    </date_range>',
    '  </report_metadata>',
    '  <policy_published>',
    '    <domain>example.com</domain>',
    '    <adkim>r</adkim>',
    '    <aspf>r</aspf>',
    '    <p>reject</p>',
    '    <sp>reject</sp>',
    ...(isPretty ? ['    <pct>100</pct>'] : ['    <discovery_method>treewalk</discovery_method>']),
    '  </policy_published>',
  ];
  const text = (all) => (isPretty ? `${all.join('\n')}\n` : all.map((line) => line.trimStart()).join(''));
  let piece = text(lines);
  for (let record = 0; record < records; record++) {
    piece += text(recordLines(random));
    if (piece.length > 200_000) {
      yield piece;
      piece = '';
    }
  }
  yield piece + text(['</feedback>']);
}

export const reportText = (options) => Array.from(reportPieces(options)).join('');

const domains = ['example.com', 'mail.example.com', 'news.example.com', 'shop.example.com'];
const strangers = ['bulk.example.net', 'forwarder.example.org', 'lists.example.edu', 'spoof.example'];
const selectors = ['s2026a', 's2026b', 'k1', 'mail', 'google'];

function recordLines(random) {
  const { below, chance, pick } = random;
  const isOurs = chance(80);
  const dkim = isOurs || chance(30) ? 'pass' : 'fail';
  const spf = isOurs && chance(90) ? 'pass' : 'fail';
  const isPass = dkim === 'pass' || spf === 'pass';
  const from = pick(domains);
  const sender = spf === 'pass' ? from : pick(strangers);
  const ip = chance(70)
    ? `198.51.${below(100)}.${below(256)}`
    : `2001:db8:${below(16).toString(16)}::${below(512).toString(16)}`;
  const lines = [
    '  <record>',
    '    <row>',
    `      <source_ip>${ip}</source_ip>`,
    `      <count>${1 + below(chance(10) ? 500 : 5)}</count>`,
    '      <policy_evaluated>',
    `        <disposition>${isPass ? 'none' : 'reject'}</disposition>`,
    `        <dkim>${dkim}</dkim>`,
    `        <spf>${spf}</spf>`,
    '      </policy_evaluated>',
    '    </row>',
    '    <identifiers>',
    `      <envelope_from>${sender}</envelope_from>`,
    `      <header_from>${from}</header_from>`,
    '    </identifiers>',
    '    <auth_results>',
  ];
  for (let signature = 1 + below(3); signature > 0; signature--) {
    lines.push(
      '      <dkim>',
      `        <domain>${signature === 1 ? from : pick(strangers)}</domain>`,
      `        <selector>${pick(selectors)}</selector>`,
      `        <result>${dkim}</result>`,
      '      </dkim>',
    );
  }
  lines.push(
    '      <spf>',
    `        <domain>${sender}</domain>`,
    '        <scope>mfrom</scope>',
    `        <result>${spf === 'pass' ? 'pass' : pick(['pass', 'softfail', 'fail'])}</result>`,
    '      </spf>',
    '    </auth_results>',
    '  </record>',
  );
  return lines;
}
