import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { type Quirk, quirkOf } from './form-hits.js';
import type { WrittenField } from './forms.js';
import { writtenForms } from './written-forms.js';

type Difference = 'generateQuotes' | 'generateDollars' | 'generateNibbles' | 'generateKeptOffset';
type Data = Quirk<Difference> & { readonly text: string };

export const generateDiffers = rule<'zone', Data>({
  code: 'PORT002',
  name: 'generate-differs',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, says, text }) =>
    say`Of "${shownText(text)}" in a $GENERATE ${reader} ${says}, unlike BIND`,
  why: say`$GENERATE is defined by nobody but BIND, and others have rebuilt the common part of it only: the iterator, its offset, its width and the bases d, o, x and X.`,
  advice: say`Write the records out where they need more than that.`,
  *check(mail) {
    const differs = differences.some((quirk) => quirkOf(mail, quirk) !== undefined);
    if (!differs) return;
    for (const { name, fields } of writtenForms(mail).directives) {
      const [owner, data] = [fields[1], fields[fields.length - 1]];
      if (name !== '$GENERATE' || owner === undefined || data === undefined) continue;
      const found = [...differencesIn(mail, owner), ...(data === owner ? [] : differencesIn(mail, data))];
      for (const { quirk, span } of found) {
        const clause = quirkOf(mail, quirk);
        if (clause === undefined) continue;
        yield { span, data: { ...clause, text: mail.zone.source.slice(span.start, span.end) } };
      }
    }
  },
  examples: [
    {
      bad: '$GENERATE 1-2 host$ MX «"10 mail$"»',
      good: '$GENERATE 1-2 host$ A 192.0.2.$',
      facts: { profile: 'powerdns' },
    },
    {
      bad: '$GENERATE 1-2 a«$$»b$ A 192.0.2.1',
      good: '$GENERATE 1-2 a\\$b$ A 192.0.2.1',
      facts: { profile: 'powerdns' },
    },
    {
      bad: `$GENERATE 1-2 «\${0,3,n}» A 192.0.2.1`,
      good: `$GENERATE 1-2 \${0,3,x} A 192.0.2.1`,
      facts: { profile: 'powerdns' },
    },
    {
      bad: `$GENERATE 1-2 a\${5}-«$» A 192.0.2.$`,
      good: `$GENERATE 1-2 a$-\${5} A 192.0.2.$`,
      facts: { profile: 'powerdns' },
    },
  ],
});

const differences = ['generateQuotes', 'generateDollars', 'generateNibbles', 'generateKeptOffset'] as const;

function differencesIn(
  { zone }: MailZone,
  { span, isQuoted }: WrittenField,
): { quirk: Difference; span: Span }[] {
  if (isQuoted) return [{ quirk: 'generateQuotes', span }];
  const found: { quirk: Difference; span: Span }[] = [];
  let hasOffset = false;
  const written = zone.source.slice(span.start, span.end);
  for (const match of written.matchAll(/\\[\s\S]|\$\$|\$\{([^}]*)\}?|\$/g)) {
    const [text, modifier] = match;
    const at = { start: span.start + match.index, end: span.start + match.index + text.length };
    if (text === '$$') found.push({ quirk: 'generateDollars', span: at });
    else if (text === '$' && hasOffset) found.push({ quirk: 'generateKeptOffset', span: at });
    else if (modifier !== undefined) {
      hasOffset ||= Number.parseInt(modifier, 10) !== 0;
      if (/n$/i.test(modifier)) found.push({ quirk: 'generateNibbles', span: at });
    }
  }
  return found;
}
