import fc from 'fast-check';
import { head } from '../scene.js';

/** Labels as a file may write them. Few, so that names meet. */
const plainLabels = ['mail', 'MAIL', 'imap', 'Imap', '_x', 's1', '_domainkey', 'w-1'];
const oddLabels = ['m\\097il', 'a\\.b', '\\109AIL', '\\@', 'a\\032b', 'mäil'];
const label = fc.constantFrom(...plainLabels, ...plainLabels, ...oddLabels);
const zoneNames = ['example.com.', 'Example.COM.', 'example.net.', 'example.org.'];

const relative = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
const absolute = fc
  .tuple(fc.array(label, { maxLength: 2 }), fc.constantFrom(...zoneNames))
  .map(([labels, zone]) => [...labels, zone].join('.'));
const name = fc.oneof(
  { weight: 6, arbitrary: relative },
  { weight: 3, arbitrary: absolute },
  { weight: 1, arbitrary: fc.constant('@') },
);
const owner = fc.oneof(
  { weight: 5, arbitrary: name },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: name.map((below) => (below === '@' ? '*' : `*.${below}`)) },
);

const domain = fc
  .tuple(
    fc.constantFrom('', '', '', '%{i}.', '%{d2}.x.'),
    fc.array(fc.constantFrom(...plainLabels), { maxLength: 2 }),
  )
  .chain(([macros, labels]) =>
    fc.constantFrom(...zoneNames).map((zone) => macros + [...labels, zone].join('.')),
  )
  .chain((text) => fc.boolean().map((keepsDot) => (keepsDot ? text : text.slice(0, -1))));
const term = fc.oneof(
  fc
    .tuple(fc.constantFrom('include:', '?a:', 'mx:', 'exists:', 'ptr:', 'redirect=', 'exp='), domain)
    .map((pair) => pair.join('')),
  fc.constantFrom('a', 'mx', 'ip4:192.0.2.1', '-all', 'x=mail.example.com'),
);
const spfText = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => `v=spf1 ${terms.join(' ')}`);
/** An SPF text in one string or cut in two somewhere, in parentheses or not. */
const spfData = fc.tuple(spfText, fc.nat(), fc.constantFrom(' ', ' ( ; mail\n  ')).map(([text, at, gap]) => {
  const cut = at % (2 * text.length);
  if (cut >= text.length) return `"${text}"`;
  return `"${text.slice(0, cut)}"${gap}"${text.slice(cut)}"${gap === ' ' ? '' : ' )'}`;
});

const data = fc.oneof(
  fc.constantFrom('A 192.0.2.1', 'AAAA 2001:db8::1', 'TXT "mail.example.com."', '60 IN A 192.0.2.2'),
  name.map((target) => `MX 10 ${target}`),
  name.map((target) => `CNAME ${target}`),
  name.map((target) => `SRV 1 2 3 ${target}`),
  fc.tuple(name, name).map((names) => `RP ${names.join(' ')}`),
  fc.tuple(name, name).map((names) => `HIP 2 2001 AQID ${names.join(' ')}`),
  name.map((target) => `IPSECKEY 10 3 2 ${target} AQID`),
  spfData.map((text) => `TXT ${text}`),
);
const record = fc
  .tuple(owner, data, fc.constantFrom('', '', ' ; mail'))
  .map(([first, rest, comment]) => `${first} ${rest}${comment}`);
const line = fc.oneof(
  { weight: 12, arbitrary: record },
  { weight: 2, arbitrary: name.map((origin) => `$ORIGIN ${origin}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '; mail', '$TTL 60') },
  { weight: 1, arbitrary: name.map((target) => `$GENERATE 1-2 g$ MX 1 ${target === '@' ? 'w-1' : target}`) },
);

/** The text of a whole zone. */
export function randomZone(origin: string): fc.Arbitrary<string> {
  return fc
    .array(line, { minLength: 1, maxLength: 12 })
    .map((lines) => `${head(origin)}${lines.join('\n')}\n`);
}

/** Lines for a file that a zone includes. */
export const randomLines: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 5 })
  .map((lines) => `${lines.join('\n')}\n`);

/** The directive that includes a file, with an origin or without one. */
export function randomInclude(file: string): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(''), name).map((origin) => `$INCLUDE ${file} ${origin}\n`);
}
