import { cite } from '../../../cite.js';
import { keyOf, type Name } from '../../../dns/name.js';
import { nameFieldsOf } from '../../../zone/name-fields.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';

export const doubledName = rule<'zone', { readonly written: string; readonly name: Name }>({
  code: 'ZONE017',
  name: 'doubled-name',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ written, name }) => `"${shownText(written)}" has no final dot, so it stands for ${name}`,
  why: 'A name without a final dot is relative: the origin is appended to it. A whole name written without its dot ends with the zone twice, and nobody ever asks for that name.',
  advice: 'Add the final dot, or leave the zone out of the name.',
  *check({ zone }) {
    if (zone.apex === '.') return;
    const doubled = keyOf(`${zone.apex}${zone.apex}` as Name);
    for (let index = 0; index < zone.records.length; index++) {
      const record = zone.records.get(index);
      for (const { name, span } of nameFieldsOf(zone, record)) {
        const key = keyOf(name);
        if (key !== doubled && !key.endsWith(`.${doubled}`)) continue;
        const written = zone.source.slice(span.start, span.end);
        if (written.endsWith('.')) continue;
        yield {
          span,
          data: { written, name },
          owner: record.owner,
          fixes: [
            {
              title: 'Add the final dot',
              isSafe: false,
              replacements: [{ span: { start: span.end, end: span.end }, text: '.' }],
            },
          ],
        };
      }
    }
  },
  examples: [
    {
      bad: '«_dmarc.example.com» TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
      good: '_dmarc.example.com. TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    { bad: '@ MX 10 «mail.example.com»', good: '@ MX 10 mail' },
    { bad: '@ NS «ns1.Example.COM»', good: '@ NS ns1.example.com.' },
  ],
});
