import { cite } from '../../../cite.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { formHits, type Quirk } from './form-hits.js';

const forms = [
  'parenthesisFirst',
  'parenthesisAfterBlank',
  'parenthesisBeforeType',
  'parenthesesNested',
  'parenthesesSeveral',
  'parenthesisTouches',
] as const;

const places: Readonly<Record<(typeof forms)[number], Phrase>> = {
  parenthesisFirst: say`This parenthesis stands before the owner`,
  parenthesisAfterBlank: say`This parenthesis stands where the owner is inherited, before the type`,
  parenthesisBeforeType: say`This parenthesis stands between owner and type`,
  parenthesesNested: say`This parenthesis stands in parentheses already`,
  parenthesesSeveral: say`This is the second pair of parentheses of one record`,
  parenthesisTouches: say`This parenthesis touches the word outside it`,
};

export const parentheses = rule<'zone', Quirk<(typeof forms)[number]>>({
  code: 'PORT012',
  name: 'parentheses',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ quirk, reader, says }) => say`${places[quirk]}: ${reader} ${says}`,
  why: say`Parentheses let data go on over line ends (RFC 1035 s5.1). BIND takes them anywhere in an entry, nested and next to a word; everybody takes one pair round the data, with blanks before and after.`,
  advice: say`Put one pair round the data, after the type, with a blank before it.`,
  check: (mail) => formHits(mail, forms),
  examples: [
    { bad: '«(» www A 192.0.2.1 )', good: 'www A ( 192.0.2.1 )', facts: { profile: 'knot' } },
    {
      bad: 'www A 192.0.2.1\n «(» TXT "x" )',
      good: 'www A 192.0.2.1\n TXT ( "x" )',
      facts: { profile: 'nsd' },
    },
    { bad: 'www IN «(» TXT "x" )', good: 'www IN TXT ("x")', facts: { profile: 'powerdns' } },
    { bad: 'www TXT ( "x" «(» "y" ) )', good: 'www TXT ( "x"\n  "y" )', facts: { profile: 'nsd' } },
    {
      bad: 'www TXT ( "x" ) «(» "y" )',
      good: 'www TXT ( "x" "(y)" )',
      facts: { profile: 'powerdns' },
    },
    {
      bad: 'www TXT«(»"x" )\n@ MX (10«)»mail',
      good: 'www TXT ("x" )\n@ MX ( 10 mail)',
      facts: { profile: 'ldns' },
    },
  ],
});
