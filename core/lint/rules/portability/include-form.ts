import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { type Quirk, quirkOf } from './form-hits.js';
import { writtenForms } from './written-forms.js';

type Data = Quirk<'includeRelativeOrigin' | 'includeOrigin' | 'includeQuotes'> & { readonly text: string };

export const includeForm = rule<'zone', Data>({
  code: 'PORT003',
  name: 'include-form',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ quirk, reader, says, text }) => {
    switch (quirk) {
      case 'includeQuotes':
        return say`Of the path ${shownText(text)} in quotes ${reader} ${says}`;
      case 'includeRelativeOrigin':
        return say`"${shownText(text)}" is an origin without final dot: ${reader} ${says}`;
      case 'includeOrigin':
        return say`"${shownText(text)}" is the origin for the included file: ${reader} ${says}, so that relative names in it are others`;
    }
  },
  why: say`$INCLUDE takes a path and perhaps an origin (RFC 1035 s5.1). BIND completes a relative origin and takes quotes off the path; others do not.`,
  advice: say`Write the path without quotes and the origin with its final dot, or begin the included file with $ORIGIN instead.`,
  *check(mail) {
    const quotes = quirkOf(mail, 'includeQuotes');
    const relative = quirkOf(mail, 'includeRelativeOrigin');
    const any = quirkOf(mail, 'includeOrigin');
    if (quotes === undefined && relative === undefined && any === undefined) return;
    for (const { name, fields } of writtenForms(mail).directives) {
      if (name !== '$INCLUDE') continue;
      const [path, origin] = fields;
      if (path?.isQuoted && quotes !== undefined) {
        const { start, end } = path.span;
        const inner = mail.zone.source.slice(start + 1, end - 1);
        const replacements = [{ span: path.span, text: inner }];
        const isPlain = /^[\w./-]+$/.test(inner);
        yield {
          span: path.span,
          data: { ...quotes, text: `"${inner}"` },
          fixes: isPlain ? [{ title: say`Remove the quotes`, isSafe: true, replacements }] : [],
        };
      }
      if (origin === undefined) continue;
      const text = mail.zone.source.slice(origin.span.start, origin.span.end);
      const data = any ?? (text.endsWith('.') ? undefined : relative);
      if (data !== undefined) yield { span: origin.span, data: { ...data, text } };
    }
  },
  examples: [
    { bad: '$INCLUDE hosts «sub»', good: '$INCLUDE hosts sub.example.com.', facts: { profile: 'nsd' } },
    { bad: '$INCLUDE hosts «@»', facts: { profile: 'knot' } },
    { bad: '$INCLUDE «"hosts"»', good: '$INCLUDE hosts', facts: { profile: 'nsd' } },
    { bad: '$INCLUDE hosts «sub.example.com.»', good: '$INCLUDE hosts', facts: { profile: 'powerdns' } },
  ],
});
